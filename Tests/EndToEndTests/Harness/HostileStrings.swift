import Foundation

/// A string made to attack a terminal.
struct HostileString {
  let name: String
  let bytes: [UInt8]

  /// All those of the shared list.
  static func all() throws -> [HostileString] {
    try String(contentsOf: House.hostileStrings, encoding: .utf8)
      .split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
      .compactMap { cells in
        guard cells.count > 1 else { return nil }
        return HostileString(name: cells[0], bytes: decode(hexadecimal: cells[1]))
      }
  }

  /// Whether a terminal would do something else than show it.
  var isControl: Bool {
    bytes.contains { ($0 < 0x20 && $0 != 0x0a) || $0 == 0x7f } || bytes.contains(row: [0xc2, 0x9b])
      || bytes.first == 0x9d
  }

  private static func decode(hexadecimal: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var digits = hexadecimal[...]
    while digits.count >= 2 {
      if let byte = UInt8(digits.prefix(2), radix: 16) { bytes.append(byte) }
      digits = digits.dropFirst(2)
    }
    return bytes
  }
}
