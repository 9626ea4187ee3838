/// What is counted, by a row and a column, and the sums of it that pages show.
///
/// A leaf is what is counted one by one: a reason in a municipality. A node is a set of leaves that a
/// page names: a shift and its hours, a region and its MRCs. A cell is a node of each side; every page
/// of one period is made of cells of the same crossings, so what one page tells, all of them know.
public struct Crossing: Hashable, Sendable {
  /// The nodes that each leaf row belongs to.
  public let rows: [[Int]]
  /// The nodes that each leaf column belongs to.
  public let columns: [[Int]]
  /// How many nodes the rows have.
  public let rowNodes: Int
  /// How many nodes the columns have.
  public let columnNodes: Int
  /// Whether the sum of each leaf column is told elsewhere: what is counted is a part of the calls.
  public let keepsColumns: Bool
  /// The counts, row by row.
  public private(set) var counts: [Int]
  /// Which cells pages may show, row node by row node.
  public let shown: [Bool]

  /// Nothing counted yet.
  public init(
    rows: [[Int]], columns: [[Int]], rowNodes: Int, columnNodes: Int, keepsColumns: Bool,
    shows: (_ rowNode: Int, _ columnNode: Int) -> Bool = { _, _ in true }
  ) {
    self.rows = rows
    self.columns = columns
    self.rowNodes = rowNodes
    self.columnNodes = columnNodes
    self.keepsColumns = keepsColumns
    counts = Array(repeating: 0, count: rows.count * columns.count)
    shown = (0..<rowNodes).flatMap { row in (0..<columnNodes).map { shows(row, $0) } }
  }

  /// What is counted in a leaf row and a leaf column.
  public subscript(row: Int, column: Int) -> Int {
    get { counts[row * columns.count + column] }
    set { counts[row * columns.count + column] = newValue }
  }

  /// Where a cell stands among the cells.
  public func cell(_ rowNode: Int, _ columnNode: Int) -> Int { rowNode * columnNodes + columnNode }

  /// The values of all the cells.
  public var values: [Int] {
    var values = Array(repeating: 0, count: rowNodes * columnNodes)
    for row in rows.indices {
      for column in columns.indices where self[row, column] != 0 {
        for node in rows[row] {
          for other in columns[column] { values[cell(node, other)] += self[row, column] }
        }
      }
    }
    return values
  }
}

/// A change of the leaves that leaves most cells as they are: what a reader cannot rule out.
///
/// As many as `size` are added to a leaf, and taken from the one of another row, of another column,
/// or both, and then given back to the fourth corner.
public struct Move: Hashable, Sendable {
  /// The leaf row that gains.
  public let row: Int
  /// The leaf column that gains.
  public let column: Int
  /// The leaf row that loses in that column; nil for none.
  public let otherRow: Int?
  /// The leaf column that loses in that row; nil for none.
  public let otherColumn: Int?
  /// How many.
  public let size: Int
}

extension Crossing {
  /// Makes a move.
  public mutating func apply(_ move: Move) {
    self[move.row, move.column] += move.size
    if let row = move.otherRow { self[row, move.column] -= move.size }
    if let column = move.otherColumn { self[move.row, column] -= move.size }
    if let row = move.otherRow, let column = move.otherColumn { self[row, column] += move.size }
  }
}
