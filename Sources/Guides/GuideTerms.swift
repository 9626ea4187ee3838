import Text

/// How much a mistake in a guide could cost; it sets how many people review it, and how often.
public enum GuideStake: String, Hashable, Sendable, CaseIterable {
  case high = "élevé"
  case medium = "moyen"
  case low = "bas"

  /// The words for it.
  public var label: Phrase {
    switch self {
    case .high: Phrase(fr: "enjeu élevé", en: "high stakes")
    case .medium: Phrase(fr: "enjeu moyen", en: "medium stakes")
    case .low: Phrase(fr: "enjeu bas", en: "low stakes")
    }
  }
}

/// How far a guide is on its way to being a centre's own.
public enum GuideStatus: String, Hashable, Sendable, CaseIterable {
  case draft = "brouillon"
  case unvalidated = "à valider"
  case approved = "approuvé-centre"
  case withdrawn = "retiré"

  /// The words for it.
  public var label: Phrase {
    switch self {
    case .draft: Phrase(fr: "brouillon", en: "draft")
    case .unvalidated: Phrase(fr: "à valider", en: "to be validated")
    case .approved: Phrase(fr: "approuvé", en: "approved")
    case .withdrawn: Phrase(fr: "RETIRÉ", en: "WITHDRAWN")
    }
  }
}

/// A danger a guide speaks of: what may turn the call towards safety.
public enum GuideFlag: String, Hashable, Sendable, CaseIterable {
  case suicide
  case homicide
  case violence
  case child = "enfant"
  case elder = "aine"
  case medical
}
