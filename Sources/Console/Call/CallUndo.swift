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
    let before = call.content
    choice = nil
    pane = .note
    memory = TextMemory()
    var effects = [record(act, at: moment)]
    guard let (field, step) = call.content.choice(changedFrom: before) else {
      let isReason = before[.closingReason] != call.content[.closingReason]
      let addendum = call.openAddendum.map { Passage.addendum($0.number) }
      return (effects, isReason ? Passage.closingReason.label : (addendum ?? passage).fullLabel)
    }
    if call.step != step { effects += go(to: step, at: moment) }
    let isShown = call.fields(of: step, focus: field).contains(field)
    effects += focus(isShown ? field : .passage(.note(step)), at: moment)
    return (effects, field.label)
  }
}

extension CallContent {
  /// The choice that two contents don't share, and the step it belongs to; nil when only texts differ.
  fileprivate func choice(changedFrom old: CallContent) -> (CallField, Step)? {
    if let axis = SafetyAxis.allCases.first(where: { answers[$0] != old.answers[$0] }) {
      return (.axis(axis), .safety)
    }
    if caller != old.caller { return (.caller, .alliance) }
    if reasons != old.reasons { return (.reasons, .alliance) }
    if disposition != old.disposition { return (.disposition, .validation) }
    if kind != old.kind { return (.kind, .validation) }
    if needs != old.needs {
      let changed = needs.first { !old.needs.contains($0) }
      return (changed.map { .outcome(need: $0.number) } ?? .newNeed, .validation)
    }
    if referrals != old.referrals {
      let changed = referrals.indices.first { !old.referrals.contains(referrals[$0]) }
      return (.referral(changed ?? max(0, referrals.count - 1)), .validation)
    }
    return nil
  }
}
