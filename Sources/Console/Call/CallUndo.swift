import Canvas
import Intervention
import Text

/// Undo and redo, which show where they happened.
extension CallScreen {
  mutating func undo(at moment: Moment) -> Response {
    guard call.canUndo else {
      return Response(notice: Phrase(fr: "Plus rien à annuler.", en: "Nothing left to undo."))
    }
    let (effects, place) = replay(.undone, at: moment)
    return Response(
      effects: effects,
      notice: Phrase(
        fr: "Annulé. ^Y rétablit. C'était : \(place.french).",
        en: "Undone. ^Y does it again. It was: \(place.english)."))
  }

  mutating func redo(at moment: Moment) -> Response {
    guard call.canRedo else {
      return Response(notice: Phrase(fr: "Rien à rétablir.", en: "Nothing to redo."))
    }
    let (effects, place) = replay(.redone, at: moment)
    return Response(
      effects: effects,
      notice: Phrase(fr: "Rétabli : \(place.french).", en: "Done again: \(place.english)."))
  }

  /// Replays, then goes to the field that changed, in its step.
  private mutating func replay(
    _ act: Change.Act, at moment: Moment
  ) -> (effects: [Effect], place: Phrase) {
    if let (effects, gesture) = replayGesture(act, at: moment) { return (effects, gesture.name) }
    let before = call.content
    choice = nil
    pane = .note
    memory = TextMemory()
    var effects = [record(act, at: moment)]
    effects += replayTwin(act, since: before, at: moment)
    if let above = changedAbove(since: before) { return (effects, above) }
    followPerson()
    guard let (field, step) = choice(changedFrom: before) else {
      let isReason = before[.closingReason] != call.content[.closingReason]
      let addendum = call.openAddendum.map { Passage.addendum($0.number) }
      return (effects, isReason ? Passage.closingReason.label : (addendum ?? passage).fullLabel)
    }
    effects += goBack(to: Gesture.Place(step: step, field: field), at: moment)
    return (effects, field.label(call.content))
  }
}

extension CallScreen {
  /// The choice that has another value than before, and its step; nil when only texts differ.
  ///
  /// A person's answer puts that person's safety under the hand.
  fileprivate mutating func choice(changedFrom old: CallContent) -> (CallField, Step)? {
    guard old != call.content else { return nil }
    if !call.content.persons.contains(person) { person = 1 }
    for number in call.content.persons {
      guard let field = safetyChoice(of: number, changedFrom: old) else { continue }
      person = number
      return (field, .safety)
    }
    if let check = CivilCheck.allCases.first(where: { call.content.answer($0) != old.answer($0) }) {
      return (.civil(check), .safety)
    }
    if call.content.others != old.others {
      let added = call.content.others.last { !old.others.contains($0) }
      person = added?.number ?? person
      return (.passage(.person(person)), .alliance)
    }
    for step in Step.allCases {
      for case .list(let listed) in everyField(of: step)
      where call.content.value(of: listed, person: person, .french)
        != old.value(of: listed, person: person, .french)
      {
        return (.list(listed), step)
      }
    }
    if call.content.referrals != old.referrals {
      return (.list(.referral(max(0, call.content.referrals.count - 1))), .validation)
    }
    let added: [(Bool, Addition)] = [
      (call.content.needs != old.needs, .need),
      (call.content.communications != old.communications, .communication),
      (call.content.followUps != old.followUps, .followUp),
    ]
    return added.first { $0.0 }.map { (.add($0.1), .validation) }
  }

  /// A text of a person's safety puts that person under the hand.
  fileprivate mutating func followPerson() {
    let isHers = call.focus.axis != nil || call.focus.rawValue.hasPrefix("omission.")
    if isHers, call.content.persons.contains(call.focus.person) { person = call.focus.person }
  }

  private func safetyChoice(of person: Int, changedFrom old: CallContent) -> CallField? {
    let new = call.content
    for axis in SafetyAxis.allCases {
      if new.answer(axis, of: person) != old.answer(axis, of: person) { return .axis(axis) }
      let details = SafetyDetail.all(of: axis)
      if let detail = details.first(where: {
        new.answer($0, of: person) != old.answer($0, of: person)
      }) {
        return .detail(detail)
      }
    }
    return nil
  }
}
