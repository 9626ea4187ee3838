import Canvas
import Intervention
import Text

/// How typing and keys find their way: the overlay on top, then a command's chord, then the screen.
extension App {
  mutating func handle(_ happening: Happening) -> [Effect] {
    switch happening {
    case .resized(let size):
      self.size = size
      return []
    case .hungUp: return [.quit]
    case .pressed(let key) where lock.isMasked:
      // The chord that hid the screen brings it back whole, without its sign in the note.
      isPrefixed = key == Chord.prefix
      lock.isMasked = isPrefixed
      return []
    case .typed where lock.isMasked && isPrefixed:
      isPrefixed = false
      lock.isMasked = false
      return []
    case .typed(let text):
      lock.isMasked = false
      notice = nil
      return type(text, isPaste: false)
    case .pasted(let text):
      lock.isMasked = false
      notice = nil
      return type(text, isPaste: true)
    case .pressed(let key):
      let said = notice
      notice = nil
      if key == .function(9) { finishKey.press(at: now) }
      // A key between two letters ends the word they might have begun; Enter may be its end.
      if key != .enter, let id = activeID { calls[id]?.run = nil }
      if key == .control("s"), let said = said ?? supportShown, readWhole(said) { return [] }
      return press(key)
    }
  }

  mutating func type(_ text: SafeText, isPaste: Bool) -> [Effect] {
    let wasPrefixed = isPrefixed
    isPrefixed = false
    // A letter that begins no chord is text like any other: nothing typed is lost.
    if wasPrefixed, !isPaste, let letter = text.string.first,
      let command = Command.with(.prefixed(letter.lowercased().first ?? letter))
    {
      let rest = text[letter.utf8.count..<text.count]
      let effects = perform(command.id)
      return rest.isEmpty ? effects : effects + type(rest, isPaste: false)
    }
    if let overlay = overlays.last { return type(text, in: overlay, isPaste: isPaste) }
    switch base {
    case .starting: return []
    case .locked(let screen): return type(text, in: screen)
    case .home:
      notice = Home.typingHint(chosenHomeRow)
      return []
    case .identity(var identity):
      identity.type(text)
      base = .identity(identity)
      return []
    case .call(let id):
      let around = surroundings
      let moment = now
      let response = calls[id]?.type(text, isPaste: isPaste, at: moment, around)
      return take(response)
    case .reading(let screen): return type(text, in: screen)
    case .note(let id, _): return typeAddendum(text, id)
    case .practice:
      notice = PracticeView.typingHint
      return []
    case .exercise: return []
    }
  }

  private mutating func type(
    _ text: SafeText, in overlay: Overlay, isPaste: Bool
  ) -> [Effect] {
    switch overlay {
    case .menu(var picker):
      picker.type(text)
      overlays[overlays.count - 1] = .menu(picker)
    case .choice(var picker):
      if let (item, rest) = picker.answered(by: text) {
        let effects = choose(item)
        return rest.isEmpty ? effects : effects + type(rest, isPaste: isPaste)
      }
      picker.type(text)
      overlays[overlays.count - 1] = .choice(picker)
    case .sheet:
      // A text that is read has no field: what is typed goes below it, into the note. It can't be an
      // answer to what had the cursor before, which is out of sight.
      overlays.removeLast()
      return type(text, isPaste: true)
    case .finish(let finish): return type(text, in: finish)
    case .flag(var form):
      form.type(text)
      keepDraft(form)
    case .handover, .clean:
      overlays.removeLast()
      return type(text, isPaste: true)
    case .rescue(let ledger): return type(text, in: ledger, isPaste: isPaste)
    case .unlock(let screen): return type(text, in: screen)
    case .passphrase(let form): return type(text, in: form)
    case .interrupted(let offer): return type(text, in: offer)
    case .notes(let search): return type(text, in: search)
    case .review(let desk): return type(text, in: desk)
    case .followUp(let desk): return type(text, in: desk)
    case .month(let desk): return type(text, in: desk)
    case .directive(var form):
      form.type(text)
      keepDraft(form)
    case .speech(let speech): return type(text, in: speech)
    case .present(let number):
      return type(text, on: .participant(number), in: RescueView.window)
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if isPrefixed {
      isPrefixed = false
      if key == .escape { return [] }
      if key == .enter, let command = Command.with(.prefixed("\n")) {
        return perform(command.id)
      }
    }
    if key == Chord.prefix {
      isPrefixed = true
      return []
    }
    if let overlay = overlays.last {
      if key == .escape {
        if case .review(let desk) = overlay, let effects = leaveReviewPage(desk) { return effects }
        if case .followUp(let desk) = overlay, let effects = leaveFollowUpPage(desk) {
          return effects
        }
        if case .month(let desk) = overlay, leaveMonthPage(desk) { return [] }
        return closeOverlay()
      }
      if let effects = press(key, in: overlay) { return effects }
    }
    if let command = Command.with(.key(key)), claims(command) { return perform(command.id) }
    guard overlays.isEmpty else { return [] }
    switch base {
    case .starting: return []
    case .locked(let screen): return press(key, in: screen) ?? []
    case .identity(var identity):
      let worker = identity.press(key)
      base = .identity(identity)
      if key == .enter, identity.needsName { notice = Identity.nameNeeded }
      return worker.map { [.keepWorker($0)] } ?? []
    case .home:
      if key == .enter { return chooseHomeRow() }
      if key == .delete, case .debrief = chosenHomeRow { return answerDebrief(false) }
      home.press(key, count: homeRows.count)
      return []
    case .call(let id):
      let around = surroundings
      let moment = now
      return take(calls[id]?.press(key, at: moment, around))
    case .reading(let screen): return press(key, in: screen)
    case .note(let id, _): return pressNote(key, id)
    case .practice(let screen): return press(key, in: screen)
    case .exercise: return []
    }
  }

  /// Closes the overlay on top.
  ///
  /// A sentence typed in a list by mistake answers to nothing there: it goes to the note.
  private mutating func closeOverlay() -> [Effect] {
    if case .speech(let speech)? = overlays.last { keepDraft(speech) }
    let sentence: SafeText? =
      switch overlays.popLast() {
      case .menu(let picker): picker.sentence(language)
      case .choice(let picker): picker.sentence(language)
      case .sheet, .finish, .flag, .rescue, .present, .handover, .clean, .unlock, .passphrase,
        .interrupted, .notes, .directive, .review, .followUp, .month, .speech, nil:
        nil
      }
    guard let sentence, overlays.isEmpty, case .call(let id) = base else { return [] }
    let around = surroundings
    let moment = now
    notice = Phrase(fr: "Écrit dans la note. ^Z l'enlève.", en: "Typed in the note. ^Z removes it.")
    return calls[id]?.writeInNote(sentence, at: moment, around).effects ?? []
  }

  /// A command's key belongs to the screen instead where the screen moves by Tab, or where Esc closes
  /// a field.
  private func claims(_ command: Command) -> Bool {
    if command.id == .menu, overlays.isEmpty, let reader {
      return !reader.isFinding && !reader.isChoosingPlace
    }
    guard command.id == .fieldNext || command.id == .fieldPrevious else { return true }
    guard overlays.isEmpty, case .call(let id) = base else { return false }
    return calls[id]?.pane == .note
  }

  /// What a key does in an overlay; nil when it is for a command.
  private mutating func press(_ key: Key, in overlay: Overlay) -> [Effect]? {
    let last = overlays.count - 1
    switch overlay {
    case .menu(var picker):
      if key == .enter { return chooseMenu(picker) }
      guard picker.press(key, surroundings, in: overlayArea) else { return nil }
      overlays[last] = .menu(picker)
    case .choice(var picker):
      if key == .enter { return chooseItem(picker) }
      guard picker.press(key, surroundings, in: overlayArea) else { return nil }
      overlays[last] = .choice(picker)
    case .sheet(var sheet):
      guard sheet.press(key, surroundings, in: overlayArea) else { return nil }
      overlays[last] = .sheet(sheet)
    case .finish(let finish): return press(key, in: finish)
    case .flag(let form): return press(key, in: form)
    case .rescue(let ledger): return press(key, in: ledger)
    case .present(let number): return press(key, inNameOf: number)
    case .handover(let sheet): return press(key, in: sheet)
    case .unlock(let screen): return press(key, in: screen)
    case .passphrase(let form): return press(key, in: form)
    case .interrupted(let offer): return press(key, in: offer)
    case .notes(let search): return press(key, in: search)
    case .directive(let form): return press(key, in: form)
    case .review(let desk): return press(key, in: desk)
    case .followUp(let desk): return press(key, in: desk)
    case .month(let desk): return press(key, in: desk)
    case .speech(let speech): return press(key, in: speech)
    case .clean(var text):
      guard text.press(key, in: overlayArea) else { return nil }
      overlays[last] = .clean(text)
    }
    return []
  }

  private mutating func chooseMenu(_ picker: Picker<CommandID>) -> [Effect] {
    guard let item = picker.selected(language) else { return [] }
    overlays.removeLast()
    return perform(item.id)
  }

  private mutating func chooseItem(_ picker: Picker<Choice>) -> [Effect] {
    picker.selected(language).map { choose($0) } ?? []
  }

  private mutating func choose(_ item: Picker<Choice>.Item) -> [Effect] {
    overlays.removeLast()
    let moment = now
    let around = surroundings
    return take(reader?.choose(item.id, at: moment, around))
  }

  private mutating func chooseHomeRow() -> [Effect] {
    switch chosenHomeRow {
    case .newCall: return perform(.callNew)
    case .refused(let reason):
      notice = reason
      return []
    case .elsewhere:
      notice = Home.elsewhere
      return []
    case .tour: return startTour()
    case .guides: return perform(.guideSearch)
    case .directory: return perform(.directorySearch)
    case .debrief: return answerDebrief(true)
    case .reviews, .month: return perform(.reviewOpen)
    case .followUps: return perform(.followUpOpen)
    case .followUp(let promised): return openFollowUps(showing: promised.id)
    case .practice: return perform(.practiceOpen)
    case .open(let id): return [.resume(id)]
    case .signed(let summary): return [.read(summary.id)]
    }
  }

  private var chosenHomeRow: Home.Row {
    let rows = homeRows
    return rows[min(home.selection, rows.count - 1)]
  }

  /// Takes a screen's answer: its notice and overlay here, its effects to be done.
  mutating func take(_ response: Response?) -> [Effect] {
    guard let response else { return [] }
    remember(response.effects)
    if let notice = response.notice { self.notice = notice }
    if let overlay = response.overlay { overlays.append(overlay) }
    return response.effects + (response.next.map { perform($0) } ?? [])
  }
}
