import Foundation

/// Folding: what two words have in common once case, accents and ligatures are set aside.
public enum Fold {
  /// The folded text: lower case, without accents, ligatures or typographic signs.
  ///
  /// `œ` becomes `oe`, `æ` becomes `ae`, `’` becomes `'`. Words can then be compared byte by byte.
  public static func key(_ text: String) -> String {
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
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
    return folded
  }

  /// The folded words of a text, in order: runs of letters and digits, elisions set apart.
  public static func words(_ text: String) -> [String] {
    key(text).split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
