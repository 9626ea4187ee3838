import Text

/// What was asked for, what was given, and how it ends.
extension NoteWriter {
  var needs: [SafeText] {
    content.needs.compactMap { need in
      let outcome = [need.outcome?.label[language], need.gap?.label[language]].compactMap { $0 }
      let typed = text(.need(need.number))
      guard typed != nil || !outcome.isEmpty else { return nil }
      let suffix = outcome.isEmpty ? "" : " (" + outcome.joined(separator: colon) + ")"
      return labelled("Besoin", "Need", (typed ?? word("non décrit", "not described")) + suffix)
    }
  }

  var referrals: [SafeText] { given.map { labelled("Orientation", "Referral", $0) } }

  /// The resources given: name, place, number, how, and how their entry was known.
  var given: [SafeText] {
    content.referrals.map { referral in
      let name = [referral.name, referral.site, referral.phone].compactMap { $0 }
        .filter { !$0.isBlank }
      let source = referral.source.map { labelled("source", "source", $0) }
      let how = [referral.mode.label[language], referral.seen, source].compactMap { $0 }
        .filter { !$0.isBlank }
      return name.joined(separator: ", ") + " (" + how.joined(separator: semicolon) + ")"
    }
  }

  var outcome: [SafeText] {
    var lines: [SafeText] = []
    if let kind = content.kind { lines.append(labelled("Nature", "Kind", kind.label[language])) }
    if let disposition = content.disposition {
      lines.append(labelled("Issue", "Disposition", coded(disposition)))
    }
    if !content.otherDispositions.isEmpty {
      let list = content.otherDispositions.map(coded).joined(separator: semicolon)
      lines.append(labelled("Autres issues", "Other dispositions", list))
    }
    if let continuity { lines.append(labelled("Continuité", "Continuity", continuity)) }
    return lines + prose(.note(.validation))
  }

  func coded(_ disposition: Disposition) -> SafeText {
    SafeText(disposition.rawValue) + " " + disposition.label[language] + " ("
      + disposition.delay[language] + ")"
  }

  private var continuity: SafeText? {
    let reason = text(.continuity).map { labelled("motif", "reason", $0) }
    let none = word("aucune, ", "none, ") + (reason ?? word("sans motif", "no reason given"))
    let list = content.continuity.map { $0 == .none ? none : $0.label[language] }
    let rest = content.continuity.contains(.none) ? nil : reason
    let parts = list + [rest].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: semicolon)
  }
}
