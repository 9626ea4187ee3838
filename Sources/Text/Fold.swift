import Foundation

/// Folding: what two words have in common once case, accents and ligatures are set aside.
public enum Fold {
  /// The folded text: lower case, without accents, ligatures or typographic signs.
  ///
  /// `œ` becomes `oe`, `æ` becomes `ae`, `’` becomes `'`. Words can then be compared byte by byte.
  public static func key(_ text: String) -> String {
    // Most texts are plain ASCII, and nearly all the others have no mark of their own: their letters
    // fold one by one, from a table.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case ..<0x300: folded += latin[Int(scalar.value)]
      case 0x2010...0x202f: append(scalar, to: &folded)
      default: return decomposed(text)
      }
    }
    return folded
  }

  /// The letters without marks of their own, folded.
  private static let latin = (0..<0x300).map { value in
    Unicode.Scalar(value).map { decomposed(String($0)) } ?? ""
  }

  private static func decomposed(_ text: String) -> String {
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      append(scalar, to: &folded)
    }
    return folded
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
    switch scalar {
    case "œ", "Œ": folded += "oe"
    case "æ", "Æ": folded += "ae"
    case "’", "‘", "ʼ": folded += "'"
    case "\u{a0}", "\u{202f}": folded += " "
    case "‐", "‑", "–": folded += "-"
    default:
      if scalar.properties.generalCategory != .nonspacingMark {
        folded += scalar.properties.lowercaseMapping
      }
    }
  }

  /// The folded words of a text, in order: runs of letters and digits, elisions set apart.
  public static func words(_ text: String) -> [String] {
    key(text).split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
