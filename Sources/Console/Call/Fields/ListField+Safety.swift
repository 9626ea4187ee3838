import Intervention
import Text

/// The lists of safety: according to whom, at what level of the centre's own tool, for what event.
extension CallContent {
  func safetyLabel(_ field: ListField) -> Phrase? {
    switch field {
    case .source: Phrase(fr: "Selon", en: "According to")
    case .level: Phrase(fr: "Niveau", en: "Level")
    case .event: Phrase(fr: "Événement", en: "Event")
    case .relief: Phrase(fr: "Issue", en: "Disposition")
    default: nil
    }
  }

  func safetyValue(_ field: ListField, _ person: Int, _ language: Language) -> SafeText? {
    switch field {
    case .source(let axis): answer(axis, of: person)?.source?.label[language]
    case .level(let axis): answer(axis, of: person)?.level
    case .event: event?.name
    case .relief: disposition?.codedLabel[language]
    default: nil
    }
  }

  func safetyList(_ field: ListField, _ person: Int, _ settings: CallSettings) -> FieldList? {
    switch field {
    case .source(let axis):
      guard let answer = answer(axis, of: person) else { return nil }
      return FieldList(one: answer.source, label: { $0.label }) {
        var answer = answer
        answer.source = $0
        return .asked(axis: axis, answer: answer, person: person.otherThanFirst)
      }
    case .level(let axis): return levelList(axis, person, settings.levels[axis] ?? [])
    case .event: return eventList(settings.events)
    case .relief: return reliefList
    default: return nil
    }
  }

  private func levelList(_ axis: SafetyAxis, _ person: Int, _ levels: [SafeText]) -> FieldList? {
    guard let answer = answer(axis, of: person), !levels.isEmpty else { return nil }
    let edit = { (level: SafeText?) -> Edit in
      var answer = answer
      answer.level = level
      return .asked(axis: axis, answer: answer, person: person.otherThanFirst)
    }
    return FieldList(
      options: levels.map {
        ListOption(label: Phrase(same: $0), edit: edit($0), isOn: $0 == answer.level)
      }, clear: answer.level == nil ? nil : edit(nil))
  }

  private func eventList(_ events: [CivilEvent]) -> FieldList {
    let declared = events.map {
      ListOption(
        label: Phrase(same: $0.name), detail: Phrase(same: $0.territory), edit: .event($0),
        isOn: $0 == event)
    }
    let none = ListOption(
      label: Phrase(fr: "aucun", en: "none"), edit: .event(nil), isOn: event == nil)
    return FieldList(options: declared + [none], clear: event == nil ? nil : .event(nil))
  }

  /// How short calls of a disaster mostly end; every other disposition is in the whole list.
  private var reliefList: FieldList {
    FieldList(
      options: Disposition.reliefs.map { disposition, label in
        ListOption(
          label: label, detail: disposition.codedLabel, edit: .disposition(disposition),
          isOn: disposition == self.disposition)
      }, clear: disposition == nil ? nil : .disposition(nil))
  }
}

extension Disposition {
  /// The dispositions of a short call in a disaster, each with a first letter of its own.
  ///
  /// Source: dossier §6, case 12; guide `sinistre-securite-civile`.
  fileprivate static let reliefs: [(Disposition, Phrase)] = [
    (.emergency, Phrase(fr: "urgence 911", en: "emergency 911")),
    (.shelter, Phrase(fr: "hébergement", en: "shelter")),
    (.nurse, Phrase(fr: "infirmière", en: "nurse")),
    (.intakePriority, Phrase(fr: "priorité", en: "priority")),
    (.community, Phrase(fr: "organisme", en: "community")),
    (.selfCare, Phrase(fr: "autosoins", en: "autonomy")),
  ]
}

extension Int {
  /// A person's number as an edit names it: nil is the first.
  var otherThanFirst: Int? { self == 1 ? nil : self }
}
