import Guides
import Text

extension CentreManifest {
  /// What does not agree between an entry and the guide that was read from its file.
  func problems(_ entry: Entry, _ guide: Guide, today: CalendarDate?) -> [Problem] {
    let days = days(entry, starter: guide.origin.starterRevised)
    var problems: [Problem] = []
    if case .changed? = guide.origin.listing {
      problems.append(
        problem(
          entry,
          Phrase(
            fr: "le texte de « \(guide.slug) » n'est plus celui qui est inscrit \(days.french)",
            en: "the text of “\(guide.slug)” is no longer the one entered \(days.english)"),
          Phrase(
            fr: "Remettez le texte inscrit, ou faites approuver celui-ci et récrivez « sha256 »",
            en: "Put back the text entered, or have this one approved and write “sha256” again")))
    }
    if let today, let day = entry.approval.reviewBefore, day < today {
      problems.append(
        problem(
          entry,
          Phrase(
            fr: "l'échéance du guide « \(guide.slug) » est dépassée \(days.french)",
            en: "the guide “\(guide.slug)” is past its centre's review day \(days.english)"),
          Phrase(
            fr: "Faites relire ce guide, puis changez « echeance »",
            en: "Have this guide reviewed, then change “echeance”"), isWarning: true))
    }
    let own = guide.header.version
    if let version = entry.version, version != own {
      problems.append(
        problem(
          entry,
          Phrase(
            fr: "« \(guide.slug) » : version \(version) au manifeste, \(own) dans le guide",
            en: "“\(guide.slug)”: version \(version) in the manifest, \(own) in the guide"),
          Phrase(fr: "Corrigez celle qui se trompe", en: "Correct the wrong one")))
    }
    if entry.approval.approved != nil, [.draft, .unvalidated].contains(guide.header.status) {
      let status = guide.header.status.label
      problems.append(
        problem(
          entry,
          Phrase(
            fr: "« \(guide.slug) » : approuvé au manifeste, « \(status.french) » dans le guide",
            en: "“\(guide.slug)”: approved in the manifest, “\(status.english)” in the guide"),
          Phrase(
            fr: "Écrivez « statut: approuvé-centre » au guide, puis récrivez « sha256 »",
            en: "Write “statut: approuvé-centre” in the guide, then write “sha256” again")))
    }
    return problems
  }

  /// What is said when the file of an entry is not there.
  func missing(_ entry: Entry, starter: CalendarDate?) -> Problem {
    let days = days(entry, starter: starter)
    return problem(
      entry,
      Phrase(
        fr: "« \(entry.file) » est inscrit et n'est pas dans centre/guides \(days.french)",
        en: "“\(entry.file)” is entered and is not in centre/guides \(days.english)"),
      Phrase(
        fr: "Remettez le fichier, ou retirez son inscription",
        en: "Put the file back, or remove its entry"))
  }

  /// The days of the centre's guide and of the starter one, between brackets.
  func days(_ entry: Entry?, starter: CalendarDate?) -> Phrase {
    let own = ownDays(entry)
    guard let starter else {
      return Phrase(
        fr: "(centre : \(own.french) ; aucun guide de départ de ce nom)",
        en: "(centre: \(own.english); no starter guide of that name)")
    }
    return Phrase(
      fr: "(centre : \(own.french) ; départ : révisé le \(starter))",
      en: "(centre: \(own.english); starter: revised \(starter))")
  }

  private func ownDays(_ entry: Entry?) -> Phrase {
    guard !isUnreadable, let entry else {
      return isUnreadable
        ? Phrase(fr: "manifeste illisible", en: "manifest unreadable")
        : Phrase(fr: "non inscrit au manifeste", en: "not in the manifest")
    }
    let by = entry.approvedBy
    var parts: [Phrase] = []
    if let day = entry.approval.approved {
      parts.append(
        Phrase(
          fr: "approuvé le \(day)" + (by.map { " par \($0)" } ?? ""),
          en: "approved \(day)" + (by.map { " by \($0)" } ?? "")))
    } else if let date {
      parts.append(Phrase(fr: "inscrit le \(date)", en: "entered \(date)"))
    }
    if let day = entry.approval.reviewBefore {
      parts.append(Phrase(fr: "échéance \(day)", en: "review by \(day)"))
    }
    if parts.isEmpty { return Phrase(fr: "inscrit sans date", en: "entered without a date") }
    return parts.joined(by: ", ")
  }

  private func problem(
    _ entry: Entry, _ what: Phrase, _ remedy: Phrase, isWarning: Bool = false
  ) -> Problem {
    let warn = keeper.map { Phrase(fr: ". Prévenez \($0)", en: ". Tell \($0)") }
    return Problem(
      file: CentreSettings.shown, line: entry.line, what: what,
      remedy: Phrase(
        fr: "\(remedy.french)\(warn?.french ?? "")", en: "\(remedy.english)\(warn?.english ?? "")"),
      isWarning: isWarning)
  }
}
