/// French typography: no-break spaces, apostrophes and ellipses, set from plain typing.
public enum Typography {
  /// U+00A0, the space that never breaks a line.
  public static let noBreakSpace: Character = "\u{a0}"

  /// French text with its typographic signs.
  ///
  /// `'` becomes `’`, `...` becomes `…`, and the plain space before `: ; ! ? » %` or after `«`, and
  /// between the digits of an hour (`14 h 30`), becomes U+00A0. Nothing else moves: text that is
  /// already set comes back unchanged. Source: OQLF, *Banque de dépannage linguistique*, espacement.
  public static func french(_ plain: String) -> String {
    guard plain.utf8.contains(where: { $0 == 0x20 || $0 == 0x27 || $0 == 0x2e }) else {
      return plain
    }
    let scalars = Array(plain.unicodeScalars)
    var set = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let previous = index > 0 ? scalars[index - 1] : nil
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "'" where previous?.properties.isAlphabetic == true:
        set.append("’")
      case "." where next == "." && index + 2 < scalars.count && scalars[index + 2] == ".":
        set.append("…")
        index += 2
      case " " where isGlued(previous: previous, next: next, at: index, in: scalars):
        set.append("\u{a0}")
      default:
        set.append(scalar)
      }
      index += 1
    }
    return String(set)
  }

  /// A name after « de », as it is said: « d'Ana », « de Luc ».
  ///
  /// Before a vowel only: whether the h of a name is mute, nobody can tell from its letters.
  public static func de(_ name: SafeText) -> String {
    let initial = Fold.key(String(name.string.prefix(1))).first
    return (initial.map("aeiou".contains) == true ? "d'" : "de ") + name.string
  }

  private static func isGlued(
    previous: Unicode.Scalar?, next: Unicode.Scalar?, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    if previous == "«" || next == "»" { return true }
    guard let next else { return false }
    if ":;!?%".unicodeScalars.contains(next) { return true }
    guard let previous else { return false }
    // 14 h 30: a digit, « h », a digit.
    if next == "h", isDigit(previous) {
      return index + 2 >= scalars.count || !scalars[index + 2].properties.isAlphabetic
    }
    return previous == "h" && isDigit(next) && index >= 3
      && (scalars[index - 2] == "\u{a0}" || scalars[index - 2] == " ")
      && isDigit(scalars[index - 3])
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
