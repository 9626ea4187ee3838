import Text

/// Something that was asked for, and what came of it; its words are a passage of the note.
public struct Need: Hashable, Sendable, Codable {
  /// Its number within the call, from 1; the passage is `need.<number>`.
  public internal(set) var number: Int
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
  ///
  /// Source: the practice of information and referral services (needs, referrals, reasons unmet).
  public enum Gap: String, Hashable, Sendable, Codable, CaseIterable {
    case none
    case unlisted
    case territory
    case full
    case wait
    case closed
    case unreachable
    case far
    case cost
    case language
    case access
    case ineligible
    case age
    case residency
    case income
    case documents
    case funds
    case exhausted
    case declined

    /// The reason in words.
    public var label: Phrase {
      switch self {
      case .none: Phrase(fr: "aucun service ici", en: "no service here")
      case .unlisted: Phrase(fr: "manque au répertoire", en: "missing from the directory")
      case .territory: Phrase(fr: "hors territoire", en: "does not serve that place")
      case .full: Phrase(fr: "complet ou liste d'attente", en: "full or waiting list")
      case .wait: Phrase(fr: "trop d'attente", en: "wait too long")
      case .closed: Phrase(fr: "fermé à cette heure", en: "closed at this hour")
      case .unreachable: Phrase(fr: "injoignable", en: "could not be reached")
      case .far: Phrase(fr: "trop loin, sans transport", en: "too far, no transport")
      case .cost: Phrase(fr: "trop cher", en: "too expensive")
      case .language: Phrase(fr: "pas dans sa langue", en: "not in their language")
      case .access: Phrase(fr: "non accessible (handicap)", en: "not accessible (disability)")
      case .ineligible: Phrase(fr: "critères non remplis", en: "not eligible")
      case .age: Phrase(fr: "pas de son âge", en: "not for that age")
      case .residency: Phrase(fr: "résidence ou statut refusé", en: "residence or status refused")
      case .income: Phrase(fr: "revenu non admis", en: "income not eligible")
      case .documents: Phrase(fr: "papiers manquants", en: "documents missing")
      case .funds: Phrase(fr: "plus de fonds, ou hors saison", en: "no funds left, or off season")
      case .exhausted: Phrase(fr: "déjà essayé, sans suite", en: "already tried, to no end")
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
