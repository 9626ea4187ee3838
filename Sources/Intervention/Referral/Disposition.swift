import Text

/// How a call ends, on one scale of delay from now to no follow-up.
///
/// Source: dossier §4.4.
public enum Disposition: String, Hashable, Sendable, Codable, CaseIterable {
  case emergency = "D1"
  case transport = "D2"
  case mobileTeam = "D3"
  case shelter = "D4"
  case report = "D5"
  case nurse = "D6"
  case intakePriority = "D7"
  case appointment = "D8"
  case community = "D9"
  case selfCare = "D10"
  case informationOnly = "D11"
  case lost = "D12"

  /// What is done.
  public var label: Phrase {
    switch self {
    case .emergency:
      Phrase(fr: "911, police ou ambulance envoyés", en: "911, police or ambulance sent")
    case .transport:
      Phrase(fr: "Transport ou accompagnement à l'urgence", en: "Transport to the emergency room")
    case .mobileTeam:
      Phrase(fr: "SIV ou équipe mobile 24-7 demandée", en: "Mobile crisis team requested")
    case .shelter:
      Phrase(fr: "Hébergement de crise ou sécuritaire", en: "Crisis or safe shelter")
    case .report:
      Phrase(fr: "Signalement fait (DPJ, commissaire, LAMAA)", en: "Report made (youth, elder)")
    case .nurse: Phrase(fr: "Transfert à Info-Santé", en: "Transfer to Info-Santé")
    case .intakePriority:
      Phrase(fr: "Rencontre ou AAOR en priorité", en: "Meeting or intake, priority")
    case .appointment:
      Phrase(fr: "Rencontre régulière (CLSC, GMF)", en: "Regular meeting (CLSC, GMF)")
    case .community:
      Phrase(fr: "Organisme ou ligne spécialisée", en: "Community service or specialised line")
    case .selfCare: Phrase(fr: "Autosoins et outils, sans suite", en: "Self-care, no follow-up")
    case .informationOnly: Phrase(fr: "Information seulement", en: "Information only")
    case .lost: Phrase(fr: "Refus, raccroché ou appel perdu", en: "Declined, hung up or lost")
    }
  }

  /// Within what delay.
  public var delay: Phrase {
    switch self {
    case .emergency: Phrase(fr: "maintenant", en: "now")
    case .transport: Phrase(fr: "moins de 1 h", en: "within 1 h")
    case .mobileTeam: Phrase(fr: "moins de 2 h, selon entente", en: "within 2 h, as agreed")
    case .shelter: Phrase(fr: "aujourd'hui", en: "today")
    case .report, .nurse: Phrase(fr: "immédiat", en: "immediate")
    case .intakePriority: Phrase(fr: "moins de 24 h", en: "within 24 h")
    case .appointment: Phrase(fr: "2 à 14 jours", en: "2 to 14 days")
    case .community: Phrase(fr: "selon l'offre", en: "as offered")
    case .selfCare, .informationOnly: Phrase(fr: "sans délai", en: "no delay")
    case .lost: Phrase(fr: "relance selon le danger", en: "follow-up by danger")
    }
  }
}
