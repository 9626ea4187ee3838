import Intervention
import Text

/// Something that is added to a list of the last step.
enum Addition: Hashable, Sendable, CaseIterable {
  case need, communication, followUp

  /// Its name where it is added.
  var label: Phrase {
    switch self {
    case .need: Phrase(fr: "+ Besoin", en: "+ Need")
    case .communication: Phrase(fr: "+ Dit à", en: "+ Told to")
    case .followUp: Phrase(fr: "+ Relance", en: "+ Follow-up")
    }
  }
}

extension CallField {
  /// Whether it adds something, and so shows no value.
  var isAddition: Bool { if case .add = self { true } else { false } }
}

extension CallScreen {
  /// The fields of the last step: what was told to the person, what she needs, who was told, how the
  /// call ends, what goes on after.
  var validationFields: [CallField] {
    told + needFields + consentFields + communicationFields + endFields + followUpFields
      + (call.content.proposals.isEmpty ? [] : [.proposals])
  }

  private var told: [CallField] {
    let person: [CallField] = [.passage(.planInWords), .passage(.instructions)]
    return call.content.kind == .professionalConsultation
      ? [.passage(.advice)] + person : person + [.passage(.advice)]
  }

  private var needFields: [CallField] {
    let needs = call.content.needs.flatMap { need -> [CallField] in
      let gap: [CallField] =
        need.outcome == .unmet || need.outcome == .partlyMet
        ? [.list(.gap(need: need.number))] : []
      return [.passage(.need(need.number)), .list(.outcome(need: need.number))] + gap
    }
    return needs + [.add(.need)]
      + call.content.referrals.indices.map { .list(.referral($0)) }
  }

  private var consentFields: [CallField] {
    ConsentSubject.allCases.flatMap { subject -> [CallField] in
      [.list(.consent(subject)), .passage(.consent(subject))]
    }
  }

  private var communicationFields: [CallField] {
    call.content.communications.flatMap { told -> [CallField] in
      [
        .list(.party(communication: told.number)), .passage(.communication(told.number)),
        .list(.basis(communication: told.number)), .list(.informed(communication: told.number)),
      ]
    } + [.add(.communication)]
  }

  private var endFields: [CallField] {
    [.list(.disposition), .list(.otherDispositions), .list(.kind)]
  }

  private var followUpFields: [CallField] {
    call.content.followUps.map { .passage(.followUp($0.number)) }
      + [.add(.followUp), .list(.continuity), .passage(.continuity)]
  }
}
