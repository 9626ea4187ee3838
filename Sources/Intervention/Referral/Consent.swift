import Text

/// What the person agrees to or not; the reason of a refusal is a passage.
///
/// Source: dossier §4.2, « Consentement ».
public enum ConsentSubject: String, Hashable, Sendable, Codable, CaseIterable {
  case referral
  case communication
  case followUp = "follow-up"

  /// What it is about.
  public var label: Phrase {
    switch self {
    case .referral: Phrase(fr: "Consent à l'orientation", en: "Consents to the referral")
    case .communication: Phrase(fr: "Consent à communiquer", en: "Consents to sharing")
    case .followUp: Phrase(fr: "Consent à la relance", en: "Consents to follow-up")
    }
  }
}

/// The person's answer to a request for consent.
public enum Consent: String, Hashable, Sendable, Codable, CaseIterable {
  case given
  case refused
  case notAsked = "not-asked"

  /// The answer in words.
  public var label: Phrase {
    switch self {
    case .given: Phrase(fr: "oui", en: "yes")
    case .refused: Phrase(fr: "refus", en: "refused")
    case .notAsked: Phrase(fr: "non demandé", en: "not asked")
    }
  }
}
