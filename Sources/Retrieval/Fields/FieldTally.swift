/// How many records answer what was typed, by class, and what enough of them score.
public struct FieldTally: Sendable {
  /// The class of a record that is not yet judged.
  public static let unjudged: UInt8 = 255
  /// How many classes there may be.
  public static let classes = 16

  /// How many records of each class answer.
  public private(set) var counts = [Int](repeating: 0, count: classes)
  /// How many of the first class, then of the others, score about so much.
  private var cells = [Int](repeating: 0, count: 2 * cellCount)

  /// A cell is a thirty-second of a doubling of the score.
  private static let cellShift: UInt32 = 18
  private static let firstCell = Float(1).bitPattern >> cellShift
  private static let cellCount =
    Int(Float(FieldScores.scoreMask).bitPattern >> cellShift - firstCell) + 1

  /// How many records answer.
  public var total: Int { counts.reduce(0, +) }

  /// Counts scores, zero being no answer.
  init(
    _ sums: UnsafeBufferPointer<UInt32>, _ classes: UnsafeMutableBufferPointer<UInt8>,
    where isCounted: (UInt32) -> Bool, _ judge: (Int) -> UInt8
  ) {
    let (firstCell, cellCount) = (Self.firstCell, Self.cellCount)
    counts.withUnsafeMutableBufferPointer { counts in
      cells.withUnsafeMutableBufferPointer { cells in
        for record in 0..<min(sums.count, classes.count) {
          let score = sums[record] & FieldScores.scoreMask
          guard score > 0, isCounted(sums[record]) else { continue }
          if classes[record] == Self.unjudged { classes[record] = judge(record) }
          let number = Int(classes[record]) % Self.classes
          let cell = Int(Float(score).bitPattern >> Self.cellShift - firstCell)
          counts[number] += 1
          cells[number == 0 ? cell : cell + cellCount] += 1
        }
      }
    }
  }

  /// A score that at least so many records reach, of the first class or of the others; 1 when there
  /// are not so many.
  public func score(reachedBy wanted: Int, isFirstClass: Bool) -> UInt32 {
    var count = 0
    for cell in (0..<Self.cellCount).reversed() {
      count += cells[isFirstClass ? cell : cell + Self.cellCount]
      guard count >= wanted else { continue }
      return UInt32(Float(bitPattern: (UInt32(cell) + Self.firstCell) << Self.cellShift))
    }
    return 1
  }
}
