import Text

extension GuideRule {
  /// Rule 25: a danger is described, never counted.
  static let score = GuideRule(25) { draft, _ in
    let remedy = Phrase(
      fr: "Décrivez ce qu'on entend et ce qu'on fait", en: "Describe what is heard and what is done"
    )
    let words = draft.quotes(scores, sparing: spared, remedy: remedy) { quote in
      Phrase(
        fr: "« \(quote) » : un danger ne se chiffre pas", en: "“\(quote)”: a danger is not a number"
      )
    }
    let figures = draft.texts.filter { text in !spared.contains { $0 == text.section } }
      .flatMap(\.text.rows).filter { holdsFigure($0.text) }
      .map { row in
        GuideFault(
          row.line,
          Phrase(fr: "un pourcentage ou une note sur 10", en: "a percentage or a mark out of 10"),
          remedy)
      }
    return words + figures
  }

  private static let spared: Set<SectionKind> = [.avoid, .sources]

  private static let scores: [WordPattern] = [
    "score|scores|pointage", "# pour cent|cents", "pourcentage|pourcentages|pourcent",
    "# sur 10|100", "cote|indice|points de risque", "risque de #",
  ]

  /// Whether a line holds « 80 % », « 7/10 » or « 70/100 ».
  private static func holdsFigure(_ line: Substring) -> Bool {
    guard line.utf8.contains(0x25) || line.utf8.contains(0x2f) else { return false }
    let line = DigitGroups(line)
    return line.groups.enumerated().contains { index, group in
      let after = line.signs[group.range.upperBound...]
      if after.first(where: { !$0.isWhitespace }) == "%" { return true }
      guard after.first == "/", line.areNext(index) else { return false }
      let next = line.groups[index + 1]
      let isDate = line.signs[next.range.upperBound...].first == "/"
      return ["10", "100"].contains(next.digits) && !isDate
    }
  }
}
