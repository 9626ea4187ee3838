/// Which moves a crossing allows, and which cells each one changes.
struct Neighbours {
  /// For two leaf rows, the nodes that have one and not the other; the last is for no other row.
  private let rows: [[[Int]]]
  private let columns: [[[Int]]]
  private let leavesOfRow: [[Int]]
  private let leavesOfColumn: [[Int]]
  private let columnNodes: Int
  private let keepsColumns: Bool

  init(_ crossing: Crossing) {
    rows = Self.differences(crossing.rows)
    columns = Self.differences(crossing.columns)
    leavesOfRow = Self.leaves(crossing.rows, crossing.rowNodes)
    leavesOfColumn = Self.leaves(crossing.columns, crossing.columnNodes)
    columnNodes = crossing.columnNodes
    keepsColumns = crossing.keepsColumns
  }

  /// How many leaves a cell has.
  func width(of cell: Int) -> Int {
    leavesOfRow[cell / columnNodes].count * leavesOfColumn[cell % columnNodes].count
  }

  /// Whether a cell sums all the leaf columns.
  func hasEveryColumn(_ cell: Int) -> Bool {
    leavesOfColumn[cell % columnNodes].count == columns.count
  }

  /// The cells that a move changes.
  func touched(by move: Move) -> [Int] {
    var touched: [Int] = []
    eachTouched(by: move) { cell in
      touched.append(cell)
      return true
    }
    return touched
  }

  /// Goes through the cells that a move changes, as long as it is asked.
  func eachTouched(by move: Move, _ visit: (Int) -> Bool) {
    let columns = columns[move.column][move.otherColumn ?? self.columns.count]
    for row in rows[move.row][move.otherRow ?? rows.count] {
      for column in columns {
        guard visit(row * columnNodes + column) else { return }
      }
    }
  }

  /// Goes through the moves that raise a cell, as long as it is asked.
  func each(raising cell: Int, _ crossing: Crossing, by most: Int, _ visit: (Move) -> Bool) {
    let (rowNode, columnNode) = (cell / columnNodes, cell % columnNodes)
    for row in leavesOfRow[rowNode] {
      // Columns that can lose in this row.
      let others = crossing.columns.indices.filter {
        crossing[row, $0] > 0 && !crossing.columns[$0].contains(columnNode)
      }
      for column in leavesOfColumn[columnNode] {
        func goOn(_ otherRow: Int?, _ otherColumn: Int?, _ room: Int) -> Bool {
          visit(
            Move(
              row: row, column: column, otherRow: otherRow, otherColumn: otherColumn,
              size: min(most, room)))
        }
        if !keepsColumns {
          guard goOn(nil, nil, most) else { return }
          for other in others { guard goOn(nil, other, crossing[row, other]) else { return } }
        }
        for otherRow in crossing.rows.indices where crossing[otherRow, column] > 0 {
          if crossing.rows[otherRow].contains(rowNode) { continue }
          let room = crossing[otherRow, column]
          guard goOn(otherRow, nil, room) else { return }
          for other in others {
            guard goOn(otherRow, other, min(room, crossing[row, other])) else { return }
          }
        }
      }
    }
  }

  /// Goes through the moves that lower a cell to other rows, as long as it is asked.
  func each(emptying cell: Int, _ crossing: Crossing, by most: Int, _ visit: (Move) -> Bool) {
    let (rowNode, columnNode) = (cell / columnNodes, cell % columnNodes)
    let others = crossing.columns.indices.filter { !crossing.columns[$0].contains(columnNode) }
    for row in leavesOfRow[rowNode] {
      for column in leavesOfColumn[columnNode] where crossing[row, column] > 0 {
        let room = min(most, crossing[row, column])
        for gaining in crossing.rows.indices where !crossing.rows[gaining].contains(rowNode) {
          func goOn(_ otherColumn: Int?, _ size: Int) -> Bool {
            visit(
              Move(
                row: gaining, column: column, otherRow: row, otherColumn: otherColumn, size: size))
          }
          guard goOn(nil, room) else { return }
          for other in others where crossing[gaining, other] > 0 {
            guard goOn(other, min(room, crossing[gaining, other])) else { return }
          }
        }
      }
    }
  }

  private static func differences(_ leaves: [[Int]]) -> [[[Int]]] {
    leaves.map { nodes in
      leaves.map { others in
        nodes.filter { !others.contains($0) } + others.filter { !nodes.contains($0) }
      } + [nodes]
    }
  }

  private static func leaves(_ leaves: [[Int]], _ nodes: Int) -> [[Int]] {
    var found = Array(repeating: [Int](), count: nodes)
    for leaf in leaves.indices { for node in leaves[leaf] { found[node].append(leaf) } }
    return found
  }
}
