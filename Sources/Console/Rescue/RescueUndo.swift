import Intervention
import Text

/// Undo of what is noted above the note: rescues, and who else is on the line.
extension CallScreen {
  /// What a replay changed above the note, in words; nil when it changed something else.
  func changedAbove(since old: CallContent) -> Phrase? {
    let new = call.content
    let hasChanged = { (prefix: String) in
      Set(old.passages.keys).union(new.passages.keys)
        .contains { $0.rawValue.hasPrefix(prefix) && old[$0] != new[$0] }
    }
    if old.rescues != new.rescues || hasChanged("rescue.") {
      return Phrase(fr: "Secours (F5)", en: "Rescue (F5)")
    }
    if old.participants != new.participants || hasChanged("line.") {
      return Phrase(fr: "Sur la ligne", en: "On the line")
    }
    return nil
  }

  /// A rescue or someone who joined is noted together with what they were told: one undo takes back
  /// both.
  mutating func replayTwin(
    _ act: Change.Act, since old: CallContent, at moment: Moment
  ) -> [Effect] {
    var next = call
    next.apply(
      Change(sequence: call.lastSequence + 1, at: moment, author: "", act: act))
    let first = old.came.symmetricDifference(call.content.came)
      .union(old.told.symmetricDifference(call.content.told))
    let second = call.content.came.symmetricDifference(next.content.came)
      .union(call.content.told.symmetricDifference(next.content.told))
    let isOnce = (old.told == call.content.told) != (call.content.told == next.content.told)
    return isOnce && !first.isDisjoint(with: second) ? [record(act, at: moment)] : []
  }
}

/// Someone, at the moment they were called for, and whether the person agreed.
private struct Trace: Hashable {
  let party: Communication.Party
  let at: Moment
  let isAgreed: Bool
}

extension CallContent {
  /// Those who were asked to come, or came on the line.
  fileprivate var came: Set<Trace> {
    Set(participants.map { Trace(party: $0.role, at: $0.joinedAt, isAgreed: false) })
      .union(
        rescues.flatMap { rescue in
          Trace.all(rescue.service, rescue.requestedAt, isAgreed: rescue.consent == .given)
        })
  }

  /// Those who were told.
  fileprivate var told: Set<Trace> {
    Set(communications.flatMap { Trace.all($0.to, $0.at, isAgreed: $0.basis == .consent) })
  }
}

extension Trace {
  fileprivate static func all(
    _ party: Communication.Party, _ at: Moment, isAgreed: Bool
  ) -> [Trace] {
    let here = Trace(party: party, at: at, isAgreed: false)
    return isAgreed ? [here, Trace(party: party, at: at, isAgreed: true)] : [here]
  }
}
