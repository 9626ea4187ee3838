/// Where something stands in a script: its line and its column, both counted from one.
public struct ScriptPlace: Hashable, Sendable, Comparable {
  /// The line.
  public let line: Int
  /// The column, in Unicode scalars.
  public let column: Int

  /// A place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The order of reading.
  public static func < (left: ScriptPlace, right: ScriptPlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
