/// Text written in UTF-8, read as Windows-1252 and written again: « Ã© » for « é ».
///
/// Each run of signs beyond ASCII is turned back into the bytes it came from, and kept when these are
/// whole UTF-8: a real « é » alone never is, so right text is left alone.
enum Mojibake {
  /// Whether some bytes hold a sign that begins mojibake: Ã, Â, â, Å or ï, what 0xc3, 0xc2, 0xe2,
  /// 0xc5 and 0xef become.
  static func mayBegin(in bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 1
    while index < bytes.count {
      if bytes[index - 1] == 0xc3 {
        switch bytes[index] {
        case 0x83, 0x82, 0xa2, 0x85, 0xaf: return true
        default: break
        }
      }
      index += 1
    }
    return false
  }

  /// The text turned back, up to three times.
  static func mended(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for _ in 0..<3 {
      let once = turnedBack(text)
      if once == text { break }
      text = once
    }
    return text
  }

  private static func turnedBack(_ text: [UInt8]) -> [UInt8] {
    var result = ""
    var run = ""
    func flush() {
      if let whole = original(of: run) { result += whole } else { result += run }
      run = ""
    }
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.value >= 0x80 {
        run.unicodeScalars.append(scalar)
        continue
      }
      // « à » is Ã and a no-break space, that many programs have turned into a space.
      if scalar == " ", run.unicodeScalars.last == "Ã" {
        run.unicodeScalars.removeLast()
        flush()
        result += "à"
        if index + 1 < scalars.count && scalars[index + 1] != " " { result += " " }
        continue
      }
      flush()
      result.unicodeScalars.append(scalar)
    }
    flush()
    return Array(result.utf8)
  }

  /// The text whose UTF-8 bytes these signs are in Windows-1252, if there is one.
  private static func original(of run: String) -> String? {
    guard run.unicodeScalars.count > 1 else { return nil }
    var bytes: [UInt8] = []
    for scalar in run.unicodeScalars {
      guard let byte = byte(scalar) else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    // Bytes that Windows-1252 leaves undefined are kept by most programs as they are.
    if scalar.value <= 0xff { return UInt8(scalar.value) }
    return signs.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
  }

  /// What Windows-1252 puts at 0x80…0x9f; a control where it puts nothing.
  private static let signs = Array(
    ("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ" as String).unicodeScalars)
}
