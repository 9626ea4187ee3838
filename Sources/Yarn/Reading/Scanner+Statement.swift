import Text

extension Scanner {
  /// Reads what follows `set`.
  mutating func set(at place: ScriptPlace) throws(ScriptFinding) -> Statement {
    let name = try variable()
    guard case .assign(let operation) = try peek() else {
      throw unexpected(
        Phrase(
          fr: "Écrivez = ou to, puis la valeur, comme <<set $nom = 3>>",
          en: "Write = or to, then the value, as in <<set $name = 3>>"))
    }
    try next()
    let value = try expression()
    try need(.commandEnd, Self.setRemedy)
    return .set(name, operation, value, place)
  }

  private static let setRemedy = Phrase(
    fr: "Fermez par >>, comme <<set $nom = 3>>", en: "Close with >>, as in <<set $name = 3>>")

  /// Reads what follows `declare`, the bounds of its comment included.
  mutating func declaration(at place: ScriptPlace) throws(ScriptFinding) -> Declaration {
    let name = try variable()
    let remedy = Phrase(
      fr: "Donnez la valeur de départ, comme <<declare $nom = 3>>",
      en: "Give the first value, as in <<declare $name = 3>>")
    try need(.assign(nil), remedy)
    let first = try expression()
    var kind: String?
    if try peek() == .name("as") {
      try next()
      guard case .name(let word) = try next() else { throw unexpected(remedy) }
      kind = word
    }
    try need(.commandEnd, remedy)
    return Declaration(name: name, first: first, kind: kind, bounds: bounds, place: place)
  }

  private mutating func variable() throws(ScriptFinding) -> String {
    guard case .variable(let name) = try peek() else {
      throw unexpected(
        Phrase(
          fr: "Écrivez le nom de la variable, qui commence par $",
          en: "Write the name of the variable, which begins with $"))
    }
    try next()
    return name
  }

  /// The bounds written after a declaration: `// 0..5`.
  private var bounds: ClosedRange<Int>? {
    let start = line.skippingSpaces(at)
    guard line.holds("//", at: start) else { return nil }
    let comment = line.text((start + 2)..<line.scalars.count)
    let word = comment.split(whereSeparator: \.isWhitespace).first ?? ""
    guard let dots = word.firstRange(of: ".."), let low = Int(word[..<dots.lowerBound]),
      let high = Int(word[dots.upperBound...]), low <= high
    else { return nil }
    return low...high
  }

  /// Reads what follows `jump` or `detour`.
  mutating func jump(isDetour: Bool, at place: ScriptPlace) throws(ScriptFinding) -> JumpTree {
    let remedy = Phrase(
      fr: "Écrivez le titre d'un nœud, comme <<jump Accueil>>, ou une expression entre accolades",
      en: "Write the title of a node, as in <<jump Welcome>>, or an expression in braces")
    at = line.skippingSpaces(at)
    let target: JumpTree.Target
    if line.holds("{", at: at) {
      target = .computed(try braced())
    } else {
      guard let name = line.name(at: at) else { throw unexpected(remedy) }
      at = line.nameEnd(at)
      target = .name(name)
    }
    try need(.commandEnd, remedy)
    return JumpTree(target: target, isDetour: isDetour, place: place)
  }

  /// Reads what follows `call`.
  mutating func call() throws(ScriptFinding) -> Expression {
    at = line.skippingSpaces(at)
    let start = at
    let expression = try expression()
    guard case .call = expression.terms.last?.form else {
      at = start
      throw unexpected(
        Phrase(
          fr: "Écrivez un appel de fonction, comme <<call f(1)>>",
          en: "Write a function call, as in <<call f(1)>>"))
    }
    try need(
      .commandEnd, Phrase(fr: "Fermez la commande par >>", en: "Close the command with >>"))
    return expression
  }
}
