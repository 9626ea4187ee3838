import Canvas
import Intervention
import Text

/// Finishing, signing, and correcting a signed note.
extension App {
  /// Where the parts of the closing stand.
  private func layout(_ finish: Finish) -> FinishLayout {
    FinishLayout(
      overlayArea, surroundings, activeCall?.content ?? CallContent(),
      isChoosing: finish.selection != nil)
  }

  mutating func finish() -> [Effect] {
    guard let id = activeID, let call = calls[id]?.call else { return [] }
    if call.state == .signed { return signAddendum(id, call) }
    guard case .finish(let open)? = overlays.last else {
      overlays = [.finish(Finish(openedAt: now, isByKey: finishKey.isPressed(at: now)))]
      return []
    }
    if finishKey.mayBeHeld(at: now, since: open) {
      notice = FinishKey.again
      return []
    }
    if let obstacle = Finish.obstacle(call) {
      notice = obstacle
      return []
    }
    return record(.signed, id) + submit(id)
  }

  /// Gives a signed note to the register; until it answers, the note is read and nothing is typed.
  private mutating func submit(_ id: CallID) -> [Effect] {
    overlays = []
    calls[id]?.awaitsRegister = true
    if case .call = base { base = .note(id, Scroll()) }
    return calls[id].map { [.sign($0.call)] } ?? []
  }

  private mutating func signAddendum(_ id: CallID, _ call: Call) -> [Effect] {
    // The register refused; the same key tries again.
    if calls[id]?.awaitsRegister == true { return submit(id) }
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
    return record(.addendumSigned, id) + submit(id)
  }

  mutating func beginAddendum() -> [Effect] {
    guard case .note(let id, _) = base, let worker, let call = calls[id]?.call,
      call.openAddendum == nil
    else { return [] }
    overlays = []
    return record(.addendumOpened(by: worker), id)
  }

  mutating func typeAddendum(_ text: SafeText, _ id: CallID) -> [Effect] {
    guard let call = calls[id]?.call, let addendum = call.openAddendum else {
      notice = SignedNoteView.reading
      return []
    }
    let window = SignedNoteView.parts(call, surroundings).addendum
    return type(text, on: .addendum(addendum.number), in: window)
  }

  mutating func pressNote(_ key: Key, _ id: CallID) -> [Effect] {
    guard let call = calls[id]?.call, case .note(_, var scroll) = base else { return [] }
    let parts = SignedNoteView.parts(call, surroundings)
    if let addendum = call.openAddendum {
      let passage = Passage.addendum(addendum.number)
      if let effects = press(key, on: passage, in: parts.addendum) { return effects }
    }
    let rows = FinishView.rows(call, width: parts.note.width, mark: mark)
    scroll.press(key, count: rows.count, height: parts.note.height)
    base = .note(id, scroll)
    return []
  }

  /// Types on the closing screen: the reason, or the note when nothing needs one.
  mutating func type(_ text: SafeText, in finish: Finish) -> [Effect] {
    overlays.removeLast()
    guard activeCall?.content.missing.isEmpty == false else { return type(text, isPaste: true) }
    var open = finish
    open.selection = nil
    overlays.append(.finish(open))
    return type(text, on: .closingReason, in: layout(Finish()).window(language))
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
    case .tab where finish.selection == nil && !call.content.proposals.isEmpty:
      let moment = now
      let response = calls[id]?.confirmProposals(at: moment)
      return take(response)
    case .down, .tab:
      guard let selection = finish.selection else { return scroll(&finish, call, .down) }
      finish.selection = selection + 1 < missing.count ? selection + 1 : nil
    case .enter:
      guard let selection = finish.selection, missing.indices.contains(selection) else { return [] }
      overlays.removeLast()
      let moment = now
      return calls[id]?.go(to: missing[selection], at: moment) ?? []
    case .up, .pageUp, .pageDown, .textStart, .textEnd: return scroll(&finish, call, key)
    default:
      let window = layout(Finish()).window(language)
      guard !missing.isEmpty, let effects = press(key, on: .closingReason, in: window) else {
        return nil
      }
      finish.selection = nil
      return effects
    }
    return []
  }

  private func scroll(_ finish: inout Finish, _ call: Call, _ key: Key) -> [Effect] {
    let body = layout(finish).note
    let rows = FinishView.rows(call, width: body.width, mark: mark)
    finish.scroll.press(key, count: rows.count, height: body.height)
    return []
  }

  // A passage edited outside of the call screen.

  mutating func type(
    _ text: SafeText, on passage: Passage, in window: Rect
  ) -> [Effect] {
    guard let id = activeID, let call = calls[id]?.call else { return [] }
    let splice = editing(passage, call, window).typing(text)
    calls[id]?.memory.noteTyping()
    return record(.edited(.text(passage: passage, splice: splice)), id)
  }

  mutating func press(_ key: Key, on passage: Passage, in window: Rect) -> [Effect]? {
    guard let id = activeID, var screen = calls[id] else { return nil }
    let action = editing(passage, screen.call, window).action(for: key, memory: &screen.memory)
    calls[id]?.memory = screen.memory
    switch action {
    case .edit(let splice):
      return record(.edited(.text(passage: passage, splice: splice)), id)
    case .move(let offset):
      guard offset != screen.call.caret(in: passage) else { return [] }
      return record(.caretMoved(passage: passage, to: offset), id)
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
