import Text

/// The note of a call: the document that is read, signed and kept.
public struct NoteDocument: Hashable, Sendable {
  /// What stands above it: the call, and a mark when it is not a real one.
  public let heading: [SafeText]
  /// Its blocks, in the dossier's order.
  public let sections: [Section]

  /// One block of a note.
  public struct Section: Hashable, Sendable {
    /// What the block is about.
    public let block: NoteBlock
    /// Its title.
    public let title: SafeText
    /// Its lines; never empty.
    public let lines: [SafeText]
  }

  /// The note as plain text, one thing a line.
  public var plain: SafeText {
    var lines = heading
    for section in sections {
      lines.append("")
      lines.append(section.title)
      lines += section.lines
    }
    return lines.joined(separator: "\n")
  }
}

/// The blocks of a note, in order.
///
/// Source: dossier §4.2.
public enum NoteBlock: String, Hashable, Sendable, CaseIterable {
  case identification, caller, reason, safety, context, analysis, intervention, plan, consents
  case communications, rescues, line, referral, outcome, followUps, closing, sinceSignature,
    addendum

  /// Its title.
  public var title: Phrase {
    switch self {
    case .identification: Phrase(fr: "Identification", en: "Identification")
    case .caller: Phrase(fr: "Appelant", en: "Caller")
    case .reason: Phrase(fr: "Motif", en: "Reason")
    case .safety: Phrase(fr: "Sécurité", en: "Safety")
    case .context: Phrase(fr: "Contexte", en: "Context")
    case .analysis: Phrase(fr: "Analyse", en: "Analysis")
    case .intervention: Phrase(fr: "Intervention", en: "Intervention")
    case .plan: Phrase(fr: "Plan d'action", en: "Action plan")
    case .consents: Phrase(fr: "Consentement", en: "Consent")
    case .communications: Phrase(fr: "Communications", en: "Communications")
    case .rescues: Phrase(fr: "Secours", en: "Rescue")
    case .line: Phrase(fr: "Sur la ligne", en: "On the line")
    case .referral: Phrase(fr: "Besoins et orientation", en: "Needs and referrals")
    case .outcome: Phrase(fr: "Issue", en: "Outcome")
    case .followUps: Phrase(fr: "Suivi", en: "Follow-up")
    case .closing: Phrase(fr: "Clôture", en: "Closing")
    case .sinceSignature:
      Phrase(fr: "Relances, depuis la signature", en: "Follow-ups, since the signature")
    case .addendum: Phrase(fr: "Addenda", en: "Addendum")
    }
  }

  /// The passage to edit to change the block's words; nil when it comes from choices and lists.
  public var passage: Passage? {
    switch self {
    case .reason: .note(.alliance)
    case .safety: .note(.safety)
    case .context, .plan: .note(.plan)
    case .analysis: .analysis
    case .intervention: .advice
    case .referral, .outcome: .note(.validation)
    case .caller: .place
    default: nil
    }
  }
}
