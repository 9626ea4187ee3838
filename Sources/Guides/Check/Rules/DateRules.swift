import Text

extension GuideRule {
  /// Rule 11: the next review comes after the last, and not too late.
  static let deadline = GuideRule(11) { draft, _ in
    guard let header = draft.header, let revised = header.revised, let due = header.reviewBefore
    else { return [] }
    let line = header.line(of: "echeance")
    if due < revised {
      return [
        GuideFault(
          line,
          Phrase(
            fr: "l'échéance \(due) vient avant la révision \(revised)",
            en: "the deadline \(due) comes before the review \(revised)"),
          Phrase(fr: "Corrigez l'une des deux dates", en: "Correct one of the two dates"))
      ]
    }
    guard let stake = header.stake, let latest = revised.adding(months: stake.monthsBetweenReviews),
      due > latest
    else { return [] }
    let months = stake.monthsBetweenReviews
    return [
      GuideFault(
        line,
        Phrase(
          fr: "l'échéance \(due) passe \(months) mois après la révision",
          en: "the deadline \(due) is more than \(months) months after the review"),
        Phrase(
          fr: "Écrivez « echeance: \(latest) » au plus", en: "Write “echeance: \(latest)” at most"))
    ]
  }

  /// Rule 12: a guide past its deadline; only a warning, since nothing in the file changed.
  static let overdue = GuideRule(12) { draft, neighbours in
    guard let header = draft.header, let due = header.reviewBefore, let today = neighbours.today,
      due < today
    else { return [] }
    return [
      GuideFault(
        header.line(of: "echeance"),
        Phrase(fr: "l'échéance du \(due) est passée", en: "the deadline of \(due) has gone by"),
        Phrase(
          fr: "Relisez le guide, puis changez revise_le et echeance",
          en: "Review the guide, then change revise_le and echeance"),
        severity: .warning)
    ]
  }

  /// Rule 13: a guide that speaks of the law says on which day that was checked.
  static let law = GuideRule(13) { draft, _ in
    guard let header = draft.header, header.lawChecked == nil else { return [] }
    let section = draft.body.section(.law)?.line
    let laws = draft.possible(laws)
    let cited = draft.texts.lazy.compactMap { $0.text.matches(laws).map(\.line).min() }.first
    guard let line = [section, cited].compactMap({ $0 }).min() else { return [] }
    return [
      GuideFault(
        line,
        Phrase(
          fr: "le droit est cité, et droit_verifie_le n'est pas rempli",
          en: "the law is cited, and droit_verifie_le is not filled in"),
        Phrase(
          fr: "Vérifiez le texte de loi, puis écrivez le jour dans droit_verifie_le",
          en: "Check the text of the law, then write the day in droit_verifie_le"))
    ]
  }

  private static let laws: [WordPattern] = [
    "art|article|articles #", "loi|lois", "lpj|lrsss|lssss|rlrq|lsjpa", "p 38|38-001", "p38",
    "c c q", "ccq", "code civil|criminel|penal", "code des professions",
  ]
}

extension GuideStake {
  /// How long a guide may go without being reviewed.
  fileprivate var monthsBetweenReviews: Int {
    switch self {
    case .high: 6
    case .medium: 12
    case .low: 18
    }
  }
}
