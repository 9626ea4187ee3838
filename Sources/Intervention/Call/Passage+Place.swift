import Text

/// Where a passage stands: its step, its axis, its name.
extension Passage {
  /// What its key says before the first dot.
  private var kind: Substring { rawValue.prefix { $0 != "." } }

  /// The step where it is typed; nil for what comes after the call or belongs to none.
  public var step: Step? {
    if let step = noteStep { return step }
    switch kind {
    case "words", "place", "call-back", "safe-hours", "company", "language", "person", "age",
      "trigger", "request", "organisation", "question", "paper-number", "paper-author",
      "paper-begun", "paper-ended":
      return .alliance
    case "facts", "omission", "measures", "detail", "civil": return .safety
    case "analysis": return .plan
    case "need", "communication", "follow-up", "consent", "continuity", "plan-in-words",
      "instructions", "advice":
      return .validation
    default: return nil
    }
  }

  /// Whether it is typed above the note: the reason of the closing, a rescue, who joined the line.
  public var isAboveNote: Bool {
    self == .closingReason || kind == "rescue" || kind == "line"
  }

  /// Its name for people.
  public var label: Phrase {
    if let step = noteStep {
      return Phrase(fr: "Note, \(step.label.french)", en: "Note, \(step.label.english)")
    }
    if kind == "detail" { return detail?.label ?? Phrase(same: SafeText(rawValue)) }
    if kind == "rescue" {
      let field = Rescue.Field.allCases.first { rawValue.hasSuffix(".\($0.rawValue)") }
      return field?.label ?? Phrase(fr: "Secours", en: "Rescue")
    }
    if kind == "civil" {
      let check = CivilCheck.allCases.first { self == .civil($0) }
      return check?.label ?? Phrase(fr: "Sécurité civile", en: "Civil security")
    }
    return Self.labels[kind] ?? Phrase(fr: "Addenda", en: "Addendum")
  }

  /// The axis whose facts, measures, omission or detail it is.
  public var axis: SafetyAxis? {
    guard ["facts", "omission", "measures", "detail"].contains(kind) else { return nil }
    return rawValue.split(separator: ".").dropFirst().first
      .flatMap { SafetyAxis(rawValue: String($0)) }
  }

  /// The person it belongs to, where safety is a person's.
  public var person: Int {
    rawValue.split(separator: ".").last.flatMap { Int($0) } ?? 1
  }

  /// The detail whose facts it is.
  public var detail: SafetyDetail? {
    guard kind == "detail", let axis else { return nil }
    return SafetyDetail.all(of: axis).first { self == .detail($0, person) }
  }

  private static let labels: [Substring: Phrase] = [
    "paper-number": Phrase(fr: "N° papier", en: "Paper no."),
    "paper-begun": Phrase(fr: "Début", en: "Begun"),
    "paper-ended": Phrase(fr: "Fin", en: "Ended"),
    "paper-author": Phrase(fr: "Répondu par", en: "Answered by"),
    "words": Phrase(fr: "Paroles", en: "Own words"),
    "place": Phrase(fr: "Lieu", en: "Place"),
    "call-back": Phrase(fr: "Rappel", en: "Call-back"),
    "analysis": Phrase(fr: "Analyse", en: "Analysis"),
    "facts": Phrase(fr: "Faits", en: "Facts"),
    "omission": Phrase(fr: "Pourquoi non demandé", en: "Why not asked"),
    "measures": Phrase(fr: "Mesures", en: "Measures"),
    "person": Phrase(fr: "Personne", en: "Person"),
    "age": Phrase(fr: "Âge", en: "Age"),
    "company": Phrase(fr: "Avec qui", en: "With whom"),
    "language": Phrase(fr: "Langue", en: "Language"),
    "safe-hours": Phrase(fr: "Heures sûres", en: "Safe hours"),
    "trigger": Phrase(fr: "Déclencheur", en: "Trigger"),
    "request": Phrase(fr: "Demande", en: "Request"),
    "organisation": Phrase(fr: "Organisation", en: "Organisation"),
    "question": Phrase(fr: "Question", en: "Question"),
    "advice": Phrase(fr: "Conseil", en: "Advice"),
    "plan-in-words": Phrase(fr: "Plan, ses mots", en: "Plan, own words"),
    "instructions": Phrase(fr: "Nous rappeler", en: "Call us again"),
    "need": Phrase(fr: "Besoin", en: "Need"),
    "communication": Phrase(fr: "Communiqué", en: "Told"),
    "follow-up": Phrase(fr: "Relance", en: "Follow-up"),
    "line": Phrase(fr: "Sur la ligne", en: "On the line"),
    "consent": Phrase(fr: "Raison du refus", en: "Reason of refusal"),
    "continuity": Phrase(fr: "Motif, sans suite", en: "Reason, no follow-up"),
    "closing-reason": Phrase(fr: "Raison", en: "Reason"),
  ]
}
