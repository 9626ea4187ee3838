import Text

/// Holds a script to its names and kinds before it runs.
struct Checker {
  var findings = Findings()
  var kinds = KindTable()
  /// The variables, in the order they are met, and their index by name.
  var variables: [CheckedVariable] = []
  var variableIndex: [String: Int] = [:]
  var functions: [String: CalledFunction] = [:]
  /// The cells that must turn out to be of some kinds, and where.
  var pending: [Pending] = []
  /// The variables that are set, and where.
  var sets: [(name: String, place: ScriptPlace)] = []
  /// The names a jump or `visited` may give.
  var titles: Set<String> = []
  let host: HostFunctions

  struct Pending {
    let cell: Int
    let allowed: Set<Kind>
    let place: ScriptPlace
    let sign: String
  }

  /// A function as the script calls it.
  struct CalledFunction {
    var parameters: [Int]
    let result: Int
    let isGuessed: Bool
  }

  init(host: HostFunctions) { self.host = host }

  /// Checks all the nodes.
  mutating func check(_ nodes: [NodeTree]) {
    checkTitles(nodes)
    for node in nodes { declare(in: node.body) }
    for node in nodes {
      for when in node.whens { check(when) }
      check(node.body)
    }
    resolve()
    checkLoops()
    checkLineTags(nodes)
  }

  private mutating func declare(in statements: [Statement]) {
    statements.forEachDeep { statement in
      guard case .declare(let declaration) = statement else { return }
      let index = variable(declaration.name, at: declaration.place)
      guard variables[index].declaration == nil else {
        return findings.add(
          at: declaration.place,
          what: Phrase(
            fr: "\(SafeText(declaration.name)) est déjà déclarée ailleurs",
            en: "\(SafeText(declaration.name)) is already declared elsewhere"),
          remedy: Phrase(
            fr: "Gardez une seule déclaration ; ici, écrivez <<set …>>",
            en: "Keep one declaration; here, write <<set …>>"))
      }
      variables[index].declaration = declaration
    }
  }

  /// The index of a variable, new if it was not met yet.
  mutating func variable(_ name: String, at place: ScriptPlace) -> Int {
    if let index = variableIndex[name] { return index }
    variables.append(CheckedVariable(name: name, cell: kinds.add(), place: place))
    variableIndex[name] = variables.count - 1
    return variables.count - 1
  }

  private mutating func check(_ when: When) {
    if let guardian = when.guardian { expect(.truth, of: check(guardian), at: guardian.place) }
  }

  private mutating func check(_ statements: [Statement]) {
    statements.forEachDeep { check($0) }
  }

  private mutating func check(_ statement: Statement) {
    switch statement {
    case .line(let line): check(line)
    case .choices(let choices, _): for choice in choices { check(choice.line) }
    case .command(let wording, _): check(wording)
    case .set(let name, let operation, let value, let place):
      checkSet(name, operation, check(value), at: place)
    case .declare(let declaration): check(declaration)
    case .jump(let jump): check(jump)
    case .call(let expression): _ = check(expression)
    case .branches(let branches):
      for branch in branches {
        if let condition = branch.condition {
          expect(.truth, of: check(condition), at: condition.place)
        }
      }
    case .once(let guardian, _, _, _):
      if let guardian { expect(.truth, of: check(guardian), at: guardian.place) }
    case .giveBack, .stop: break
    }
  }

  private mutating func check(_ line: LineTree) {
    check(line.wording)
    if let condition = line.condition { check(condition) }
  }

  private mutating func check(_ wording: Wording) {
    for value in wording.values {
      pending.append(
        Pending(
          cell: check(value), allowed: [.number, .truth, .text], place: value.place, sign: "{ }"))
    }
  }

  private mutating func checkSet(
    _ name: String, _ operation: Operator?, _ cell: Int, at place: ScriptPlace
  ) {
    sets.append((name, place))
    let own = variables[variable(name, at: place)].cell
    if !kinds.join(own, cell) { reportKinds(own, cell, at: place) }
    if let operation {
      let allowed: Set<Kind> = operation == .add ? [.number, .text] : [.number]
      pending.append(
        Pending(cell: own, allowed: allowed, place: place, sign: operation.sign + "="))
    }
  }

  private mutating func check(_ declaration: Declaration) {
    let own = variables[variable(declaration.name, at: declaration.place)].cell
    let cell = check(declaration.first)
    if !kinds.join(own, cell) { reportKinds(own, cell, at: declaration.place) }
    guard let word = declaration.kind else { return }
    switch word {
    case "number": expect(.number, of: own, at: declaration.place)
    case "string": expect(.text, of: own, at: declaration.place)
    case "bool": expect(.truth, of: own, at: declaration.place)
    default:
      findings.add(
        at: declaration.place,
        what: Phrase(
          fr: "« \(SafeText(word)) » n'est pas une sorte de valeur",
          en: "“\(SafeText(word))” is not a kind of value"),
        remedy: Phrase(
          fr: "Après as viennent number, string ou bool",
          en: "After as come number, string or bool"))
    }
  }

  private mutating func check(_ jump: JumpTree) {
    switch jump.target {
    case .computed(let expression):
      expect(.text, of: check(expression), at: expression.place)
    case .name(let name):
      guard !titles.contains(name) else { return }
      findings.add(
        at: jump.place,
        what: Phrase(
          fr: "Aucun nœud ne porte le titre « \(SafeText(name)) »",
          en: "No node has the title “\(SafeText(name))”"),
        remedy: Phrase(
          fr: "Corrigez le nom, ou écrivez ce nœud", en: "Correct the name, or write that node"))
    }
  }
}

/// A variable of a script, while it is checked.
struct CheckedVariable {
  let name: String
  /// The cell of its kind.
  let cell: Int
  /// Where it is met first.
  let place: ScriptPlace
  var declaration: Declaration?

  /// The expression it stands for, when it is computed each time (a smart variable).
  var formula: Expression? {
    guard let first = declaration?.first, first.literal == nil else { return nil }
    return first
  }
}

extension [Statement] {
  /// Each statement, and those inside it, in the order of the file.
  func forEachDeep(_ act: (Statement) -> Void) {
    for statement in self {
      act(statement)
      switch statement {
      case .choices(let choices, _): for choice in choices { choice.body.forEachDeep(act) }
      case .branches(let branches): for branch in branches { branch.body.forEachDeep(act) }
      case .once(_, let body, let otherwise, _):
        body.forEachDeep(act)
        otherwise.forEachDeep(act)
      default: break
      }
    }
  }
}
