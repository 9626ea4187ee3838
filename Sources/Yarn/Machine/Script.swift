import Text

/// A script ready to run: checked, compiled, never changing.
public final class Script: Sendable {
  /// The nodes, in the order of the file.
  public let nodes: [Node]
  /// The groups: the nodes that share a title and say when they may run.
  public let groups: [NodeGroup]
  /// The lines and options, in the order of the file.
  public let lines: [Line]
  /// The commands for the host, in the order of the file.
  public let commands: [Line]
  /// The variables, those that are computed included.
  public let variables: [Variable]
  /// The questions to the host whose arguments are written out, each once.
  public let facts: [Fact]
  /// The jumps and detours to a node that is named.
  public let jumps: [Jump]

  /// Where each variable is kept: what is read at every step, without its name.
  let slots: [Slot]
  /// Those of them that hold texts.
  let textSlots: [Slot]
  let code: [Instruction]
  /// Where each instruction was written.
  let places: [ScriptPlace]
  let formulas: [Formula]
  let arguments: [Int32]
  let texts: [String]
  let textIndex: [String: Int32]
  let hostNames: [String]
  let choices: [Choice]
  let destinations: [String: Destination]
  let visitCells: [String: Int32]
  let variableIndex: [String: Int]
  let firstMemory: [Int32]
  let viewCount: Int

  init(_ compiler: Compiler) {
    nodes = compiler.nodes
    groups = compiler.groups
    lines = compiler.lines
    commands = compiler.commands
    variables = compiler.variables
    slots = compiler.variables.map {
      Slot(cell: $0.cell, kind: $0.kind, isComputed: $0.first == nil)
    }
    textSlots = slots.filter { !$0.isComputed && ($0.kind == .text || $0.kind == .any) }
    facts = compiler.facts
    jumps = compiler.jumps
    code = compiler.code
    places = compiler.places
    formulas = compiler.formulas
    arguments = compiler.arguments
    texts = compiler.texts
    textIndex = compiler.textIndex
    hostNames = compiler.hostNames
    choices = compiler.choices
    destinations = compiler.destinations
    visitCells = compiler.visits.cells
    variableIndex = compiler.checker.variableIndex
    firstMemory = compiler.firstMemory
    viewCount = compiler.viewCount
  }
}

/// A node of a script.
public struct Node: Sendable {
  /// Its title.
  public let title: String
  /// Its title, with its subtitle when it has one.
  public let name: String
  /// Its headers.
  public let headers: [Header]
  /// Where it begins.
  public let place: ScriptPlace
  /// How many conditions must hold for it to run, when it is in a group.
  public let complexity: Int
  /// The first instruction.
  var entry: Int32 = -1
  /// Its `when:` headers: all must hold.
  var conditions: [Condition] = []
  var mark: Int32 = -1
  var view: Int32 = -1
  /// The cells that count its visits.
  var visits: [Visits.Cell] = []

  /// One `when:` header, compiled.
  struct Condition: Sendable {
    let isOnce: Bool
    /// The formula that must be true; negative when there is none.
    let formula: Int32
  }
}

/// The nodes of one title, of which one runs at a time.
public struct NodeGroup: Hashable, Sendable {
  /// Their title.
  public let title: String
  /// Their indices in ``Script/nodes``.
  public let members: [Int]
}

/// A variable of a script.
public struct Variable: Hashable, Sendable {
  /// Its name, `$` included.
  public let name: String
  /// Its kind.
  public let kind: Kind
  /// What it is worth first; nil when it is computed each time.
  public let first: Value?
  /// The bounds its declaration gives in a comment; the engine does not enforce them.
  public let bounds: ClosedRange<Int>?
  /// Where it is declared, or met first.
  public let place: ScriptPlace
  /// Its cell, or the root of its formula when it is computed.
  let cell: Int32
}

/// A jump or a detour to a node that is named.
public struct Jump: Hashable, Sendable {
  /// The index of the node it is in.
  public let node: Int
  /// The title it goes to.
  public let title: String
  /// Whether it comes back.
  public let isDetour: Bool
  /// Where it stands.
  public let place: ScriptPlace
}

/// Where a variable is kept.
struct Slot {
  /// Its cell, or the root of its formula when it is computed.
  let cell: Int32
  let kind: Kind
  let isComputed: Bool
}
