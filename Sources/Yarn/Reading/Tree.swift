/// A node as it is written: its headers, then its body.
struct NodeTree: Sendable {
  var headers: [Header] = []
  var whens: [When] = []
  var body: [Statement] = []
  /// The line of its first header.
  var place: ScriptPlace

  /// The first header of a name.
  func header(_ name: String) -> Header? { headers.first { $0.name == name } }
}

/// One `when:` of a node, or the condition of a line.
struct When: Sendable {
  let isOnce: Bool
  /// What must be true; always, when there is nothing.
  let guardian: Expression?
  let place: ScriptPlace
}

/// One thing a body does.
enum Statement: Sendable {
  case line(LineTree)
  case set(String, Operator?, Expression, ScriptPlace)
  case declare(Declaration)
  case jump(JumpTree)
  case giveBack(ScriptPlace)
  case stop(ScriptPlace)
  case command(Wording, ScriptPlace)
  case call(Expression)
  case choices([ChoiceTree], isOptions: Bool)
  case branches([Branch])
  case once(Expression?, [Statement], otherwise: [Statement], ScriptPlace)

  var place: ScriptPlace {
    switch self {
    case .line(let line): line.place
    case .set(_, _, _, let place), .giveBack(let place), .stop(let place), .command(_, let place),
      .once(_, _, _, let place):
      place
    case .declare(let declaration): declaration.place
    case .jump(let jump): jump.place
    case .call(let expression): expression.place
    case .choices(let choices, _): choices.first?.line.place ?? ScriptPlace(line: 1, column: 1)
    case .branches(let branches): branches.first?.place ?? ScriptPlace(line: 1, column: 1)
    }
  }

  /// Whether nothing after it, in the same block, can run.
  var leaves: Bool {
    switch self {
    case .jump(let jump): !jump.isDetour
    case .giveBack, .stop: true
    default: false
    }
  }
}

/// Words with values among them.
struct Wording: Sendable {
  enum Piece: Sendable {
    case text(String)
    case value(Expression)
  }

  /// The speaker's name with its colon and spaces, when the words begin with one.
  var lead = ""
  var pieces: [Piece] = []

  var values: [Expression] {
    pieces.compactMap { if case .value(let expression) = $0 { expression } else { nil } }
  }

  /// The text, when there is nothing else.
  var plain: String? {
    switch pieces.count {
    case 0: ""
    case 1: if case .text(let text) = pieces[0] { text } else { nil }
    default: nil
    }
  }
}

/// A line of dialogue, an option or an item of a line group.
struct LineTree: Sendable {
  var wording: Wording
  var condition: When?
  var tags: [String] = []
  let place: ScriptPlace
}

/// An option or an item of a line group, with what follows it.
struct ChoiceTree: Sendable {
  let line: LineTree
  var body: [Statement] = []
}

/// One branch of an `if`; the last one may have no condition.
struct Branch: Sendable {
  let condition: Expression?
  var body: [Statement] = []
  let place: ScriptPlace
}

/// A jump or a detour, to a node named or computed.
struct JumpTree: Sendable {
  enum Target: Sendable {
    case name(String)
    case computed(Expression)
  }

  let target: Target
  let isDetour: Bool
  let place: ScriptPlace
}

/// A variable declared, with what it is worth first.
struct Declaration: Sendable {
  let name: String
  let first: Expression
  /// The kind written after `as`.
  let kind: String?
  /// The bounds a comment gives, for those who prove things of the script; the engine ignores them.
  let bounds: ClosedRange<Int>?
  let place: ScriptPlace
}

/// A header of a node.
public struct Header: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// Its value, without a comment.
  public let value: String
  /// Where it stands.
  public let place: ScriptPlace
}
