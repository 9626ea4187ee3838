import Canvas
import Intervention
import Text

/// What typing and keys do on a call.
extension CallScreen {
  /// Types or pastes: into the search that has the cursor, else into the text that has it, else, for
  /// a choice, as its letter; from a guide being read, back into the note.
  mutating func type(
    _ text: SafeText, isPaste: Bool, at moment: Moment, _ around: Surroundings
  ) -> Response {
    if pane != .note {
      if type(inReference: text, around) { return .nothing }
      // What had the cursor in the note pane is out of mind: only its text can take what is typed.
      pane = .note
      if choice != nil { return writeInNote(text, at: moment, around) }
    }
    if isPaste { run = nil }
    guard let choice else {
      if let response = goOn(with: text, at: moment, around) { return response }
      if let run, run.offset == nil {
        if run.last != nil, run.mayBeWord(at: moment) {
          return beginSentence(text, at: moment, around)
        }
        self.run = nil
      }
      let word = takeBackWord(at: moment) ?? .nothing
      return word + write(text, isPaste: isPaste, at: moment, around)
    }
    if isPaste { return writeInNote(text, at: moment, around) }
    return answer(choice, with: text, at: moment, around)
  }

  /// Handles a key that is not a command's.
  mutating func press(_ key: Key, at moment: Moment, _ around: Surroundings) -> Response {
    if key == .enter, let response = answerNo(at: moment) { return response }
    run = nil
    if pane != .note { return press(inReference: key, at: moment, around) }
    if let choice {
      switch key {
      case .enter: return open(choice, at: moment, around)
      case .up, .left: return Response(effects: move(by: -1, at: moment))
      case .down, .right:
        if origin != nil, case .list(let fact) = choice {
          return focusNextFact(after: fact, at: moment)
        }
        return Response(effects: move(by: 1, at: moment))
      case .backspace, .delete: return clear(choice, at: moment, around)
      default: return .nothing
      }
    }
    if key == .enter, let fired = fireHands(on: .enter, at: moment, around) { return fired }
    let passage = passage
    let editing = editing(passage, around)
    switch editing.action(for: key, memory: &memory) {
    case .edit(let splice):
      return Response(effects: [
        record(.edited(.text(passage: passage, splice: splice)), at: moment)
      ])
    case .move(let offset):
      guard offset != call.caret(in: passage) else { return .nothing }
      return Response(effects: [record(.caretMoved(passage: passage, to: offset), at: moment)])
    case nil: return leave(passage, with: key, at: moment)
    }
  }

  /// Leaves a field for the next or previous one; what was read of it is said.
  mutating func leave(by distance: Int, at moment: Moment) -> Response {
    let read = choice == nil ? readFollowUp(passage, at: moment) : .nothing
    return read + Response(effects: move(by: distance, at: moment))
  }

  /// The next or previous field of the step, around the note.
  mutating func move(by distance: Int, at moment: Moment) -> [Effect] {
    let fields = fields(focus: focus)
    guard let index = fields.firstIndex(of: focus) else {
      return focus(.passage(.note(call.step)), at: moment)
    }
    let count = fields.count
    let read = choice == nil ? readFollowUp(passage, at: moment).effects : []
    return read + focus(fields[((index + distance) % count + count) % count], at: moment)
  }

  /// Types into the text that has the cursor.
  mutating func edit(
    with splice: (TextEditing) -> Splice, at moment: Moment, _ around: Surroundings
  ) -> Response {
    let passage = passage
    let edit = Edit.text(passage: passage, splice: splice(editing(passage, around)))
    memory.noteTyping()
    return Response(effects: [record(.edited(edit), at: moment)])
  }

  private func editing(_ passage: Passage, _ around: Surroundings) -> TextEditing {
    let window = CallLayout(around, pane: pane).textWindow(passage, in: self)
    return TextEditing(
      call.content[passage], caret: call.caret(in: passage), width: window.width,
      height: window.height, isMultiline: passage.isMultiline)
  }

  /// Keys that a text has no use for go on to its neighbours.
  private mutating func leave(_ passage: Passage, with key: Key, at moment: Moment) -> Response {
    switch key {
    case .enter, .down:
      guard passage.noteStep == nil else { return .nothing }
      if origin != nil, let fact = fact(toldBy: passage) {
        return focusNextFact(after: fact, at: moment)
      }
      if let response = leave(safety: passage, with: key, at: moment) { return response }
      return readFollowUp(passage, at: moment) + Response(effects: move(by: 1, at: moment))
    case .up: return Response(effects: move(by: -1, at: moment))
    case .backspace: return removePerson(passage, at: moment) ?? .nothing
    default: return .nothing
    }
  }

  /// Types into the note of the step, whatever had the cursor.
  mutating func writeInNote(
    _ text: SafeText, at moment: Moment, _ around: Surroundings
  ) -> Response {
    let effects = focus(.passage(.note(call.step)), at: moment)
    return Response(effects: effects) + edit(with: { $0.typing(text) }, at: moment, around)
  }
}
