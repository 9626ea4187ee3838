import Text

/// Something a note still lacks before it can be signed without a reason.
public enum Missing: Hashable, Sendable {
  /// When a call noted on paper began.
  case paperHour
  /// An hour of the paper that was typed and cannot be read: when it began, or when it ended.
  case paperHourUnread(Passage)
  /// What came of the promise that the call keeps.
  case followUpOutcome
  case reason
  case axis(SafetyAxis, person: Int = 1)
  case plan
  case disposition
  case kind
  case instructions
  case organisation
  case question
  case advice

  /// The step where it is filled.
  public var step: Step {
    switch self {
    case .paperHour, .paperHourUnread, .followUpOutcome, .reason, .organisation, .question:
      .alliance
    case .axis: .safety
    case .plan: .plan
    case .disposition, .kind, .instructions, .advice: .validation
    }
  }

  /// What is lacking, in words.
  public var label: Phrase {
    switch self {
    case .paperHour: Phrase(fr: "Papier : début de l'appel", en: "Paper: when it began")
    case .paperHourUnread(.paperEnded):
      Phrase(fr: "Papier : fin de l'appel, heure à vérifier", en: "Paper: when it ended, to check")
    case .paperHourUnread:
      Phrase(
        fr: "Papier : début de l'appel, heure à vérifier", en: "Paper: when it began, to check")
    case .followUpOutcome:
      Phrase(fr: "Relance : ce qu'elle donne", en: "Follow-up: what came of it")
    case .reason:
      Phrase(fr: "Motif : paroles ou motif codé", en: "Reason: own words or coded reason")
    case .axis(let axis, let person):
      person == 1
        ? Phrase(fr: "\(axis.label.french) : non demandé", en: "\(axis.label.english): not asked")
        : Phrase(
          fr: "\(axis.label.french), personne \(person) : non demandé",
          en: "\(axis.label.english), person \(person): not asked")
    case .plan: Phrase(fr: "Plan d'action", en: "Action plan")
    case .disposition: Phrase(fr: "Issue de l'appel", en: "Disposition")
    case .kind: Phrase(fr: "Nature de l'appel", en: "Kind of call")
    case .instructions:
      Phrase(fr: "Consignes : quand nous rappeler", en: "Instructions: when to call us again")
    case .organisation: Phrase(fr: "Organisation", en: "Organisation")
    case .question: Phrase(fr: "Question posée", en: "Question asked")
    case .advice: Phrase(fr: "Conseil donné", en: "Advice given")
    }
  }
}

extension CallContent {
  /// What the note still lacks, in the order of the steps.
  ///
  /// What is required depends on the kind: a clinical call needs its reason, every axis of every
  /// person, a plan, a disposition and call-back instructions; information its reason, axes and
  /// disposition; a professional's consultation its organisation, question and advice; an
  /// administrative contact only its kind; a follow-up that reached nobody nothing. Until a kind is
  /// chosen, what a clinical call needs.
  /// Source: dossier §4.2, column « Obligatoire ? ».
  public var missing: [Missing] {
    if isUnreached { return [] }
    return missingHours
      + (follows != nil && followUpOutcome == nil ? [.followUpOutcome] : []) + missingOfKind
  }

  private var missingHours: [Missing] {
    guard let typedFromPaperAt else { return [] }
    let paper = PaperCall(self, typedAt: typedFromPaperAt)
    return lacking([.paperBegun], .paperHour) + paper.unread.map { .paperHourUnread($0) }
  }

  private var missingOfKind: [Missing] {
    switch kind {
    case .administrative: []
    case .professionalConsultation:
      lacking([.organisation], .organisation) + lacking([.question], .question)
        + lacking([.advice], .advice)
    case .information: missingReason + missingAxes + missingDisposition
    case .educationPrevention, .preCrisis, .crisisNotUrgent, .crisisUrgent, .civilSecurity, nil:
      missingReason + missingAxes + (hasPlan ? [] : [.plan])
        + lacking([.instructions], .instructions) + missingDisposition
    }
  }

  private var missingReason: [Missing] {
    reasons.isEmpty ? lacking([.words], .reason) : []
  }

  private var missingAxes: [Missing] {
    persons.flatMap { person in
      SafetyAxis.allCases.filter { isOpen($0, of: person) }.map { .axis($0, person: person) }
    }
  }

  private var missingDisposition: [Missing] {
    (disposition == nil ? [.disposition] : []) + (kind == nil ? [.kind] : [])
  }

  private func lacking(_ passages: [Passage], _ missing: Missing) -> [Missing] {
    passages.allSatisfy { self[$0].isBlank } ? [missing] : []
  }

  /// Empty headings are no plan: the parts of a safety plan may have been laid out and left.
  private var hasPlan: Bool {
    self[.note(.plan)].lines.contains { !$0.isBlank && Heading.read($0)?.rest.isBlank != true }
  }
}
