import Text

extension GuideRule {
  /// Rule 31: the repealed article 19.0.1, and P-38 without its number of law.
  static let oldLaw = GuideRule(31) { draft, _ in
    let remedy = Phrase(fr: "Citez l'art. 74 de la LRSSS", en: "Cite s. 74 of the LRSSS")
    let quoted = draft.quotes(repealed, remedy: remedy) { quote in
      Phrase(fr: "« \(quote) » est abrogé", en: "“\(quote)” was repealed")
    }
    let sources = (draft.header?.sources ?? []).filter { source in
      DraftText(line: source.line, source.title).holds(repealed)
    }
    .map { source in
      GuideFault(
        source.line,
        Phrase(
          fr: "cette source cite un article abrogé", en: "this source cites a repealed section"),
        remedy)
    }
    return quoted + sources + bareMention(draft)
  }

  /// The first mention of P-38, in the order one reads, when it is not « P-38.001 ».
  private static func bareMention(_ draft: GuideDraft) -> [GuideFault] {
    for (_, text) in draft.texts {
      let ranges = mentions.compactMap { $0.first(in: text.words) }
      guard let first = ranges.min(by: { $0.lowerBound < $1.lowerBound }) else { continue }
      if text.words[first.upperBound...].first?.text == "001" { return [] }
      return [
        GuideFault(
          text.words[first.lowerBound].line,
          Phrase(
            fr: "la première mention de P-38 n'a pas son numéro de loi",
            en: "the first mention of P-38 lacks its number of law"),
          Phrase(fr: "Écrivez d'abord « P-38.001 »", en: "Write “P-38.001” first"))
      ]
    }
    return []
  }

  private static let mentions: [WordPattern] = ["p 38", "p38"]

  private static let repealed: [WordPattern] = [
    "19 0 1", "lssss art|article 19", "art|article 19 … lssss", "lssss 19",
  ]
}
