import Chance
import Foundation

/// One way to spoil a file.
enum Mutation: CaseIterable {
  case flip, zero, delete, insert, duplicate, swap, truncate, garbage, graft

  /// The bytes spoilt; `other` is a file of the same kind to take pieces from.
  func apply(to bytes: [UInt8], other: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var bytes = bytes
    let range = Self.range(in: bytes, &chance)
    switch self {
    case .flip: bytes[range.lowerBound] ^= UInt8.random(in: 1...255, using: &chance)
    case .zero: for index in range { bytes[index] = 0 }
    case .delete: bytes.removeSubrange(range)
    case .insert:
      bytes.insert(contentsOf: Self.noise(range.count, &chance), at: range.lowerBound)
    case .duplicate: bytes.insert(contentsOf: Array(bytes[range]), at: range.upperBound)
    case .swap:
      let target = Self.range(in: bytes, &chance)
      for (left, right) in zip(range, target) { bytes.swapAt(left, right) }
    case .truncate: bytes = Array(bytes.prefix(range.lowerBound))
    case .garbage: bytes += Self.noise(range.count, &chance)
    case .graft: bytes.replaceSubrange(range, with: other[Self.range(in: other, &chance)])
    }
    return bytes
  }

  private static func range(in bytes: [UInt8], _ chance: inout Chance) -> Range<Int> {
    let start = Int.random(in: 0..<bytes.count, using: &chance)
    // Whole frames begin on multiples of 32: half of the time, cut there.
    let aligned = Bool.random(using: &chance) ? start / 32 * 32 : start
    let end = Int.random(in: aligned + 1...bytes.count, using: &chance)
    return aligned..<end
  }

  private static func noise(_ count: Int, _ chance: inout Chance) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) }
  }
}
