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

  /// The instant an id was made at, in milliseconds since 1970; nil when it is no such id.
  static func wall(of id: String) -> Int64? {
    let groups = id.split(separator: "-").map { [UInt8]($0.utf8) }
    guard groups.map(\.count) == [8, 4, 4, 4, 12], id.dropFirst(14).first == "7" else { return nil }
    return Int64(id.prefix(8) + id.dropFirst(9).prefix(4), radix: 16)
  }
}
