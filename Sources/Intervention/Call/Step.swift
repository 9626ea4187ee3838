import Text

/// One of the four steps of an intervention; steps guide, they never lock.
public enum Step: String, Hashable, Sendable, Codable, CaseIterable {
  case alliance, safety, plan, validation

  /// Its number for people, 1 to 4.
  public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// Its name.
  public var label: Phrase {
    switch self {
    case .alliance: Phrase(fr: "Alliance", en: "Alliance")
    case .safety: Phrase(fr: "Sécurité", en: "Safety")
    case .plan: Phrase(fr: "Contexte, plan", en: "Context, plan")
    case .validation: Phrase(fr: "Valider, orienter", en: "Validate, refer")
    }
  }

  /// The step after, if any.
  public var next: Step? { Self.allCases.dropFirst(number).first }
  /// The step before, if any.
  public var previous: Step? { Self.allCases.prefix(number - 1).last }
}
