import Text

/// Something that was asked for, and what came of it; its words are a passage of the note.
public struct Need: Hashable, Sendable, Codable {
  /// Its number within the call, from 1; the passage is `need.<number>`.
  public let number: Int
  /// What came of it, once known.
  public var outcome: Outcome?
  /// Why it was not met, or not wholly.
  public var gap: Gap?

  /// What can come of a need.
  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case met
    case partlyMet = "partly-met"
    case unmet

    /// The outcome in words.
    public var label: Phrase {
      switch self {
      case .met: Phrase(fr: "comblé", en: "met")
      case .partlyMet: Phrase(fr: "comblé en partie", en: "partly met")
      case .unmet: Phrase(fr: "non comblé", en: "unmet")
      }
    }
  }

  /// Why a need is not met: what a territory lacks.
  public enum Gap: String, Hashable, Sendable, Codable, CaseIterable {
    case none
    case full
    case closed
    case far
    case ineligible
    case language
    case access
    case cost
    case declined

    /// The reason in words.
    public var label: Phrase {
      switch self {
      case .none: Phrase(fr: "aucun service ici", en: "no service here")
      case .full: Phrase(fr: "complet ou liste d'attente", en: "full or waiting list")
      case .closed: Phrase(fr: "fermé à cette heure", en: "closed at this hour")
      case .far: Phrase(fr: "trop loin, sans transport", en: "too far, no transport")
      case .ineligible: Phrase(fr: "critères non remplis", en: "not eligible")
      case .language: Phrase(fr: "pas dans sa langue", en: "not in their language")
      case .access: Phrase(fr: "non accessible (handicap)", en: "not accessible (disability)")
      case .cost: Phrase(fr: "trop cher", en: "too expensive")
      case .declined: Phrase(fr: "offert, refusé", en: "offered, declined")
      }
    }
  }

  /// A need.
  public init(number: Int, outcome: Outcome? = nil, gap: Gap? = nil) {
    self.number = number
    self.outcome = outcome
    self.gap = gap
  }
}
