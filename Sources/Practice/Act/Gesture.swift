import Text

/// What a trainee does in an exercise: something said, or something done in the console.
///
/// Its raw value is its word in cases and in the language of acts.
public enum Gesture: String, Hashable, Sendable, CaseIterable {
  case open = "ouverte"
  case direct = "directe"
  case reflect = "refleter"
  case validate = "valider"
  case summarise = "resumer"
  case inform = "informer"
  case propose = "proposer"
  case keepSilent = "taire"

  case openGuide = "ouvrir"
  case closeGuide = "fermer"
  case search = "chercher"
  case choose = "choisir"
  case answer = "repond"
  case write = "note"
  case consent
  case step = "etape"
  case rescue = "secours"
  case followUp = "relance"
  case dispose = "issue"
  case nature
  case end = "terminer"

  /// The eight kinds of utterance: the only menu of an exercise, always in this order.
  public static let utterances: [Gesture] = [
    .open, .direct, .reflect, .validate, .summarise, .inform, .propose, .keepSilent,
  ]

  /// The letter that chooses an utterance; nil for what is done in the console.
  public var key: Character? {
    // « refléter » has the r: « résumer » takes its s.
    self == .summarise ? "s" : isUtterance ? rawValue.first : nil
  }

  /// Whether the caller can hear it, or hear that nothing is said.
  public var isUtterance: Bool { Self.utterances.contains(self) }

  /// Whether words reach the caller.
  public var isHeard: Bool { isUtterance && self != .keepSilent }

  /// Whether it is written in the note, which may be finished once the line is closed.
  public var isOfNote: Bool {
    switch self {
    case .answer, .write, .consent, .choose, .followUp, .dispose, .nature: true
    default: false
    }
  }

  /// Its name.
  public var label: Phrase {
    switch self {
    case .open: Phrase(fr: "Question ouverte", en: "Open question")
    case .direct: Phrase(fr: "Question directe", en: "Direct question")
    case .reflect: Phrase(fr: "Refléter", en: "Reflect")
    case .validate: Phrase(fr: "Valider", en: "Validate")
    case .summarise: Phrase(fr: "Résumer", en: "Summarise")
    case .inform: Phrase(fr: "Informer, conseiller", en: "Inform, advise")
    case .propose: Phrase(fr: "Proposer ensemble", en: "Propose together")
    case .keepSilent: Phrase(fr: "Se taire", en: "Keep silent")
    case .openGuide: Phrase(fr: "Guide ouvert", en: "Guide opened")
    case .closeGuide: Phrase(fr: "Guide fermé", en: "Guide closed")
    case .search: Phrase(fr: "Recherche", en: "Search")
    case .choose: Phrase(fr: "Ressource choisie", en: "Resource chosen")
    case .answer: Phrase(fr: "Réponse cochée", en: "Answer marked")
    case .write: Phrase(fr: "Note écrite", en: "Note written")
    case .consent: Phrase(fr: "Consentement noté", en: "Consent written")
    case .step: Phrase(fr: "Étape", en: "Step")
    case .rescue: Phrase(fr: "Secours demandé", en: "Rescue requested")
    case .followUp: Phrase(fr: "Relance notée", en: "Follow-up written")
    case .dispose: Phrase(fr: "Issue", en: "Disposition")
    case .nature: Phrase(fr: "Nature", en: "Kind of call")
    case .end: Phrase(fr: "Fin de l'appel", en: "End of the call")
    }
  }
}
