import Text

extension Compiler {
  mutating func add(_ formula: Formula) -> Int32 {
    formulas.append(formula)
    return Int32(formulas.count - 1)
  }

  /// Compiles an expression; its root.
  mutating func formula(_ expression: Expression) -> Int32 {
    var roots: [Int32] = []
    for term in expression.terms { roots.append(formula(term, roots, in: expression)) }
    return roots.last ?? -1
  }

  private mutating func formula(
    _ term: Expression.Term, _ roots: [Int32], in expression: Expression
  ) -> Int32 {
    switch term.form {
    case .number(let number): add(.number(number))
    case .truth(let truth): add(.truth(truth))
    case .text(let text): add(.text(intern(text)))
    case .variable(let name): add(.variable(Int32(checker.variableIndex[name] ?? 0)))
    case .not(let inner): add(.not(roots[inner]))
    case .minus(let inner): add(.minus(roots[inner]))
    case .binary(let sign, let left, let right): add(.binary(sign, roots[left], roots[right]))
    case .call(let name, let given):
      call(name, given.map { roots[$0] }, given.map { expression.terms[$0] })
    }
  }

  private mutating func call(
    _ name: String, _ roots: [Int32], _ terms: [Expression.Term]
  ) -> Int32 {
    if let function = LanguageFunction.all[name] { return language(function, roots, terms) }
    let kind = checker.functions[name].flatMap { checker.kinds.kind($0.result) } ?? .any
    let literals = terms.compactMap(\.literal)
    if literals.count == terms.count {
      return add(.fact(intern(Fact(name, literals, kind: kind))))
    }
    let first = Int32(arguments.count)
    arguments += roots
    hostNames.append(name)
    return add(
      .host(Int32(hostNames.count - 1), first: first, count: Int32(roots.count), kind))
  }

  private mutating func language(
    _ function: LanguageFunction, _ roots: [Int32], _ terms: [Expression.Term]
  ) -> Int32 {
    if function == .visited || function == .visitedCount, case .text(let title)? = terms.first?.form
    {
      return visit(function, title)
    }
    let first = Int32(arguments.count)
    arguments += roots
    return add(.language(function, first: first, count: Int32(roots.count)))
  }

  /// The visits of a node that is named; none when nothing counts them.
  private mutating func visit(_ function: LanguageFunction, _ title: String) -> Int32 {
    guard let cell = visits.cells[title] else {
      return add(function == .visited ? .truth(false) : .number(0))
    }
    return add(function == .visited ? .visited(cell) : .visitedCount(cell))
  }

  /// A line with its words compiled.
  mutating func line(_ tree: LineTree) -> Line {
    let lead = SafeText(tree.wording.lead)
    let name = tree.wording.lead.prefix { $0 != ":" }
    let pieces = tree.wording.pieces.map { piece in
      switch piece {
      case .text(let text): Line.Piece.text(SafeText(text))
      case .value(let expression): Line.Piece.value(formula(expression))
      }
    }
    return Line(
      speaker: name.isEmpty ? nil : SafeText(Self.trimmed(name)),
      tags: tree.tags.map { SafeText($0) }, place: tree.place, node: node, lead: lead,
      pieces: pieces)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension Expression.Term {
  /// The value it spells out, when it is a literal.
  fileprivate var literal: Value? {
    switch form {
    case .number(let number): .number(number)
    case .truth(let truth): .truth(truth)
    case .text(let text): .text(text)
    default: nil
    }
  }
}
