import Text

extension GuideRule {
  /// Rule 17: a sentence has twenty words at most.
  ///
  /// Sources are titles of pages.
  static let sentences = GuideRule(17) { draft, _ in
    draft.body.passages.flatMap { section, passage -> [GuideFault] in
      if section == .sources || section == nil && passage.shape == .quote { return [] }
      return passage.text.sentences.filter { $0.length > 20 }.map { sentence in
        GuideFault(
          sentence.line,
          Phrase(
            fr: "une phrase de \(sentence.length) mots, 20 au plus",
            en: "a sentence of \(sentence.length) words, 20 at most"),
          Phrase(fr: "Coupez-la en deux", en: "Cut it in two"))
      }
    }
  }

  /// Rule 18: what is under « Questions » ends with a question mark.
  static let questions = GuideRule(18, withdrawn: false) { draft, _ in
    (draft.body.section(.questions)?.passages ?? []).compactMap { passage in
      let end = passage.text.string.last { !$0.isWhitespace && !"»)\"”".contains($0) }
      if end == "?" || passage.shape == .heading { return nil }
      return GuideFault(
        passage.line,
        Phrase(
          fr: "cette question ne finit pas par « ? »", en: "this question does not end with “?”"),
        Phrase(
          fr: "Posez-la comme on la dirait, ou mettez-la sous « Interventions »",
          en: "Ask it as one would say it, or put it under “Interventions”"))
    }
  }
}
