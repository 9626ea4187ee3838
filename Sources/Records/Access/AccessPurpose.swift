import Text

/// Why something was done, which the console knows without asking; the codes never change.
public enum AccessPurpose: String, Hashable, Sendable, CaseIterable {
  /// The call was noted on paper, during an outage: its signature came long after it.
  case typedFromPaper = "typed-from-paper"
  /// The keys of this place of backups were destroyed: it is not written to any more.
  case placeForgotten = "place-forgotten"
  /// Somebody called from a number that signed calls have.
  case sameNumber = "same-number"
  /// Somebody looked for words in the signed notes, or opened one of their list.
  case search
  /// A call that was interrupted, or waits, goes on.
  case resume
  /// A signed call is corrected.
  case correction
  /// A call is read again by whoever reviews.
  case review
  /// A colleague follows a call under way.
  case support
  /// A promised call-back is made.
  case followUp = "follow-up"
  /// What was written is taken back: a team directive holds no more.
  case withdrawn
  /// A command, outside of the console.
  case administration

  /// The code, as the log has it.
  public var code: SafeText { SafeText(rawValue) }

  /// The purpose in words.
  public var label: Phrase {
    switch self {
    case .typedFromPaper: Phrase(fr: "appel noté sur papier", en: "call noted on paper")
    case .placeForgotten: Phrase(fr: "copie détruite, oubliée", en: "copy destroyed, forgotten")
    case .sameNumber: Phrase(fr: "même numéro", en: "same number")
    case .search: Phrase(fr: "recherche", en: "search")
    case .resume: Phrase(fr: "reprise", en: "resuming")
    case .correction: Phrase(fr: "correction", en: "correction")
    case .review: Phrase(fr: "relecture", en: "review")
    case .support: Phrase(fr: "appui", en: "support")
    case .followUp: Phrase(fr: "relance", en: "follow-up")
    case .withdrawn: Phrase(fr: "retirée", en: "withdrawn")
    case .administration: Phrase(fr: "commande", en: "command")
    }
  }
}
