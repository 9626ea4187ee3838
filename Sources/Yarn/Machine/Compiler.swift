import Text

/// Makes a ``Script`` of nodes that were checked.
struct Compiler {
  var nodes: [Node] = []
  var groups: [NodeGroup] = []
  var lines: [Line] = []
  var commands: [Line] = []
  var variables: [Variable] = []
  var facts: [Fact] = []
  var jumps: [Jump] = []
  var code: [Instruction] = []
  var places: [ScriptPlace] = []
  var formulas: [Formula] = []
  var arguments: [Int32] = []
  var texts: [String] = []
  var textIndex: [String: Int32] = [:]
  var hostNames: [String] = []
  var choices: [Choice] = []
  var destinations: [String: Destination] = [:]
  var visits = Visits()
  var firstMemory: [Int32] = []
  var viewCount = 0
  /// The place of what is being compiled, and the node it is in.
  var place = ScriptPlace(line: 1, column: 1)
  private(set) var node = 0
  private var factIndex: [Fact: Int32] = [:]
  let checker: Checker

  init(_ trees: [NodeTree], _ checker: Checker) {
    self.checker = checker
    for tree in trees { tree.forEachExpression { visits.note($0) } }
    declareNodes(trees)
    declareVariables()
    for (index, tree) in trees.enumerated() { compile(tree, at: index) }
  }

  private mutating func declareVariables() {
    for checked in checker.variables {
      let kind = checker.kinds.kind(checked.cell) ?? .number
      let first =
        checked.formula == nil ? checked.declaration?.first.literal ?? .neutral(kind) : nil
      // A computed variable may use one declared further on: formulas know variables by index.
      let cell =
        if let formula = checked.formula { self.formula(formula) } else { newCell(first) }
      variables.append(
        Variable(
          name: checked.name, kind: kind, first: first, bounds: checked.declaration?.bounds,
          place: checked.declaration?.place ?? checked.place, cell: cell))
    }
  }

  private mutating func declareNodes(_ trees: [NodeTree]) {
    var members: [String: [Int]] = [:]
    for (index, tree) in trees.enumerated() {
      let title = tree.header("title")?.value ?? ""
      let name = tree.header("subtitle").map { "\(title).\($0.value)" } ?? title
      var node = Node(
        title: title, name: name, headers: tree.headers, place: tree.place,
        complexity: tree.whens.reduce(0) { $0 + $1.complexity })
      var next = Int32(firstMemory.count)
      node.visits = visits.cells(
        of: name == title ? [title] : [name, title],
        isNever: tree.header("tracking")?.value == "never", next: &next)
      while firstMemory.count < next { firstMemory.append(0) }
      nodes.append(node)
      destinations[name] = .node(Int32(index))
      if !tree.whens.isEmpty { members[title, default: []].append(index) }
    }
    for index in nodes.indices {
      guard let group = members.removeValue(forKey: nodes[index].title) else { continue }
      destinations[nodes[index].title] = .group(Int32(groups.count))
      groups.append(NodeGroup(title: nodes[index].title, members: group))
    }
  }

  private mutating func compile(_ tree: NodeTree, at index: Int) {
    node = index
    place = tree.place
    nodes[index].view = newView()
    if tree.whens.contains(where: \.isOnce) { nodes[index].mark = newCell(nil) }
    nodes[index].conditions = tree.whens.map { when in
      Node.Condition(isOnce: when.isOnce, formula: when.guardian.map { formula($0) } ?? -1)
    }
    nodes[index].entry = Int32(code.count)
    compile(tree.body)
    emit(.leave)
  }

  /// A new cell of the memory, with the value it has first.
  mutating func newCell(_ value: Value?) -> Int32 {
    let first: Int32 =
      switch value {
      case .number(let number): Int32(bitPattern: number.bitPattern)
      case .truth(let truth): truth ? 1 : 0
      case .text(let text): intern(text)
      case nil: 0
      }
    firstMemory.append(first)
    return Int32(firstMemory.count - 1)
  }

  mutating func newView() -> Int32 {
    viewCount += 1
    return Int32(viewCount - 1)
  }

  mutating func intern(_ text: String) -> Int32 {
    if let index = textIndex[text] { return index }
    textIndex[text] = Int32(texts.count)
    texts.append(text)
    return Int32(texts.count - 1)
  }

  mutating func intern(_ fact: Fact) -> Int32 {
    if let index = factIndex[fact] { return index }
    factIndex[fact] = Int32(facts.count)
    facts.append(Fact(fact.name, fact.arguments, kind: fact.kind, index: facts.count))
    return Int32(facts.count - 1)
  }

  mutating func emit(_ instruction: Instruction) {
    code.append(instruction)
    places.append(place)
  }
}

extension When {
  /// How many conditions it adds up to, as upstream counts them.
  var complexity: Int {
    (isOnce ? 1 : 0) + (guardian.map { $0.logicalCount + 1 } ?? 0)
  }
}

extension NodeTree {
  /// Each expression of the node.
  func forEachExpression(_ act: (Expression) -> Void) {
    whens.compactMap(\.guardian).forEach(act)
    body.forEachDeep { $0.expressions.forEach(act) }
  }
}

extension Statement {
  /// The expressions it holds itself.
  var expressions: [Expression] {
    switch self {
    case .line, .choices:
      lines.flatMap { $0.wording.values + [$0.condition?.guardian].compactMap(\.self) }
    case .set(_, _, let value, _), .call(let value): [value]
    case .declare(let declaration): [declaration.first]
    case .jump(let jump): if case .computed(let value) = jump.target { [value] } else { [] }
    case .command(let wording, _): wording.values
    case .branches(let branches): branches.compactMap(\.condition)
    case .once(let guardian, _, _, _): [guardian].compactMap(\.self)
    case .giveBack, .stop: []
    }
  }
}
