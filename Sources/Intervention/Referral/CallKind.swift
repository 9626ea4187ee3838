import Text

/// The nature of a call.
///
/// Source: dossier §4.3.
public enum CallKind: String, Hashable, Sendable, Codable, CaseIterable {
  case information
  case educationPrevention = "education-prevention"
  case preCrisis = "pre-crisis"
  case crisisNotUrgent = "crisis-not-urgent"
  case crisisUrgent = "crisis-urgent"
  case civilSecurity = "civil-security"
  case professionalConsultation = "professional-consultation"
  case administrative

  /// Its name.
  public var label: Phrase {
    switch self {
    case .information: Phrase(fr: "Information", en: "Information")
    case .educationPrevention: Phrase(fr: "Éducation et prévention", en: "Education and prevention")
    case .preCrisis: Phrase(fr: "Pré-crise", en: "Pre-crisis")
    case .crisisNotUrgent: Phrase(fr: "Crise sans urgence", en: "Crisis, not urgent")
    case .crisisUrgent: Phrase(fr: "Crise avec urgence", en: "Crisis, urgent")
    case .civilSecurity: Phrase(fr: "Sécurité civile", en: "Civil security")
    case .professionalConsultation:
      Phrase(fr: "Consultation de professionnel", en: "Professional consultation")
    case .administrative: Phrase(fr: "Administratif", en: "Administrative")
    }
  }

  /// When to choose it.
  public var criterion: Phrase {
    switch self {
    case .information:
      Phrase(
        fr: "renseignement ou ressource, sans évaluation",
        en: "information or resource, no assessment")
    case .educationPrevention:
      Phrase(fr: "conseils, normalisation, outils", en: "advice, normalisation, tools")
    case .preCrisis:
      Phrase(fr: "débordement, pas de danger immédiat", en: "overwhelmed, no immediate danger")
    case .crisisNotUrgent:
      Phrase(fr: "équilibre rompu, filet possible", en: "balance broken, a safety net is possible")
    case .crisisUrgent:
      Phrase(fr: "danger grave, réponse immédiate", en: "grave danger, immediate response")
    case .civilSecurity:
      Phrase(fr: "sinistre ou événement déclaré", en: "disaster or declared event")
    case .professionalConsultation: Phrase(fr: "rôle-conseil", en: "advisory role")
    case .administrative:
      Phrase(fr: "erreur, raccroché, test", en: "wrong number, hang-up, test")
    }
  }
}
