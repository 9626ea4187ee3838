/// The ASCII character that stands for a drawing sign, column for column.
///
/// For fonts, printers and braille displays without drawing signs. Letters keep their accents: who
/// reads French needs them, and every font has them.
enum AsciiGlyphs {
  /// What to show in place of a character.
  static func glyph(for character: Character) -> Character {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalar.value >= 0x80 else { return character }
    switch scalar {
    case "\u{a0}", "\u{2000}"..."\u{200a}", "\u{202f}", "\u{205f}", "\u{3000}": return " "
    case "─", "━", "┄", "┅", "┈", "┉", "═", "╌", "╍", "‐", "‑", "–", "—", "―", "−": return "-"
    case "│", "┃", "┆", "┇", "┊", "┋", "║", "╎", "╏": return "|"
    case "\u{2500}"..."\u{257f}": return "+"
    case "\u{2580}"..."\u{259f}", "■", "█": return "#"
    case "«", "»", "“", "”", "„": return "\""
    case "‘", "’", "‚", "ʼ", "′": return "'"
    case "‹", "←", "◄", "◀": return "<"
    case "›", "→", "►", "▶", "▸", "‣": return ">"
    case "↑", "▲": return "^"
    case "↓", "▼", "▾": return "v"
    case "✓", "✔", "✗", "✘", "×", "☑", "☒": return "x"
    case "●", "•", "◆", "○", "◦", "★", "☆": return "*"
    case "□", "☐": return "o"
    case "…", "·", "‧": return "."
    case "☎", "☏": return "#"
    case "⚠": return "!"
    case "≤": return "<"
    case "≥": return ">"
    case "€", "\u{a1}"..."\u{ff}": return character
    default: return isLetterOrDigit(scalar) ? character : "?"
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
