import Canvas
import Intervention
import Text

extension App {
  /// Performs a command, or says why it can't be done now.
  mutating func perform(_ id: CommandID) -> [Effect] {
    if let reason = unavailable(id) {
      notice = reason
      return []
    }
    // What was about to be said is kept, whatever one turns to.
    if case .speech(let speech)? = overlays.last { keepDraft(speech) }
    if id != .safetyOpen, let activeID { calls[activeID]?.isAnswering = false }
    switch id {
    case .help: turn(.help())
    case .menu: overlays = [.menu(menu)]
    case .problems: turn(.problems(shelves?.problems ?? []))
    case .callKept: sayKept()
    case .leave: say(surroundings.trouble == nil ? App.leaveSentence : App.leaveRefusedSentence)
    case .redraw: return [.redraw]
    case .oneColumn: return turnOneColumn()
    case .tourLeave: leaveTour()
    case .quit: return quit()
    case .rescueOpen: return openRescue()
    case .callHandover: openHandover()
    case .callRelay: openRelay()
    case .callClean: openClean()
    case .screenLock: return lockOrMask()
    case .unlock: openUnlock()
    case .noteSearch: return openNotes()
    case .callerEarlier: openEarlier()
    case .directiveWrite: return openDirective()
    case .reviewOpen: return openReviews()
    case .followUpOpen: return openFollowUps()
    case .reviewWish: return wishReview()
    case .supportAsk: return askSupport()
    case .callNew, .callFromPaper:
      beginning = id == .callFromPaper ? .fromPaper : .answered
      return lock.isLocked ? beginLocked() : hold() + [.begin(by: nil)]
    case .practiceOpen: return openPractice()
    case .exerciseSpeak: speak()
    case .exerciseSlow: slowExam()
    case .callHold:
      if case .locked = base { return returnToLockedCall() }
      if case .reading = base { base = rest }
      return hold()
    case .callFinish: return finish()
    case .callAddendum: return beginAddendum()
    default: return performOnCall(id)
    }
    return []
  }

  private mutating func performOnCall(_ id: CommandID) -> [Effect] {
    guard let call = activeID else { return read(id) }
    if id != .undo && id != .redo { overlays = [] }
    let around = surroundings
    let moment = now
    return take(calls[call]?.perform(id, at: moment, around))
  }

  /// Opens a text to read; the same key closes it.
  mutating func turn(_ sheet: Sheet) {
    guard case .sheet(let open)? = overlays.last else { return overlays.append(.sheet(sheet)) }
    overlays.removeLast()
    if open.title != sheet.title { overlays.append(.sheet(sheet)) }
  }

  /// Puts a sentence where it is read: lists and texts that hide the state line close.
  private mutating func say(_ sentence: Phrase) {
    overlays.removeAll { if case .finish = $0 { false } else { true } }
    notice = sentence
  }

  /// Opens the whole of a sentence that was cut on the state line; returns whether it was.
  mutating func readWhole(_ sentence: Phrase) -> Bool {
    let isCut = DisplayWidth.columns(of: sentence[language]) > size.width - 1
    guard isCut, surroundings.trouble == nil, overlays.isEmpty else { return false }
    overlays.append(.sheet(.whole(sentence)))
    return true
  }

  /// Says what is kept; when the disk refuses, the whole of what to do.
  private mutating func sayKept() {
    guard let trouble = surroundings.trouble else {
      return warnings.isEmpty ? say(keptSentence) : turn(.warnings(warnings))
    }
    turn(.refused(since: trouble.since, reason: trouble.reason))
  }

  /// Leaves; while the disk refuses, only from the text that says what that means.
  private mutating func quit() -> [Effect] {
    guard let trouble = surroundings.trouble else { return [.quit] }
    let refused = Sheet.refused(since: trouble.since, reason: trouble.reason)
    if case .sheet(let open)? = overlays.last, open.title == refused.title { return [.quit] }
    overlays.append(.sheet(refused))
    return []
  }

  /// The call under the hand waits, at the same caret; home shows it under the hand.
  mutating func hold() -> [Effect] {
    overlays = []
    guard let id = activeID, let screen = calls[id] else { return [] }
    base = rest
    home = Home()
    guard screen.isUnfinished else {
      calls[id] = nil
      return []
    }
    let effects = screen.awaitsRegister ? [] : record(.held, id)
    home.selection = homeRows.firstIndex(of: .open(id)) ?? 0
    return effects
  }

  /// The menu: every command, those that can't be used now with their reason.
  private var menu: Picker<CommandID> {
    let items = Command.table.filter { $0.id != .menu }.map { command in
      let keys = command.keys.first?.name ?? .empty
      return Picker<CommandID>.Item(
        id: command.id, label: command.label, detail: keys, unavailable: unavailable(command.id))
    }
    let usable = items.filter { $0.unavailable == nil }
    return Picker(
      title: Phrase(fr: "Menu", en: "Menu"), items: usable + items.filter { $0.unavailable != nil })
  }

  /// Why a command can't be used now; nil when it can.
  func unavailable(_ id: CommandID) -> Phrase? {
    guard let command = Command.with(id) else { return nil }
    if let reason = refusal(id) { return reason }
    if case .locked = base, id != .rescueOpen { return id == .problems ? problemsUnavailable : nil }
    if worker == nil, ![.help, .quit, .leave, .redraw, .menu].contains(id) {
      return Phrase(fr: "D'abord votre nom.", en: "First your name.")
    }
    switch command.screen {
    case .all:
      if id == .rescueOpen { return rescueUnavailable }
      if id == .tourLeave { return tourUnavailable }
      if id == .practiceOpen { return practiceUnavailable }
      return id == .problems ? problemsUnavailable : nil
    case .call:
      if case .call(let open) = base { return unavailable(id, on: open) }
      if canRead(id) { return nil }
      let here: [CommandID] = [
        .callHold, .callRelay, .callClean, .reviewWish, .directiveWrite, .supportAsk,
      ]
      if here.contains(id),
        case .note = base
      {
        return nil
      }
      if id == .callHold, case .practice = base { return nil }
      return Phrase(fr: "Ouvrez d'abord un appel.", en: "First open a call.")
    case .closing:
      guard let active = activeID, let screen = calls[active] else {
        return Phrase(fr: "Ouvrez d'abord un appel.", en: "First open a call.")
      }
      let call = screen.call
      guard screen.isUnfinished, id == .callFinish || !screen.awaitsRegister else {
        return Phrase(fr: "Cette note est signée.", en: "This note is signed.")
      }
      if id == .undo, !call.canUndo {
        return Phrase(fr: "Plus rien à annuler.", en: "Nothing left to undo.")
      }
      if id == .redo, !call.canRedo {
        return Phrase(fr: "Rien à rétablir.", en: "Nothing to redo.")
      }
      return nil
    case .note:
      guard case .note = base else {
        return Phrase(fr: "Ouvrez d'abord une note signée.", en: "First open a signed note.")
      }
      return addendumUnavailable
    }
  }

  /// Why a command that needs something open beside the note can't be used now.
  private func unavailable(_ id: CommandID, on call: CallID) -> Phrase? {
    switch id {
    case .guideFlag: return flagUnavailable(call)
    case .directoryGiveThree, .directoryWiden:
      if case .resources? = calls[call]?.references.last { return nil }
      return Phrase(fr: "Ouvrez d'abord le répertoire (F4).", en: "First open the directory (F4).")
    default: return nil
    }
  }

  private var addendumUnavailable: Phrase? {
    guard let id = activeID, let screen = calls[id] else { return nil }
    if screen.awaitsRegister { return SignedNoteView.waiting }
    return screen.call.openAddendum == nil
      ? nil : Phrase(fr: "Un addenda est déjà ouvert.", en: "An addendum is already open.")
  }

  private var problemsUnavailable: Phrase? {
    guard let shelves else {
      return Phrase(fr: "Les fichiers se chargent.", en: "The files are loading.")
    }
    return shelves.problems.isEmpty
      ? Phrase(fr: "Tous les fichiers sont lisibles.", en: "Every file is readable.") : nil
  }

  /// What ^S says when the disk accepts: there is nothing to save.
  private var keptSentence: Phrase {
    calls.values.allSatisfy(\.isKept)
      ? Phrase(
        fr: "Tout est déjà gardé. Il n'y a rien à enregistrer.",
        en: "All is kept already. There is nothing to save.")
      : Phrase(
        fr: "Les derniers mots sont au journal ; le disque les confirme à l'instant.",
        en: "The last words are in the journal; the disk is confirming them.")
  }

  private static let leaveSentence = Phrase(
    fr: "^Q quitte. Tout est gardé ; l'appel reprend au retour.",
    en: "^Q quits. All is kept; the call resumes when you return.")
  private static let leaveRefusedSentence = Phrase(
    fr: "^Q quitte, mais le disque refuse : ^S d'abord.",
    en: "^Q quits, but the disk refuses: ^S first.")
}
