import Text

/// Something told to someone else about the person; what was told is a passage.
///
/// Source: dossier §4.2, « Communications ».
public struct Communication: Hashable, Sendable, Codable {
  /// Its number within the call, from 1; the passage is `communication.<number>`.
  public internal(set) var number: Int
  /// To whom.
  public var to: Party
  /// When.
  public var at: Moment
  /// On what legal basis, once chosen.
  public var basis: Basis?
  /// Whether the person was told, once known.
  public var isPersonInformed: Bool?

  /// Who can be told, or be on the line.
  public enum Party: String, Hashable, Sendable, Codable, CaseIterable {
    case emergency = "911"
    case police
    case crisisTeam = "crisis-team"
    case nurse
    case poison
    case youthProtection = "youth-protection"
    case elderAbuse = "elder-abuse"
    case relative
    case professional
    case interpreter
    case other

    /// The party in words.
    public var label: Phrase {
      switch self {
      case .emergency: Phrase(same: "911")
      case .police: Phrase(fr: "police", en: "police")
      case .crisisTeam: Phrase(fr: "équipe de crise (SIV)", en: "crisis team")
      case .nurse: Phrase(fr: "infirmière (Info-Santé)", en: "nurse (Info-Santé)")
      case .poison: Phrase(fr: "Centre antipoison", en: "Poison Centre")
      case .youthProtection: Phrase(fr: "DPJ", en: "Youth protection (DPJ)")
      case .elderAbuse:
        Phrase(fr: "LAMAA ou commissaire aux plaintes", en: "Elder abuse line or commissioner")
      case .relative: Phrase(fr: "proche", en: "relative")
      case .professional: Phrase(fr: "professionnel", en: "professional")
      case .interpreter: Phrase(fr: "interprète", en: "interpreter")
      case .other: Phrase(fr: "autre", en: "other")
      }
    }
  }

  /// What allows telling.
  ///
  /// Source: dossier §2.2, §2.4, §2.5, §2.10.
  public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
    case consent
    case danger = "lrsss-74"
    case youth = "lpj-39"
    case elder = "l-6.3"
    case mentalState = "p-38.001"

    /// The basis in words.
    public var label: Phrase {
      switch self {
      case .consent: Phrase(fr: "consentement", en: "consent")
      case .danger:
        Phrase(fr: "danger grave, art. 74 LRSSS", en: "grave danger, s. 74 LRSSS")
      case .youth: Phrase(fr: "signalement, LPJ art. 39", en: "report, YPA s. 39")
      case .elder: Phrase(fr: "signalement, L-6.3", en: "report, L-6.3")
      case .mentalState: Phrase(fr: "danger grave et immédiat, P-38.001", en: "P-38.001")
      }
    }
  }

  /// A communication.
  public init(
    number: Int, to: Party, at: Moment, basis: Basis? = nil, isPersonInformed: Bool? = nil
  ) {
    self.number = number
    self.to = to
    self.at = at
    self.basis = basis
    self.isPersonInformed = isPersonInformed
  }
}
