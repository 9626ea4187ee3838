import Text

/// A heading of the prose: it stands in the note when it is used, and nowhere else.
///
/// A heading is a line that begins « Forces : ». The last six are the parts of a safety plan, in
/// order and in our own words. Source: dossier §2.1 (the six parts), §4.2 (Contexte, Analyse).
public enum Heading: String, Hashable, Sendable, CaseIterable {
  case strengths, network, health, medication, substances, living, dependants
  case hypothesis
  case signs, alone, distraction, relatives, services, means

  /// The parts of a safety plan, in order.
  public static let safetyPlan: [Heading] = [
    .signs, .alone, .distraction, .relatives, .services, .means,
  ]

  /// Whether it is a part of a safety plan.
  public var isSafetyPlan: Bool { Self.safetyPlan.contains(self) }

  /// Its name, as it stands before the colon.
  public var label: Phrase {
    switch self {
    case .strengths: Phrase(fr: "Forces", en: "Strengths")
    case .network: Phrase(fr: "Réseau", en: "Network")
    case .health: Phrase(fr: "Santé", en: "Health")
    case .medication: Phrase(fr: "Médicaments", en: "Medication")
    case .substances: Phrase(fr: "Consommation", en: "Substances")
    case .living: Phrase(fr: "Conditions de vie", en: "Living conditions")
    case .dependants: Phrase(fr: "Personnes à charge", en: "Dependants")
    case .hypothesis: Phrase(fr: "Hypothèse", en: "Hypothesis")
    case .signs: Phrase(fr: "Signes que ça monte", en: "Signs that it is rising")
    case .alone: Phrase(fr: "Ce que je peux faire seul·e", en: "What I can do on my own")
    case .distraction:
      Phrase(
        fr: "Gens et lieux qui changent les idées", en: "People and places that take my mind off it"
      )
    case .relatives: Phrase(fr: "Proches à appeler", en: "People close to me to call")
    case .services: Phrase(fr: "Services à joindre", en: "Services to reach")
    case .means: Phrase(fr: "Mettre les moyens loin", en: "Putting the means out of reach")
    }
  }

  /// The short word typed after `/`.
  ///
  /// The English word is its raw value.
  public var word: SafeText {
    switch self {
    case .strengths: "forces"
    case .network: "reseau"
    case .health: "sante"
    case .medication: "medicaments"
    case .substances: "conso"
    case .living: "milieu"
    case .dependants: "charge"
    case .hypothesis: "hypothese"
    case .signs: "signes"
    case .alone: "seul"
    case .distraction: "changer"
    case .relatives: "proches"
    case .services: "services"
    case .means: "moyens"
    }
  }

  /// What is put in the note: « Forces : », ready for the rest of the line.
  public var opening: SafeText { label.french + Phrase(fr: " : ", en: ": ").french }

  /// The name of the six parts together.
  public static let planLabel = Phrase(fr: "Plan de sécurité", en: "Safety plan")

  /// The six parts of a safety plan, each on a line of its own, empty.
  public static let safetyPlanTemplate: SafeText =
    safetyPlan.map(\.opening).joined(separator: "\n")
}
