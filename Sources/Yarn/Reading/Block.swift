/// A block being read: a body, an option's, a branch, a `once`.
struct Block {
  enum Form {
    case body
    case choice
    case branch([Branch], condition: Expression?)
    case once(Expression?)
    case onceOtherwise(Expression?, [Statement])
  }

  let form: Form
  /// Where the block's own statement began.
  let place: ScriptPlace
  private(set) var statements: [Statement] = []
  private var choices: [ChoiceTree] = []
  private var areOptions = true

  init(_ form: Form, at place: ScriptPlace) {
    self.form = form
    self.place = place
  }

  /// Whether nothing was read in it yet.
  var isEmpty: Bool { statements.isEmpty && choices.isEmpty }

  /// Whether what comes next cannot run.
  var hasLeft: Bool { choices.isEmpty && statements.last?.leaves == true }

  mutating func add(_ statement: Statement) {
    closeChoices()
    statements.append(statement)
  }

  /// Adds an option to the list that is open, or opens another.
  mutating func add(_ choice: ChoiceTree, isOption: Bool) {
    if areOptions != isOption { closeChoices() }
    areOptions = isOption
    choices.append(choice)
  }

  /// Gives the option just read its body.
  mutating func fillChoice(_ body: [Statement]) {
    guard !choices.isEmpty else { return }
    choices[choices.count - 1].body = body
  }

  /// Ends the list of options, as a blank line does.
  mutating func closeChoices() {
    guard !choices.isEmpty else { return }
    statements.append(.choices(choices, isOptions: areOptions))
    choices = []
  }
}
