import Canvas

/// The keys of xterm, linux, vt100, rxvt and their kin, from the sequences they send.
///
/// Sources: xterm ctlseqs « PC-Style Function Keys », console_codes(4), the vt100 and rxvt entries of
/// terminfo. Modified function keys and what terminals report (position, focus, attributes) are no
/// keys here.
enum KeySequences {
  /// The letter or sign pressed with Ctrl, in lower case.
  static func control(_ byte: UInt8) -> Character {
    Character(Unicode.Scalar(byte < 0x1b ? byte + 0x60 : byte + 0x40))
  }

  /// A control sequence: its parameters, then its final byte.
  static func csi(_ parameters: [UInt8], final: UInt8) -> Key? {
    guard let numbers = numbers(parameters) else { return nil }
    let isControl = numbers.count > 1 && numbers[1] > 0 && (numbers[1] - 1) & 4 != 0
    let isModified = numbers.count > 1 && numbers[1] > 1
    switch Character(Unicode.Scalar(final)) {
    case "A", "B", "C", "D", "F", "H": return cursor(final, isControl: isControl)
    case "a", "b", "c", "d": return cursor(final - 0x20, isControl: false)  // rxvt, Shift
    case "P", "Q", "R", "S": return numbers.isEmpty ? .function(Int(final) - 0x4f) : nil
    case "Z": return isControl ? nil : .backTab
    case "~", "$": return editing(numbers.first ?? 0, isControl: isControl, isModified: isModified)
    case "^", "@": return editing(numbers.first ?? 0, isControl: true, isModified: true)
    default: return nil
    }
  }

  /// Whether a `$` ends the sequence, as rxvt's Shift keys do, rather than announce the last byte.
  static func endsAtDollar(_ parameters: [UInt8]) -> Bool {
    !parameters.isEmpty && parameters.allSatisfy { (0x30..<0x3a).contains($0) }
  }

  /// A key of application mode (ESC O), numeric pad included: a phone number is typed there.
  static func ss3(_ final: UInt8) -> Stroke? {
    switch Character(Unicode.Scalar(final)) {
    case "A", "B", "C", "D", "F", "H": cursor(final, isControl: false).map(Stroke.key)
    case "a", "b", "c", "d": cursor(final - 0x20, isControl: true).map(Stroke.key)  // rxvt, Ctrl
    case "P", "Q", "R", "S": .key(.function(Int(final) - 0x4f))
    case "M": .key(.enter)
    case "I": .key(.tab)
    case "X": .text([UInt8(ascii: "=")])
    case "j"..."y": .text([final - 0x40])  // * + , - . / and digits
    default: nil
    }
  }

  /// F1 to F5 of the Linux console.
  static func linux(_ final: UInt8) -> Key? {
    (0x41...0x45).contains(final) ? .function(Int(final) - 0x40) : nil
  }

  private static func cursor(_ final: UInt8, isControl: Bool) -> Key? {
    switch Character(Unicode.Scalar(final)) {
    case "A": .up
    case "B": .down
    case "C": isControl ? .wordRight : .right
    case "D": isControl ? .wordLeft : .left
    case "F": isControl ? .textEnd : .end
    case "H": isControl ? .textStart : .home
    default: nil
    }
  }

  private static func editing(_ number: Int, isControl: Bool, isModified: Bool) -> Key? {
    switch number {
    case 1, 7: isControl ? .textStart : .home
    case 3: .delete
    case 4, 8: isControl ? .textEnd : .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15 where !isModified: .function(number - 10)
    case 17...21 where !isModified: .function(number - 11)
    case 23...24 where !isModified: .function(number - 12)
    default: nil
    }
  }

  /// The numbers between the semicolons, none for empty parameters; nil for private ones.
  private static func numbers(_ parameters: [UInt8]) -> [Int]? {
    guard !parameters.isEmpty else { return [] }
    var numbers: [Int] = []
    for part in parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      if part.isEmpty {
        numbers.append(1)
      } else if let number = Int(String(decoding: part, as: UTF8.self)), number >= 0 {
        numbers.append(number)
      } else {
        return nil
      }
    }
    return numbers
  }
}
