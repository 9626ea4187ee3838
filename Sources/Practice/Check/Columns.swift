/// What can change in a case: the columns of its states, and the values each was seen to hold.
///
/// A state keeps the number of each value instead of the value: a row of them stays small.
struct Columns {
  /// The cell of each column.
  let cells: [Int]
  private let columnOf: [Int: Int]
  private var values: [[Int32]]
  /// Whether a column held more values than can be told apart: what comes after is no proof.
  private(set) var overflows = false

  /// Columns of these cells, numbered as a ``Witness`` is told of them.
  init(_ cells: [Int]) {
    self.cells = cells
    columnOf = Dictionary(uniqueKeysWithValues: zip(cells, cells.indices))
    values = [[Int32]](repeating: [], count: cells.count)
  }

  /// The column of a cell; nil when it never changes from one state to another.
  func column(of cell: Int) -> Int? { columnOf[cell] }

  /// What a number of a column stands for.
  func value(_ number: UInt16, in column: Int) -> Int32 { values[column][Int(number)] }

  /// The number of a value, given on the way.
  mutating func number(of value: Int32, in column: Int) -> UInt16 {
    if let known = values[column].firstIndex(of: value) { return UInt16(known) }
    guard values[column].count < Self.mostValues else {
      overflows = true
      return 0
    }
    values[column].append(value)
    return UInt16(values[column].count - 1)
  }

  private static let mostValues = 4_096
}
