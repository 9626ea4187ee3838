import Canvas
import Intervention
import Text

/// Finishing, signing, and correcting a signed note.
extension App {
  /// Where the reason of an incomplete note is typed.
  var finishReason: Rect {
    FinishLayout(size, missingCount: activeCall?.content.missing.count ?? 0).reason
  }

  mutating func finish() -> [Effect] {
    guard let id = activeID, let call = calls[id]?.call else { return [] }
    if call.state == .signed { return signAddendum(id, call) }
    guard case .finish? = overlays.last else {
      overlays = [.finish(Finish())]
      let caret = call.caret(in: .closingReason)
      return record(.caretMoved(passage: .closingReason, to: caret), id)
    }
    if let obstacle = Finish.obstacle(call) {
      notice = obstacle
      return []
    }
    let effects = record(.signed, id)
    return effects + (calls[id].map { [.sign($0.call)] } ?? [])
  }

  private mutating func signAddendum(_ id: CallID, _ call: Call) -> [Effect] {
    guard let addendum = call.openAddendum else {
      notice = SignedNoteView.reading
      return []
    }
    guard !call.content[.addendum(addendum.number)].isBlank else {
      notice = Phrase(
        fr: "L'addenda est vide : écrivez la correction, puis F9.",
        en: "The addendum is empty: type the correction, then F9.")
      return []
    }
    let effects = record(.addendumSigned, id)
    return effects + (calls[id].map { [.sign($0.call)] } ?? [])
  }

  mutating func beginAddendum() -> [Effect] {
    guard case .note(let id, _) = base, let worker, let call = calls[id]?.call,
      call.openAddendum == nil
    else { return [] }
    return record(.addendumOpened(by: worker), id)
  }

  mutating func typeAddendum(_ text: SafeText, _ id: CallID) -> [Effect] {
    guard let call = calls[id]?.call, let addendum = call.openAddendum else {
      notice = SignedNoteView.reading
      return []
    }
    let window = SignedNoteView.addendumWindow(call, size)
    return edit(.addendum(addendum.number), in: window) { $0.typing(text) }
  }

  mutating func pressNote(_ key: Key, _ id: CallID) -> [Effect] {
    guard let call = calls[id]?.call, case .note(_, let top) = base else { return [] }
    if let addendum = call.openAddendum {
      let window = SignedNoteView.addendumWindow(call, size)
      if let effects = press(key, on: .addendum(addendum.number), in: window) { return effects }
    }
    let window = SignedNoteView.noteWindow(call, size)
    let rows = FinishView.rows(call, width: window.width, language: language, mark: mark)
    var reading = Reading(id: "", top: top)
    reading.press(key, count: rows.count, height: window.height)
    base = .note(id, top: reading.top)
    return []
  }

  /// What a key does on the closing screen; nil when it is for a command.
  mutating func press(_ key: Key, in finish: Finish) -> [Effect]? {
    guard let id = activeID, let call = calls[id]?.call else { return [] }
    var finish = finish
    defer { if case .finish? = overlays.last { overlays[overlays.count - 1] = .finish(finish) } }
    let missing = call.content.missing
    switch key {
    case .up where !missing.isEmpty, .backTab where !missing.isEmpty:
      finish.selection = max(0, min(finish.selection ?? missing.count, missing.count) - 1)
    case .down, .tab:
      guard let selection = finish.selection else { return scroll(&finish, call, .down) }
      finish.selection = selection + 1 < missing.count ? selection + 1 : nil
    case .enter:
      guard let selection = finish.selection, missing.indices.contains(selection) else { return [] }
      overlays.removeLast()
      let moment = now
      return calls[id]?.go(to: missing[selection], at: moment) ?? []
    case .up, .pageUp, .pageDown, .textStart, .textEnd: return scroll(&finish, call, key)
    case .function, .control("z"), .control("y"), .control("q"), .control("l"), .control("g"),
      .control("s"), .control("n"), .control("c"):
      return nil
    default:
      finish.selection = nil
      return press(key, on: .closingReason, in: finishReason) ?? []
    }
    return []
  }

  private func scroll(_ finish: inout Finish, _ call: Call, _ key: Key) -> [Effect] {
    let layout = FinishLayout(size, missingCount: call.content.missing.count)
    let rows = FinishView.rows(call, width: layout.note.width, language: language, mark: mark)
    var reading = Reading(id: "", top: finish.top)
    reading.press(key, count: rows.count, height: max(1, layout.note.height - 1))
    finish.top = reading.top
    return []
  }

  // A passage edited outside of the call screen.

  mutating func edit(
    _ passage: Passage, in window: Rect, with splice: (TextEditing) -> Splice
  ) -> [Effect] {
    guard let id = activeID, let call = calls[id]?.call else { return [] }
    let editing = editing(passage, call, window)
    return record(.edited(.text(passage: passage, splice: splice(editing))), id)
  }

  private mutating func press(_ key: Key, on passage: Passage, in window: Rect) -> [Effect]? {
    guard let id = activeID, var screen = calls[id] else { return nil }
    let action = editing(passage, screen.call, window).action(for: key, memory: &screen.memory)
    calls[id]?.memory = screen.memory
    switch action {
    case .edit(let splice):
      return record(.edited(.text(passage: passage, splice: splice)), id)
    case .move(let offset): return record(.caretMoved(passage: passage, to: offset), id)
    case nil: return nil
    }
  }

  private func editing(_ passage: Passage, _ call: Call, _ window: Rect) -> TextEditing {
    TextEditing(
      call.content[passage], caret: call.caret(in: passage), width: window.width,
      height: window.height, isMultiline: passage.isMultiline)
  }

  mutating func record(_ act: Change.Act, _ id: CallID) -> [Effect] {
    let moment = now
    return (calls[id]?.record(act, at: moment)).map { [$0] } ?? []
  }
}
