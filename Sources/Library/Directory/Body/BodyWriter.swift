import Text

/// Writes a value as compact bytes: texts behind their length, numbers as many bytes as they need.
///
/// JSON was measured ten times slower to write and to read (docs/DECISIONS.md).
struct BodyWriter: BodyPass {
  private(set) var bytes: [UInt8] = []

  /// The bytes of a value.
  static func bytes(of value: some Bodied) throws -> [UInt8] {
    var value = value
    var writer = BodyWriter()
    writer.bytes.reserveCapacity(1 << 10)
    try value.pass(&writer)
    return writer.bytes
  }

  mutating func text(_ value: inout SafeText) {
    put(UInt64(value.count))
    bytes.append(contentsOf: value.string.utf8)
  }

  /// Numbers near zero, of either sign, are the shortest (zigzag, then seven bits a byte).
  mutating func number(_ value: inout Int) {
    put(UInt64(bitPattern: Int64(value << 1 ^ value >> 63)))
  }

  mutating func decimal(_ value: inout Double) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func count(_ count: Int) -> Int {
    put(UInt64(count))
    return count
  }

  private mutating func put(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
