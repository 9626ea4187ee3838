import Text

extension GuideRule {
  /// Rule 8: the status is one of the four, letter for letter.
  static let status = GuideRule(8) { draft, _ in
    guard let header = draft.header else { return [] }
    let line = header.line(of: "statut")
    let allowed = GuideStatus.allCases.map(\.rawValue).joined(separator: ", ")
    guard let typed = header.statusTyped else {
      return [
        GuideFault(
          line,
          Phrase(fr: "le statut manque", en: "the status is missing"),
          Phrase(fr: "Choisissez parmi : \(allowed)", en: "Choose among: \(allowed)"))
      ]
    }
    if GuideStatus(rawValue: typed.string) != nil { return [] }
    let remedy =
      header.status.map {
        Phrase(fr: "Écrivez « statut: \($0.rawValue) »", en: "Write “statut: \($0.rawValue)”")
      } ?? Phrase(fr: "Choisissez parmi : \(allowed)", en: "Choose among: \(allowed)")
    return [
      GuideFault(
        line,
        Phrase(
          fr: "le statut « \(typed.cut(to: 40)) » n'existe pas",
          en: "there is no status “\(typed.cut(to: 40))”"),
        remedy)
    ]
  }

  /// Rule 9: until it is approved, a guide says so in its first lines.
  static let notice = GuideRule(9, withdrawn: false) { draft, _ in
    if draft.header?.status == .approved { return [] }
    let quotes = draft.body.introduction.filter { $0.shape == .quote }
    if quotes.contains(where: { isNotice($0.text, draft.origin) }) { return [] }
    let notice = Phrase(
      fr: "> CONTENU DE DÉPART — À VALIDER PAR L'ÉQUIPE CLINIQUE",
      en: "> STARTER CONTENT — TO BE VALIDATED BY THE CLINICAL TEAM")[draft.language]
    return [
      GuideFault(
        draft.body.title?.line ?? draft.body.firstLine,
        Phrase(
          fr: "le bandeau « à valider » manque sous le titre",
          en: "the “to be validated” notice is missing under the title"),
        Phrase(fr: "Ajoutez la ligne « \(notice) »", en: "Add the line “\(notice)”"))
    ]
  }

  private static func isNotice(_ text: DraftText, _ origin: GuideOrigin) -> Bool {
    let start: [WordPattern] = ["contenu de depart", "starter content"]
    let asks: [WordPattern] = ["a valider par l equipe clinique", "validated by the clinical team"]
    let begins = start.contains { $0.first(in: text.words)?.lowerBound == 0 }
    return (begins || origin != .starter) && text.holds(asks)
  }

  /// Rule 10: an approved guide names who reviewed it, two people when the stakes are high.
  static let approval = GuideRule(10) { draft, _ in
    guard let header = draft.header, header.status == .approved else { return [] }
    let needed = header.stake == .high ? 2 : 1
    let there = Set(header.reviewers.map { Fold.key($0.string) }).count
    guard there < needed else { return [] }
    return [
      GuideFault(
        header.line(of: "reviseurs"),
        Phrase(
          fr: "approuvé avec \(there) réviseur sur \(needed)",
          en: "approved with \(there) reviewer of \(needed)"),
        Phrase(
          fr: "Nommez-les dans « reviseurs », ou gardez le statut « à valider »",
          en: "Name them in “reviseurs”, or keep the status “à valider”"))
    ]
  }
}
