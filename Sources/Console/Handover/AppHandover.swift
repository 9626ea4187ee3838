import Canvas
import Intervention
import Text

/// What goes out of a call: to the next shift, to a colleague who takes the relay, to another program.
extension App {
  /// Opens the shift handover, as it is now; the same key closes it.
  mutating func openHandover() {
    if case .handover? = overlays.last {
      overlays.removeLast()
      return
    }
    let signed = signedHere.values.filter { calls[$0.id] == nil }
    let handover = Handover(
      calls: calls.values.map(\.call) + signed, promised: followUps?.promised, now: now,
      language: language)
    overlays = [.handover(HandoverSheet(handover))]
  }

  /// What a key does in the handover; nil when it is for a command.
  mutating func press(_ key: Key, in sheet: HandoverSheet) -> [Effect]? {
    if key == .enter { return sheet.call.map { open(handed: $0) } ?? [] }
    var sheet = sheet
    guard sheet.press(key) else { return nil }
    overlays[overlays.count - 1] = .handover(sheet)
    return []
  }

  /// Goes to a call that is handed over; the one under the hand is there already.
  ///
  /// A signed note is read above the call under the hand, which goes on.
  mutating func open(handed id: CallID) -> [Effect] {
    overlays = []
    guard activeID != id else { return [] }
    if calls[id] == nil, case .call = base { return [.read(id)] }
    var effects: [Effect] = []
    if case .call(let active) = base, calls[active]?.awaitsRegister == false {
      effects = record(.held, active)
    }
    return effects + [calls[id] == nil ? .read(id) : .resume(id)]
  }

  /// Opens the text of the note under the hand, to be copied; the same key closes it.
  mutating func openClean() {
    if case .clean? = overlays.last {
      overlays.removeLast()
      return
    }
    guard let call = activeCall else { return }
    overlays = [.clean(CleanText(NoteDocument(call, mark: mark?[.french])))]
  }

  /// Opens the card of the call under the hand, above what is open; the same key closes it.
  mutating func openRelay() {
    guard let call = activeCall else { return }
    turn(.relay(call, at: now, language))
  }
}
