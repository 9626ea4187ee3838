import Text

/// The fourteen families of guides, crisis first; the raw value is the name of the folder.
public enum GuideCategory: String, Hashable, Sendable, Codable, CaseIterable {
  case crisis = "crise-securite"
  case violence = "violences"
  case family = "enfance-famille"
  case mentalHealth = "sante-mentale"
  case addiction = "dependances"
  case loss = "pertes-transitions"
  case elders = "aines-aidants"
  case disability = "handicap"
  case livingConditions = "conditions-de-vie"
  case populations
  case callHandling = "conduite-appel"
  case framework = "cadre"
  case collective = "collectif"
  case selfCare = "soutien"

  /// The words for it.
  public var label: Phrase {
    switch self {
    case .crisis: Phrase(fr: "Crise et sécurité", en: "Crisis and safety")
    case .violence: Phrase(fr: "Violences et maltraitance", en: "Violence and abuse")
    case .family: Phrase(fr: "Enfance, jeunesse, famille", en: "Children, youth, family")
    case .mentalHealth: Phrase(fr: "Santé mentale", en: "Mental health")
    case .addiction: Phrase(fr: "Dépendances", en: "Addictions")
    case .loss: Phrase(fr: "Pertes et transitions", en: "Losses and transitions")
    case .elders: Phrase(fr: "Aînés et proches aidants", en: "Elders and caregivers")
    case .disability: Phrase(fr: "Handicap et neurodiversité", en: "Disability and neurodiversity")
    case .livingConditions: Phrase(fr: "Conditions de vie", en: "Living conditions")
    case .populations: Phrase(fr: "Populations", en: "Populations")
    case .callHandling: Phrase(fr: "Conduite d'appel", en: "Handling a call")
    case .framework: Phrase(fr: "Cadre légal et clinique", en: "Legal and clinical framework")
    case .collective: Phrase(fr: "Événements collectifs", en: "Collective events")
    case .selfCare: Phrase(fr: "Soutien à l'intervenant", en: "Support for workers")
    }
  }

  /// Its place in lists, from zero.
  public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
