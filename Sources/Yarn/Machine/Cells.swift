import Synchronization

/// A flat memory of 32-bit cells, of a machine or of its host.
///
/// Cells that hold the same are equal, whoever is told of them.
package struct Cells: Hashable, Sendable {
  package private(set) var values: [Int32]
  private let witness: Witness?
  /// The number the witness knows the first cell by.
  private let first: Int

  /// Cells; a witness is told which of them are touched, numbered from `first`.
  package init(_ values: [Int32], told witness: Witness? = nil, from first: Int = 0) {
    self.values = values
    self.witness = witness
    self.first = first
  }

  package var count: Int { values.count }

  package subscript(index: Int) -> Int32 {
    get {
      witness?.note(first + index)
      return values[index]
    }
    set {
      witness?.note(first + index)
      values[index] = newValue
    }
  }

  /// Makes room for some cells more, at zero.
  mutating func grow(by count: Int) { values += [Int32](repeating: 0, count: count) }

  package static func == (left: Cells, right: Cells) -> Bool { left.values == right.values }
  package func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

/// Which cells were read or written, each once, in the order it came.
///
/// What a script does depends on nothing else: where these cells hold the same, it does the same.
package final class Witness: Sendable {
  private let noted = Mutex<[Int]>([])

  package init() {}

  package var touched: [Int] { noted.withLock(\.self) }

  func note(_ cell: Int) {
    noted.withLock { if !$0.contains(cell) { $0.append(cell) } }
  }
}
