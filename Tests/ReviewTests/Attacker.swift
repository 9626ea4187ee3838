import Review

/// Somebody who has every page of a month and wants what they leave out.
///
/// She knows which leaves there are, that none is negative, what is shown, and the total of each
/// column where it is told elsewhere. She eliminates (modulo a prime), then narrows intervals over
/// both what is written and what she derived, until nothing moves.
struct Attacker {
  private let crossing: Crossing
  private var equations: [(terms: [Int: Int], sum: Int)] = []
  private var reduced: [[Int]] = []
  private var low: [Int]
  private var high: [Int]

  private static let prime = 2_147_483_647

  init(_ crossing: Crossing, hidden: [Bool]) {
    self.crossing = crossing
    let count = crossing.counts.count
    low = Array(repeating: 0, count: count)
    high = Array(repeating: crossing.counts.reduce(0, +), count: count)
    let values = crossing.values
    for cell in hidden.indices where !hidden[cell] {
      equations.append((Self.leaves(of: cell, crossing), values[cell]))
    }
    if crossing.keepsColumns {
      for node in 0..<crossing.columnNodes {
        let leaves = crossing.counts.indices.filter {
          crossing.columns[$0 % crossing.columns.count].contains(node)
        }
        let sum = leaves.reduce(0) { $0 + crossing.counts[$1] }
        equations.append((Dictionary(uniqueKeysWithValues: leaves.map { ($0, 1) }), sum))
      }
    }
    eliminate()
    narrow()
  }

  /// Whether she knows the value of a cell.
  func knows(_ cell: Int) -> Bool {
    let leaves = Self.leaves(of: cell, crossing)
    if isDerived(leaves) { return true }
    let (least, most) = leaves.keys.reduce((0, 0)) { ($0.0 + low[$1], $0.1 + high[$1]) }
    return least == most
  }

  /// Whether a cell is a combination of what is shown.
  private func isDerived(_ leaves: [Int: Int]) -> Bool {
    var row = Array(repeating: 0, count: crossing.counts.count)
    for leaf in leaves.keys { row[leaf] = 1 }
    for equation in reduced {
      guard let pivot = equation.firstIndex(where: { $0 != 0 }), row[pivot] != 0 else { continue }
      row = Self.minus(row, equation, times: row[pivot])
    }
    return row.allSatisfy { $0 == 0 }
  }

  private mutating func eliminate() {
    for equation in equations {
      var row = Array(repeating: 0, count: crossing.counts.count)
      for (leaf, factor) in equation.terms { row[leaf] = factor }
      for other in reduced {
        guard let pivot = other.firstIndex(where: { $0 != 0 }), row[pivot] != 0 else { continue }
        row = Self.minus(row, other, times: row[pivot])
      }
      guard let pivot = row.firstIndex(where: { $0 != 0 }) else { continue }
      row = row.map { $0 * Self.inverse(row[pivot]) % Self.prime }
      reduced.append(row)
    }
  }

  /// Narrows what each leaf can be, with the sums shown and with the differences of two of them.
  private mutating func narrow() {
    var all = equations
    for (index, left) in equations.enumerated() {
      for right in equations[..<index] where left.terms.count > right.terms.count {
        guard right.terms.keys.allSatisfy({ left.terms[$0] != nil }) else { continue }
        let rest = left.terms.filter { right.terms[$0.key] == nil }
        all.append((rest, left.sum - right.sum))
      }
    }
    var moved = true
    while moved {
      moved = false
      for (terms, sum) in all {
        let least = terms.keys.reduce(0) { $0 + low[$1] }
        let most = terms.keys.reduce(0) { $0 + high[$1] }
        for leaf in terms.keys {
          let (from, to) = (sum - (most - high[leaf]), sum - (least - low[leaf]))
          if from > low[leaf] { (low[leaf], moved) = (from, true) }
          if to < high[leaf] { (high[leaf], moved) = (to, true) }
          // The sums above are of before: go round again rather than mix.
          if moved { break }
        }
      }
    }
  }

  private static func leaves(of cell: Int, _ crossing: Crossing) -> [Int: Int] {
    let (node, other) = (cell / crossing.columnNodes, cell % crossing.columnNodes)
    var leaves: [Int: Int] = [:]
    for row in crossing.rows.indices where crossing.rows[row].contains(node) {
      for column in crossing.columns.indices where crossing.columns[column].contains(other) {
        leaves[row * crossing.columns.count + column] = 1
      }
    }
    return leaves
  }

  private static func minus(_ row: [Int], _ other: [Int], times factor: Int) -> [Int] {
    zip(row, other).map { ($0 + (prime - factor) * $1) % prime }
  }

  private static func inverse(_ number: Int) -> Int {
    var (result, base, power) = (1, number % prime, prime - 2)
    while power > 0 {
      if power & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      power >>= 1
    }
    return result
  }
}
