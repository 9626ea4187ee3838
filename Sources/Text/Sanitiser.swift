import Foundation

/// The one reading that turns hostile text into safe text.
///
/// - Controls (C0, C1, DEL) become visible pictures: `␛`, `␀`… so that nobody is deceived, and
///   nothing reaches the terminal. A tab becomes a space; CR LF and U+2028/9 become `\n`.
/// - Direction controls, tags and private or unassigned characters become `�`.
/// - Invisible joiners, fillers, soft hyphens, variation selectors and skin tones disappear: they move
///   columns.
/// - Flags become their two letters. At most eight marks stack on one character.
///
/// Source: research/reliability-and-security.md §3.1 (rules b) and terminal-and-storage.md §1.
enum Sanitiser {
  static let marksKept = 8

  static func clean(_ raw: String) -> String {
    var raw = raw
    raw.makeContiguousUTF8()
    return isPlain(raw) ? raw : rewrite(raw)
  }

  /// Whether every byte belongs to printable ASCII, `\n` or the accented letters of French.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0x20 && byte < 0x7f || byte == 0x0a {
          index += 1
        } else if byte == 0xc3
          || byte == 0xc2 && bytes[index + 1] >= 0xa0 && bytes[index + 1] != 0xad
        {
          index += 2
        } else if byte == 0xe2 && bytes[index + 1] == 0x80 && isFrenchSign(bytes[index + 2]) {
          index += 3
        } else if byte == 0xc5 && (bytes[index + 1] == 0x92 || bytes[index + 1] == 0x93) {  // Œ œ
          index += 2
        } else {
          return false
        }
      }
      return true
    } ?? false
  }

  /// Third byte of – — ‘ ’ “ ” • … and the narrow no-break space, all in U+20xx.
  private static func isFrenchSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x93, 0x94, 0x98, 0x99, 0x9c, 0x9d, 0xa2, 0xa6, 0xaf: true
    default: false
    }
  }

  private static func rewrite(_ raw: String) -> String {
    var clean = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in raw.unicodeScalars where !isInvisible(scalar) {
      defer { isAfterReturn = scalar == "\r" }
      if isAfterReturn && scalar == "\n" { continue }
      if let replacement = replacement(for: scalar) {
        clean.append(replacement)
      } else {
        clean.append(scalar)
      }
    }
    var composed = String(limitingMarks(clean)).precomposedStringWithCanonicalMapping
    // The library puts the parts of three Tibetan vowels (U+0F73…) in order only the second time.
    if composed.unicodeScalars.contains("\u{f71}") {
      composed = composed.precomposedStringWithCanonicalMapping
    }
    // Marks are counted again once composed: some scalars are two marks in one.
    return String(limitingMarks(composed.unicodeScalars))
  }

  /// The text without the marks past the eighth on one character.
  private static func limitingMarks(_ text: String.UnicodeScalarView) -> String.UnicodeScalarView {
    var limited = String.UnicodeScalarView()
    var marks = 0
    for scalar in text {
      let isMark = scalar.value >= 0x300 && DisplayWidth.columns(of: scalar) == 0
      marks = isMark ? marks + 1 : 0
      if marks <= marksKept { limited.append(scalar) }
    }
    return limited
  }

  /// Whether a scalar takes no room of its own and only joins, splits or colours its neighbours.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xad, 0x34f, 0x115f...0x1160, 0x17b4...0x17b5, 0x180b...0x180f, 0x200b...0x200d,
      0x2060...0x2064, 0x3164, 0xfe00...0xfe0f, 0xfeff, 0xffa0, 0x1f3fb...0x1f3ff,
      0xe0100...0xe01ef:
      true
    default: false
    }
  }

  /// What stands in place of a scalar, or nil when it may stay.
  private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0a: nil
    case 0x0d, 0x2028, 0x2029, 0x85: "\n"
    case 0x09: " "
    case 0x00...0x1f: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7f: "␡"
    case 0x1f1e6...0x1f1ff: Unicode.Scalar(scalar.value - 0x1f1e6 + 0x41)
    default: isShowable(scalar) ? nil : "\u{fffd}"
    }
  }

  private static func isShowable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}
