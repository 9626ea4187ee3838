/// Ids in the order of the instants they were made at.
enum TimedID {
  /// A new id for an instant in milliseconds since 1970.
  ///
  /// 48 bits of time, 74 random ones. Source: RFC 9562, UUID version 7.
  static func text(at wall: Int64) -> String {
    var bytes: [UInt8] = []
    for shift in stride(from: 40, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: wall >> Int64(shift)))
    }
    var random = SystemRandomNumberGenerator()
    bytes.append(0x70 | UInt8.random(in: 0...0x0f, using: &random))
    bytes.append(UInt8.random(in: 0...0xff, using: &random))
    bytes.append(0x80 | UInt8.random(in: 0...0x3f, using: &random))
    for _ in 0..<7 { bytes.append(UInt8.random(in: 0...0xff, using: &random)) }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { bytes[$0].hexadecimal }
      .joined(separator: "-")
  }
}
