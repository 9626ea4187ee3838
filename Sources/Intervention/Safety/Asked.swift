import Text

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
