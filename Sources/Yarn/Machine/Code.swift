/// One instruction; the numbers are indices in the tables of the ``Script``.
enum Instruction {
  case say(Int32)
  case command(Int32)
  /// Shows options, from one index to another.
  case ask(Int32, Int32, end: Int32)
  /// Chooses one line of a group, from one index to another.
  case pick(Int32, Int32, end: Int32)
  case set(variable: Int32, formula: Int32)
  case evaluate(Int32)
  case mark(Int32)
  case jump(Int32)
  case jumpUnless(formula: Int32, Int32)
  case go(Destination, isDetour: Bool)
  case goTo(formula: Int32, isDetour: Bool)
  case leave
  case stop
}

/// A compiled expression; the numbers are indices of formulas, texts, variables or cells.
enum Formula {
  case number(Float)
  case truth(Bool)
  case text(Int32)
  case variable(Int32)
  case not(Int32)
  case minus(Int32)
  case binary(Operator, Int32, Int32)
  /// Whether a `once` has not run yet.
  case unmarked(Int32)
  case visited(Int32)
  case visitedCount(Int32)
  case fact(Int32)
  case host(Int32, first: Int32, count: Int32, Kind)
  case language(LanguageFunction, first: Int32, count: Int32)
}

/// Where a jump goes.
enum Destination: Hashable {
  case node(Int32)
  case group(Int32)
}

/// An option, or a line of a group.
struct Choice {
  let line: Int32
  /// The formula that must be true; negative when there is none.
  let guardian: Int32
  /// The cell of its `once`; negative when it has none.
  let mark: Int32
  let complexity: Int
  /// Its index among the views.
  let view: Int32
  /// Where its own instructions begin.
  var target: Int32 = -1
}
