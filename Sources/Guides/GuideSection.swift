import Text

/// One section of a guide.
public struct GuideSection: Hashable, Sendable {
  /// Which section it is.
  public let kind: SectionKind
  /// Its title, as it is shown.
  public let title: SafeText
  /// The line of the file its title stands on, counted from one.
  public let line: Int
  /// What it holds, at least one block.
  public let blocks: [GuideBlock]
}

/// The sections of the guides' common plan, in its order, and whatever else an author adds.
public enum SectionKind: Hashable, Sendable {
  case remember, safetyFirst, questions, alarmSigns, interventions, avoid
  case minors, thirdParties, law
  case referrals, followUp, sources
  case other(SafeText)

  /// The sections of the plan, in its order.
  public static let plan: [SectionKind] = [
    .remember, .safetyFirst, .questions, .alarmSigns, .interventions, .avoid, .minors,
    .thirdParties, .law, .referrals, .followUp, .sources,
  ]

  /// The title of the section.
  public var label: Phrase {
    switch self {
    case .remember: Phrase(fr: "À retenir", en: "Remember")
    case .safetyFirst: Phrase(fr: "Sécurité d'abord", en: "Safety first")
    case .questions: Phrase(fr: "Questions", en: "Questions")
    case .alarmSigns: Phrase(fr: "Signaux d'alarme", en: "Warning signs")
    case .interventions: Phrase(fr: "Interventions", en: "Interventions")
    case .avoid: Phrase(fr: "À éviter", en: "Avoid")
    case .minors: Phrase(fr: "Mineurs", en: "Minors")
    case .thirdParties: Phrase(fr: "Tiers", en: "Third parties")
    case .law: Phrase(fr: "Loi", en: "Law")
    case .referrals: Phrase(fr: "Références", en: "Referrals")
    case .followUp: Phrase(fr: "Suivi", en: "Follow-up")
    case .sources: Phrase(fr: "Sources", en: "Sources")
    case .other(let title): Phrase(same: title)
    }
  }

  /// The section a title announces, in either language, accents and case aside.
  init(title: SafeText) {
    self = Self.byTitle[Fold.words(title.string)] ?? .other(title)
  }

  private static let byTitle: [[String]: SectionKind] = {
    var kinds: [[String]: SectionKind] = [:]
    for kind in plan {
      kinds[Fold.words(kind.label.french.string)] = kind
      kinds[Fold.words(kind.label.english.string)] = kind
    }
    return kinds
  }()
}
