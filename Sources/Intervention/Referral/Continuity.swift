import Text

/// What goes on after the call.
///
/// Source: dossier §4.5.
public enum Continuity: String, Hashable, Sendable, Codable, CaseIterable {
  case referralGiven = "referral-given"
  case personalReferral = "personal-referral"
  case warmTransfer = "warm-transfer"
  case appointment
  case followUpCall = "follow-up-call"
  case checkCall = "check-call"
  case summarySent = "summary-sent"
  case sharedPlan = "shared-plan"
  case intakeNote = "intake-note"
  case keyWorker = "key-worker"
  case safetyNet = "safety-net"
  case none

  /// It in words.
  public var label: Phrase {
    switch self {
    case .referralGiven: Phrase(fr: "référence remise", en: "referral given")
    case .personalReferral: Phrase(fr: "contact fait ensemble", en: "contacted together")
    case .warmTransfer: Phrase(fr: "transfert accompagné", en: "warm transfer")
    case .appointment: Phrase(fr: "rendez-vous confirmé", en: "appointment confirmed")
    case .followUpCall: Phrase(fr: "relance datée", en: "dated follow-up call")
    case .checkCall: Phrase(fr: "appel de vérification", en: "check call")
    case .summarySent: Phrase(fr: "résumé transmis avec accord", en: "summary sent, with consent")
    case .sharedPlan: Phrase(fr: "plan partagé", en: "shared plan")
    case .intakeNote: Phrase(fr: "note à l'AAOR", en: "note to intake (AAOR)")
    case .keyWorker: Phrase(fr: "intervenant pivot joint", en: "key worker reached")
    case .safetyNet: Phrase(fr: "filet de sécurité posé", en: "safety net in place")
    case .none: Phrase(fr: "aucune, avec motif", en: "none, with a reason")
    }
  }
}
