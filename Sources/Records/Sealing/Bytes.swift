/// Integers in little-endian order at the end of some bytes, and read back from a place in them.
extension Array where Element == UInt8 {
  mutating func append(integer value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }

  /// The integer at an offset; nil when the bytes end before it does.
  func integer<Value: FixedWidthInteger>(_ type: Value.Type, at offset: Int) -> Value? {
    let size = MemoryLayout<Value>.size
    guard offset >= 0, offset <= count - size else { return nil }
    var value = Value.zero
    for index in (offset..<offset + size).reversed() {
      value = value << 8 | Value(truncatingIfNeeded: self[index])
    }
    return value
  }
}

extension Sequence<UInt8> {
  /// The bytes as people copy them, two signs each.
  var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// Content whose exact length is hidden: its length, itself, and zeros up to a multiple.
enum Padding {
  /// The content with zeros, so that the result plus `outside` bytes fills a multiple of `step`.
  static func pad(_ content: some Collection<UInt8>, to step: Int, outside: Int = 0) -> [UInt8] {
    let used = MemoryLayout<UInt32>.size + content.count + outside
    let zeros = (step - used % step) % step
    var padded: [UInt8] = []
    padded.reserveCapacity(used + zeros)
    padded.append(integer: UInt32(truncatingIfNeeded: content.count))
    padded.append(contentsOf: content)
    padded.append(contentsOf: repeatElement(0, count: zeros))
    return padded
  }

  /// The content without its zeros; nil when the length does not fit.
  static func strip(_ padded: [UInt8]) -> [UInt8]? {
    guard let length = padded.integer(UInt32.self, at: 0) else { return nil }
    let start = MemoryLayout<UInt32>.size
    guard Int(length) <= padded.count - start else { return nil }
    return Array(padded[start..<start + Int(length)])
  }
}
