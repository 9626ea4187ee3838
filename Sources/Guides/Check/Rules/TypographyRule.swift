import Text

extension GuideRule {
  /// Rule 29: ’ and « », in French; one fault says it for all the straight apostrophes of a file.
  static let typography = GuideRule(29) { draft, _ in
    guard draft.language == .french else { return [] }
    let rows =
      draft.texts.flatMap(\.text.rows) + draft.labels.map { (text: $0.string[...], line: $1) }
    let quotes = rows.filter { $0.text.contains { "\"“”".contains($0) } }.map { row in
      GuideFault(
        row.line,
        Phrase(fr: "guillemets qui ne sont pas français", en: "quotes that are not French"),
        Phrase(fr: "Écrivez « comme ceci »", en: "Write them as French quotes"))
    }
    let straight = Set(rows.filter { holdsStraightApostrophe($0.text) }.map(\.line))
    return quotes + (straight.min().map { [apostrophes($0, lines: straight.count)] } ?? [])
  }

  private static func apostrophes(_ line: Int, lines: Int) -> GuideFault {
    GuideFault(
      line,
      Phrase(
        fr: "apostrophe droite, lignes touchées : \(lines)",
        en: "straight apostrophe, lines concerned: \(lines)"),
      Phrase(
        fr: "Remplacez partout l'apostrophe droite par la courbe (U+2019)",
        en: "Replace the straight apostrophe by the curly one (U+2019) everywhere"))
  }

  private static func holdsStraightApostrophe(_ text: Substring) -> Bool {
    guard text.utf8.contains(0x27) else { return false }
    var previous: Character = " "
    for sign in text {
      if sign == "'", previous.isLetter { return true }
      previous = sign
    }
    return false
  }
}
