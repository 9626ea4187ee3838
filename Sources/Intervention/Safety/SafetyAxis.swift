import Text

/// A danger that every call must ask about.
public enum SafetyAxis: String, Hashable, Sendable, Codable, CaseIterable {
  case suicide, autrui, violence, vulnerable, medical

  /// Its name in the safety row.
  public var label: Phrase {
    switch self {
    case .suicide: Phrase(fr: "Suicide", en: "Suicide")
    case .autrui: Phrase(fr: "Autrui", en: "Others")
    case .violence: Phrase(fr: "Violence", en: "Violence")
    case .vulnerable: Phrase(fr: "Protection", en: "Protection")
    case .medical: Phrase(fr: "Médical", en: "Medical")
    }
  }

  /// What it asks about, in a line.
  public var meaning: Phrase {
    switch self {
    case .suicide:
      Phrase(fr: "idées, moyen, moment, geste", en: "ideas, means, moment, act")
    case .autrui:
      Phrase(fr: "propos homicides, personne visée", en: "homicidal thoughts, person targeted")
    case .violence:
      Phrase(fr: "violence subie ou exercée", en: "violence suffered or done")
    case .vulnerable:
      Phrase(fr: "enfant, aîné, adulte vulnérable", en: "child, elder, vulnerable adult")
    case .medical:
      Phrase(fr: "ingestion, blessure, malaise", en: "ingestion, injury, illness")
    }
  }
}
