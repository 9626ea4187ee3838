import Canvas
import Intervention
import Text

/// Several edits that one gesture made, and that one undo takes back.
///
/// After a crash they are taken back one by one.
struct Gesture: Equatable, Sendable {
  /// What it did, in words.
  let name: Phrase
  /// Which of the things that can be undone it is.
  let range: Range<Int>
  /// Where the gesture was made.
  let place: Place
  /// Whether a quick hand made it: undone, its word stays text.
  var isHand = false

  /// A field of a step.
  struct Place: Equatable, Sendable {
    let step: Step
    let field: CallField
  }
}

extension CallScreen {
  /// Where the cursor is.
  var place: Gesture.Place { Gesture.Place(step: call.step, field: focus) }

  /// Makes some edits as one gesture, and comes back where it was made.
  mutating func together(_ edits: [Edit], _ name: Phrase, at moment: Moment) -> [Effect] {
    let (place, start) = (place, call.undoCount)
    let effects = edits.map { record(.edited($0), at: moment) }
    gestures.append(Gesture(name: name, range: start..<call.undoCount, place: place))
    return effects + goBack(to: place, at: moment)
  }

  /// Takes back or does again a whole gesture; nil when the next thing stands alone.
  mutating func replayGesture(_ act: Change.Act, at moment: Moment) -> (effects: [Effect], Gesture)?
  {
    let depth = call.undoCount
    let next = gestures.last {
      (act == .undone ? $0.range.upperBound : $0.range.lowerBound) == depth
    }
    guard let gesture = next, !gesture.range.isEmpty else { return nil }
    let effects =
      gesture.range.map { _ in record(act, at: moment) } + goBack(to: gesture.place, at: moment)
    if gesture.isHand, act == .undone { restedHand = RestedHand(passage, call.caret(in: passage)) }
    return (effects, gesture)
  }

  /// Puts the cursor in a field, or in the note of its step when the field is out of sight.
  mutating func goBack(to place: Gesture.Place, at moment: Moment) -> [Effect] {
    let effects = call.step == place.step ? [] : [record(.stepChosen(place.step), at: moment)]
    let isShown = fields(focus: place.field).contains(place.field)
    return effects + focus(isShown ? place.field : .passage(.note(place.step)), at: moment)
  }
}
