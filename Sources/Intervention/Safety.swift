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

/// What is known of an axis.
///
/// "Not asked" is a state: a question nobody asked stays visible.
public enum Asked: String, Hashable, Sendable, Codable, CaseIterable {
  case notAsked
  /// Asked, and the answer is awaited or uncertain.
  case unclear
  case no
  case yes
  /// Asked, and the person would not answer.
  case declined

  /// The state in words.
  public var label: Phrase {
    switch self {
    case .notAsked: Phrase(fr: "non demandé", en: "not asked")
    case .unclear: Phrase(fr: "demandé, réponse floue", en: "asked, unclear answer")
    case .no: Phrase(fr: "demandé, non", en: "asked: no")
    case .yes: Phrase(fr: "demandé, OUI", en: "asked: YES")
    case .declined: Phrase(fr: "demandé, refus de répondre", en: "asked, declined to answer")
    }
  }

  /// The state in the safety row, four to six letters; danger carries its `!`.
  public var mark: Phrase {
    switch self {
    case .notAsked: Phrase(fr: "?", en: "?")
    case .unclear: Phrase(fr: "flou", en: "unclear")
    case .no: Phrase(fr: "non", en: "no")
    case .yes: Phrase(fr: "OUI!", en: "YES!")
    case .declined: Phrase(fr: "refus", en: "declined")
    }
  }
}

/// The answer on one axis and when it was noted; facts and reasons are passages of the note.
public struct AxisAnswer: Hashable, Sendable, Codable {
  /// The state.
  public var asked: Asked
  /// When it was noted.
  public var at: Moment?

  /// An answer.
  public init(asked: Asked, at: Moment? = nil) {
    self.asked = asked
    self.at = at
  }
}
