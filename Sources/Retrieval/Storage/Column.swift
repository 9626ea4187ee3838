/// A row of numbers inside an ``IndexMemory``; a place outside it reads as zero, and never traps.
///
/// The memory must outlive the column: whoever holds columns holds their memory.
public struct Column<Value: FixedWidthInteger & BitwiseCopyable>: @unchecked Sendable {
  private let values: UnsafeBufferPointer<Value>

  init(_ bytes: UnsafeRawBufferPointer) { values = bytes.bindMemory(to: Value.self) }

  /// How many numbers there are.
  public var count: Int { values.count }

  /// The number at a place.
  public subscript(_ place: Int) -> Value {
    place >= 0 && place < values.count ? values[place] : 0
  }

  /// The numbers of a range, cut to those that exist.
  public subscript(_ range: Range<Int>) -> UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(rebasing: values[range.clamped(to: 0..<values.count)])
  }

  /// Whether all the numbers satisfy a condition.
  public func allSatisfy(_ isRight: (Value) -> Bool) -> Bool { values.allSatisfy(isRight) }

  /// All the numbers, for a loop that checks its own places.
  func withAll<Answer>(_ body: (UnsafeBufferPointer<Value>) throws -> Answer) rethrows -> Answer {
    try body(values)
  }

  /// The numbers between the places that two successive numbers of another column give.
  public func part(_ index: Int, of starts: Column<UInt32>) -> UnsafeBufferPointer<Value> {
    let start = Int(starts[index])
    return self[start..<max(start, Int(starts[index + 1]))]
  }
}
