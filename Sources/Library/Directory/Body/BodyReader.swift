import Text

/// Reads the bytes that ``BodyWriter`` wrote, trusting none of them: every length is checked, every
/// text is made safe again.
struct BodyReader: BodyPass {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  private init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The value that some bytes hold, from the first to the last of them.
  static func value<Value: Bodied>(
    of type: Value.Type = Value.self, in bytes: UnsafeRawBufferPointer
  ) throws -> Value {
    var reader = BodyReader(bytes)
    var value = Value.blank
    try value.pass(&reader)
    guard reader.offset == bytes.count else { throw BodyDamage() }
    return value
  }

  mutating func text(_ value: inout SafeText) throws {
    let count = try count(0)
    value = count == 0 ? .blank : SafeText(decoding: bytes[offset..<offset + count])
    offset += count
  }

  mutating func number(_ value: inout Int) throws {
    let folded = try take()
    value = Int(bitPattern: UInt(folded >> 1)) ^ -Int(folded & 1)
  }

  mutating func decimal(_ value: inout Double) throws {
    guard bytes.count - offset >= 8 else { throw BodyDamage() }
    let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    value = Double(bitPattern: UInt64(littleEndian: bits))
    offset += 8
  }

  /// A count of items or of bytes, which cannot be more than the bytes that are left.
  mutating func count(_: Int) throws -> Int {
    let count = try take()
    guard count <= UInt64(bytes.count - offset) else { throw BodyDamage() }
    return Int(count)
  }

  private mutating func take() throws -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      guard offset < bytes.count else { throw BodyDamage() }
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw BodyDamage()
  }
}
