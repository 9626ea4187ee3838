/// Bytes as people type and read them: signs without I, L, O or U.
///
/// Source: D. Crockford, *Base32*. Only whole numbers of bytes and of signs are used here.
enum Base32 {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// The signs of some bytes.
  static func signs(_ bytes: [UInt8]) -> [Character] {
    var value = 0
    var bits = 0
    var signs: [Character] = []
    for byte in bytes {
      value = value << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        signs.append(alphabet[value >> bits])
        value &= 1 << bits - 1
      }
    }
    return signs
  }

  /// The bytes that were typed; nil when a sign is wrong or missing.
  ///
  /// Spaces, hyphens and case do not matter, nor O for 0, I or L for 1.
  static func bytes(_ typed: String) -> [UInt8]? {
    var value = 0
    var bits = 0
    var bytes: [UInt8] = []
    for sign in typed.uppercased() where !sign.isWhitespace && sign != "-" {
      guard let digit = digit(sign) else { return nil }
      value = value << 5 | digit
      bits += 5
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(value >> bits))
      value &= 1 << bits - 1
    }
    return bits == 0 ? bytes : nil
  }

  /// What a sign stands for.
  static func digit(_ sign: Character) -> Int? {
    switch sign {
    case "O": 0
    case "I", "L": 1
    default: alphabet.firstIndex(of: sign)
    }
  }

  /// Signs in groups of four, as they are printed.
  static func groups(_ bytes: [UInt8]) -> [String] {
    let signs = signs(bytes)
    return stride(from: 0, to: signs.count, by: 4).map {
      String(signs[$0..<min($0 + 4, signs.count)])
    }
  }
}
