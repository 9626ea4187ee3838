import Text

extension GuideRule {
  /// Rule 19: where the stakes are high, safety comes first: two rules at least, and 911.
  static let safety = GuideRule(19, withdrawn: false) { draft, _ in
    guard draft.header?.stake == .high, let section = draft.body.section(.safetyFirst) else {
      return []
    }
    var faults: [GuideFault] = []
    if section.items.count < 2 {
      faults.append(
        GuideFault(
          section.line,
          Phrase(
            fr: "enjeu élevé : il faut au moins deux règles de sécurité",
            en: "high stakes: it takes at least two safety rules"),
          Phrase(
            fr: "Écrivez « Si ... → ... », la pire en premier",
            en: "Write “Si … → …”, the worst first")))
    }
    if !section.passages.contains(where: { $0.text.calls911 }) {
      faults.append(
        GuideFault(
          section.line,
          Phrase(
            fr: "enjeu élevé : la section ne renvoie pas au 911",
            en: "high stakes: the section does not send to 911"),
          Phrase(fr: "Dites quand appeler le @911", en: "Say when to call @911")))
    }
    return faults
  }

  /// Rule 20: a guide where suicide may come up leads to the guide on suicide.
  static let suicide = GuideRule(20, withdrawn: false) { draft, _ in
    leads(draft, .suicide, to: ["suicide-idees-appelant"])
  }

  /// Rule 21: a child in danger leads to the DPJ, violence to the guides on violence.
  static let dangers = GuideRule(21, withdrawn: false) { draft, _ in
    leads(draft, .child, to: ["dpj-signalement"])
      + leads(draft, .violence, to: ["vc-victime", "danger-en-direct"])
  }

  private static func leads(
    _ draft: GuideDraft, _ flag: GuideFlag, to slugs: [SafeText]
  ) -> [GuideFault] {
    guard let header = draft.header, header.flags.contains(flag),
      !slugs.contains(where: { header.seeAlso.contains($0) || draft.stem == $0 })
    else { return [] }
    let names = Phrase(
      fr: slugs.map { "« \($0) »" }.joined(separator: " ou "),
      en: slugs.map { "“\($0)”" }.joined(separator: " or "))
    return [
      GuideFault(
        header.line(of: "voir_aussi"),
        Phrase(
          fr: "drapeau « \(flag.rawValue) » : voir_aussi ne mène pas à \(names.french)",
          en: "flag “\(flag.rawValue)”: voir_aussi does not lead to \(names.english)"),
        Phrase(
          fr: "Ajoutez \(names.french) à voir_aussi", en: "Add \(names.english) to voir_aussi"))
    ]
  }

  /// Rule 23: « À éviter » says something.
  static let avoid = GuideRule(23, withdrawn: false) { draft, _ in
    guard let section = draft.body.section(.avoid), section.items.isEmpty else { return [] }
    return [
      GuideFault(
        section.line,
        Phrase(fr: "la section n'a aucune puce", en: "the section has no item"),
        Phrase(
          fr: "Écrivez ce qui nuirait, deux puces au moins",
          en: "Write what would harm, two items at least"))
    ]
  }

  /// Rule 24: « Suivi » says when to call back, or that nobody will.
  static let callBack = GuideRule(24, withdrawn: false) { draft, _ in
    guard let section = draft.body.section(.followUp), !section.passages.isEmpty else { return [] }
    let words: [WordPattern] = ["relanc*|rappel*|recontact*", "call* back", "follow* up"]
    if section.passages.contains(where: { $0.text.holds(words) }) { return [] }
    return [
      GuideFault(
        section.line,
        Phrase(
          fr: "la section ne parle pas de relance", en: "the section does not speak of a call back"),
        Phrase(
          fr: "Dites quand relancer, qui le fait, ou pourquoi on ne relance pas",
          en: "Say when to call back, who does it, or why nobody will"))
    ]
  }
}

extension DraftText {
  fileprivate var calls911: Bool {
    words.contains { $0.text == "911" }
      || references.contains { $0.reference == .resource("911") }
  }
}
