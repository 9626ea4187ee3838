import Intervention
import Text

/// The fields of each step, in the order Tab visits them; the note comes last.
///
/// What is seldom needed appears when it is used: a text that holds something or has the cursor.
extension CallScreen {
  /// The fields of the step, with the one that has the cursor among them.
  func fields(focus: CallField) -> [CallField] { fields(of: call.step, focus: focus) }

  /// The fields of a step.
  func fields(of step: Step, focus: CallField) -> [CallField] {
    let shown =
      step == .safety
      ? safetyFields(focus: focus)
      : everyField(of: step).filter { !isSpare($0) || isBeside($0, focus: focus) }
    return shown + [.passage(.note(step))]
  }

  /// The fields a step may have, used or not.
  func everyField(of step: Step) -> [CallField] {
    switch step {
    case .alliance: allianceFields
    case .safety: safetyFields(focus: nil)
    case .plan: planFields
    case .validation: validationFields
    }
  }

  /// Whether a field stays out of sight until it is used; a number asks whether one may use it.
  ///
  /// A form on paper has them all, and is typed in order.
  private func isSpare(_ field: CallField) -> Bool {
    if call.content.isFromPaper, PaperForm.number(of: field) != nil { return false }
    return switch field {
    case .passage(let passage):
      passage.isSpare && call.content[passage].isEmpty && !isCalledFor(passage)
    case .list(let listed):
      listed.isSpare && !isCalledFor(listed)
        && call.content.value(of: listed, person: person, .french).isEmpty
        && !(listed == .callBack && !call.content[.callBack].isBlank)
    default: false
    }
  }

  /// Whether a field stands out of sight no more, as the cursor is on it or on what it tells more of.
  private func isBeside(_ field: CallField, focus: CallField) -> Bool {
    Self.beside.contains { $0.contains(field) && $0.contains(focus) } || field == focus
  }

  /// What is asked in the same breath.
  private static let beside: [[CallField]] = [
    [.list(.callBack), .passage(.safeHours)],
    [.list(.language), .list(.interpreting)],
  ]

  /// Whether an answer given calls for a text that is still empty.
  private func isCalledFor(_ passage: Passage) -> Bool {
    let content = call.content
    return switch passage {
    case .company: content.company == .accompanied
    case .language: content.language == .other
    case .person(1), .age(1):
      content.persons.count > 1 || content.caller == .relative || content.caller == .professional
    case .organisation, .question, .advice:
      content.kind == .professionalConsultation || content.caller == .professional
    case .continuity: content.continuity.contains(.none)
    default: content.isNumbered(passage) || content.isRefused(passage)
    }
  }

  /// Whether what was done calls for a choice that is still open.
  private func isCalledFor(_ field: ListField) -> Bool {
    let content = call.content
    return switch field {
    case .consent(.referral): !content.referrals.isEmpty
    case .consent(.communication): !content.communications.isEmpty
    case .consent(.followUp): !content.followUps.isEmpty
    case .otherDispositions: content.disposition != nil
    default: false
    }
  }

  /// What sends help first, then why the person calls; the header shows the facts, so they come last.
  private var allianceFields: [CallField] {
    let paper: [CallField] = [
      .passage(.paperNumber), .passage(.paperBegun), .passage(.paperEnded), .passage(.paperAuthor),
    ]
    let first: [CallField] = [
      .passage(.place), .passage(.callBack), .list(.callBack), .passage(.safeHours),
      .passage(.words), .passage(.trigger), .passage(.request), .list(.reasons),
      .passage(.organisation), .passage(.question),
    ]
    let facts: [CallField] = [
      .list(.provenance), .list(.company), .passage(.company), .list(.caller),
      .list(.language), .passage(.language), .list(.interpreting),
    ]
    let kept: [CallField] = call.content.follows == nil ? [] : [.list(.followUpOutcome)]
    return (call.content.isFromPaper ? paper : []) + kept + first + facts
      + call.content.personFields
  }

  private var planFields: [CallField] { [.passage(.analysis)] }
}

extension Passage {
  /// Whether it is out of sight until it holds something.
  fileprivate var isSpare: Bool {
    switch self {
    case .place, .callBack, .words, .analysis, .planInWords, .instructions, .paperNumber,
      .paperBegun, .paperEnded, .paperAuthor:
      false
    default: noteStep == nil && !isListed
    }
  }
}

extension Passage {
  /// Whether it is one of a list, shown as long as the list has it.
  private var isListed: Bool {
    ["need.", "communication.", "follow-up."].contains { rawValue.hasPrefix($0) }
  }
}

extension CallContent {
  /// Whether it says why a consent is refused or was not asked.
  fileprivate func isRefused(_ passage: Passage) -> Bool {
    ConsentSubject.allCases.contains {
      [.refused, .notAsked].contains(consents[$0]) && passage == .consent($0)
    }
  }
}

extension ListField {
  /// Whether it is out of sight until something is chosen.
  fileprivate var isSpare: Bool {
    switch self {
    case .followUpOutcome, .caller, .reasons, .outcome, .gap, .referral, .party, .basis, .informed,
      .disposition,
      .continuity, .kind:
      false
    default: true
    }
  }
}
