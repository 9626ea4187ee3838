import Text

/// A coded reason for a call, chosen by the worker.
///
/// Source: the topics of dossier §1.
public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
  case suicide
  case suicideAttempt = "suicide-attempt"
  case suicideConcern = "suicide-concern"
  case suicideBereavement = "suicide-bereavement"
  case selfHarm = "self-harm"
  case distress
  case homicidal
  case partnerViolence = "partner-violence"
  case partnerViolenceAuthor = "partner-violence-author"
  case sexualAssault = "sexual-assault"
  case exploitation
  case elderAbuse = "elder-abuse"
  case familyConflict = "family-conflict"
  case childProtection = "child-protection"
  case adolescent
  case school
  case runaway
  case parenting
  case childBehaviour = "child-behaviour"
  case separation
  case perinatal
  case pregnancy
  case psychosis
  case mania
  case depression
  case anxiety
  case panic
  case obsessions
  case trauma
  case emotionalStorm = "emotional-storm"
  case eating
  case relativeMentalHealth = "relative-mental-health"
  case alcohol
  case drugs
  case overdose
  case gambling
  case screens
  case grief
  case breakUp = "break-up"
  case work
  case traumaticEvent = "traumatic-event"
  case caregiver
  case neurocognitive
  case loneliness
  case intellectualDisability = "intellectual-disability"
  case autism
  case physicalDisability = "physical-disability"
  case homelessness
  case housing
  case food
  case money
  case hoarding
  case immigration
  case genderDiversity = "gender-diversity"
  case indigenous
  case disaster
  case collectiveCrisis = "collective-crisis"
  case services
  case silentCall = "silent-call"
  case abusiveCall = "abusive-call"

  /// The reason in words.
  public var label: Phrase {
    switch self {
    case .suicide: Phrase(fr: "Idées suicidaires", en: "Suicidal thoughts")
    case .suicideAttempt: Phrase(fr: "Tentative de suicide", en: "Suicide attempt")
    case .suicideConcern:
      Phrase(
        fr: "Inquiétude suicidaire pour un proche", en: "Concern about another person's suicide")
    case .suicideBereavement: Phrase(fr: "Deuil par suicide", en: "Bereavement by suicide")
    case .selfHarm: Phrase(fr: "Automutilation", en: "Self-harm")
    case .distress: Phrase(fr: "Détresse, désorganisation", en: "Distress, disorganisation")
    case .homicidal: Phrase(fr: "Propos homicides", en: "Homicidal thoughts")
    case .partnerViolence: Phrase(fr: "Violence conjugale", en: "Partner violence")
    case .partnerViolenceAuthor:
      Phrase(fr: "Auteur de violence conjugale", en: "Author of partner violence")
    case .sexualAssault: Phrase(fr: "Agression sexuelle", en: "Sexual assault")
    case .exploitation:
      Phrase(
        fr: "Exploitation, harcèlement, cyberviolence",
        en: "Exploitation, harassment, cyberviolence")
    case .elderAbuse:
      Phrase(
        fr: "Maltraitance d'un aîné ou d'un adulte vulnérable",
        en: "Abuse of an elder or vulnerable adult")
    case .familyConflict:
      Phrase(fr: "Conflit ou violence familiale", en: "Family conflict or violence")
    case .childProtection: Phrase(fr: "Enfant en danger", en: "Child in danger")
    case .adolescent: Phrase(fr: "Difficultés d'un adolescent", en: "Adolescent's difficulties")
    case .school: Phrase(fr: "École, intimidation", en: "School, bullying")
    case .runaway: Phrase(fr: "Fugue", en: "Runaway")
    case .parenting: Phrase(fr: "Parent débordé", en: "Overwhelmed parent")
    case .childBehaviour: Phrase(fr: "Comportement d'un enfant", en: "Child's behaviour")
    case .separation: Phrase(fr: "Séparation, garde", en: "Separation, custody")
    case .perinatal: Phrase(fr: "Périnatalité", en: "Perinatal")
    case .pregnancy: Phrase(fr: "Grossesse imprévue", en: "Unplanned pregnancy")
    case .psychosis: Phrase(fr: "Psychose", en: "Psychosis")
    case .mania: Phrase(fr: "Manie, bipolarité", en: "Mania, bipolar disorder")
    case .depression: Phrase(fr: "Humeur dépressive", en: "Depressive mood")
    case .anxiety: Phrase(fr: "Anxiété", en: "Anxiety")
    case .panic: Phrase(fr: "Attaque de panique", en: "Panic attack")
    case .obsessions: Phrase(fr: "Obsessions, compulsions", en: "Obsessions, compulsions")
    case .trauma: Phrase(fr: "Stress post-traumatique", en: "Post-traumatic stress")
    case .emotionalStorm: Phrase(fr: "Tempête émotionnelle", en: "Emotional storm")
    case .eating: Phrase(fr: "Conduites alimentaires", en: "Eating disorder")
    case .relativeMentalHealth:
      Phrase(fr: "Proche d'une personne en difficulté", en: "Relative of a person in difficulty")
    case .alcohol: Phrase(fr: "Alcool", en: "Alcohol")
    case .drugs: Phrase(fr: "Drogues, médicaments", en: "Drugs, medication")
    case .overdose: Phrase(fr: "Surdose", en: "Overdose")
    case .gambling: Phrase(fr: "Jeu de hasard et d'argent", en: "Gambling")
    case .screens: Phrase(fr: "Écrans, jeux vidéo", en: "Screens, video games")
    case .grief: Phrase(fr: "Deuil", en: "Grief")
    case .breakUp: Phrase(fr: "Rupture amoureuse", en: "Break-up")
    case .work: Phrase(fr: "Perte d'emploi, épuisement au travail", en: "Job loss, burnout")
    case .traumaticEvent: Phrase(fr: "Événement traumatique récent", en: "Recent traumatic event")
    case .caregiver: Phrase(fr: "Proche aidant", en: "Caregiver")
    case .neurocognitive: Phrase(fr: "Trouble neurocognitif", en: "Neurocognitive disorder")
    case .loneliness: Phrase(fr: "Isolement, solitude", en: "Isolation, loneliness")
    case .intellectualDisability:
      Phrase(fr: "Déficience intellectuelle", en: "Intellectual disability")
    case .autism: Phrase(fr: "Autisme", en: "Autism")
    case .physicalDisability:
      Phrase(fr: "Déficience physique ou sensorielle", en: "Physical or sensory disability")
    case .homelessness: Phrase(fr: "Itinérance, froid", en: "Homelessness, cold")
    case .housing: Phrase(fr: "Logement, éviction", en: "Housing, eviction")
    case .food: Phrase(fr: "Insécurité alimentaire", en: "Food insecurity")
    case .money: Phrase(fr: "Finances, dettes, fraude", en: "Money, debts, fraud")
    case .hoarding: Phrase(fr: "Insalubrité, accumulation", en: "Squalor, hoarding")
    case .immigration: Phrase(fr: "Immigration, langue", en: "Immigration, language")
    case .genderDiversity:
      Phrase(fr: "Diversité sexuelle et de genre", en: "Sexual and gender diversity")
    case .indigenous: Phrase(fr: "Premières Nations, Inuit", en: "First Nations, Inuit")
    case .disaster: Phrase(fr: "Sinistre", en: "Disaster")
    case .collectiveCrisis: Phrase(fr: "Crise collective", en: "Collective crisis")
    case .services: Phrase(fr: "Information sur les services", en: "Information about services")
    case .silentCall: Phrase(fr: "Appel silencieux", en: "Silent call")
    case .abusiveCall: Phrase(fr: "Appel abusif ou canular", en: "Abusive or prank call")
    }
  }
}
