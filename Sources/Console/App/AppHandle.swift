import Canvas
import Intervention
import Text

extension App {
  /// Takes what happened into account; returns what must be done, in order, before painting.
  public mutating func handle(_ input: Input) -> [Effect] {
    if let effects = passToExercise(input) { return effects }
    defer { followTour() }
    passExam(input)
    let effects = take(input) + askDirectory() + askCaller() + followNote()
    return exam == nil ? effects + askPractice() : effects + tellExam()
  }

  private mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .happened(let happening, let moment):
      now = exam?.hour(of: moment) ?? moment
      lock.touchedAt = moment.monotonic
      return handle(happening)
    case .ticked(let moment):
      now = exam?.hour(of: moment) ?? moment
      listen()
      return lockWhenIdle()
    case .started(let start, let moment): return begin(with: start, at: moment)
    case .workerKept(let worker):
      self.worker = worker
      base = .home
    case .callBegun(let id, let number, let moment): return open(id, number: number, at: moment)
    case .callRecovered(let call, let lastKept, let note, let moment):
      return resume(call, lastKept: lastKept, note: note, at: moment)
    case .callRefused(let id, let reason):
      calls[id] = nil
      if activeID == id { base = rest }
      notice = reason
    case .kept(let id, let sequence):
      let wasRefused = calls[id]?.trouble != nil
      calls[id]?.isKept(upTo: sequence)
      if wasRefused, let screen = calls[id], screen.isKept { notice = screen.keptAgain }
    case .notKept(let id, let since, let reason):
      let first = calls[id]?.trouble?.since ?? since
      calls[id]?.trouble = CallScreen.Trouble(since: first, reason: reason)
    case .signed(let id, let moment): close(id, at: moment)
    case .noteRead(let call):
      // A call under the hand stays there: what is read stands above it.
      if case .call(let under) = base, under != call.id {
        showEarlier(call)
        break
      }
      if calls[call.id]?.isUnfinished != true {
        calls[call.id] = CallScreen(call, settings)
        calls[call.id]?.keptUpTo = call.lastSequence
      }
      base = .note(call.id, Scroll())
    case .unlocked(let opening, let moment):
      now = moment
      return unlock(opening)
    case .unlockRefused(let reason): refuseUnlock(reason)
    case .passphraseChanged(let reason): hearPassphrase(refused: reason)
    case .callTakenBlind(let interrupted, let next, let moment):
      now = moment
      return goOn(interrupted, next: next)
    case .signedElsewhere(let id, let other): compare(id, with: other)
    case .notesFound(let number, let findings): hear(findings, number: number)
    case .callerMatched(let id, let match): hear(match, of: id)
    case .earlierRead(let call): showEarlier(call)
    case .directiveKept(let digits, let directive): closeDirective(digits, directive)
    case .directiveChanged(let digits, let directive): meetDirective(digits, directive)
    case .signedToday(let summaries): signedToday = lock.isLocked ? [] : summaries
    case .shelvesLoaded(let shelves):
      if self.shelves == nil { reader?.greet(shelves.guides) }
      self.shelves = shelves
      // What was just said of a call comes first; the menu keeps the files to mend.
      if !shelves.problems.isEmpty, notice == nil {
        notice = App.problemsNotice(shelves.problems.count)
      }
    case .directoryAnswered(let number, let findings): return hear(findings, number: number)
    case .flagKept(let flagged): closeFlag(flagged)
    case .flagRefused(let flagged, let reason): refuseFlag(flagged, reason)
    case .settingsRead(let settings): equip(with: settings)
    case .review(let news): return hear(news)
    case .followUp(let news): return hear(news)
    case .reportMade(let number, let answer): hear(number, answer)
    case .exercisesRead(let shelf): showPractice(shelf)
    case .attemptBegun(let id, let scenario, let seed, let moment):
      now = moment
      return begin(id, scenario, seed: seed)
    case .attemptResumed(let id, let changes, let moment):
      now = moment
      return resume(id, changes)
    case .ratingKept(let id, let change): return show(change, ofAttempt: id)
    case .practiceAsked(let id): wantedCase = id
    case .failed(let sentence): notice = sentence
    case .warned(let warning, let sentence): hear(warning, sentence)
    }
    return []
  }

  /// The centre's settings hold for the calls already open too.
  private mutating func equip(with settings: CallSettings) {
    self.settings = settings
    for id in calls.keys { calls[id]?.tooled = Set(settings.levels.keys) }
  }

  private static func problemsNotice(_ count: Int) -> Phrase {
    Phrase(
      fr: count == 1
        ? "1 fichier à corriger ; le reste marche. ^X e le montre."
        : "\(count) points à corriger dans les fichiers ; le reste marche. ^X e",
      en: count == 1
        ? "1 file to mend; the rest works. ^X e shows it."
        : "\(count) things to mend in files; the rest works. ^X e")
  }

  /// The call that was under the hand when the console stopped comes back by itself.
  private mutating func begin(with start: Start, at moment: Moment) -> [Effect] {
    worker = start.worker
    mark = start.isDemonstration ? App.demonstration : nil
    seat = start.isDemonstration ? start.seat : nil
    preferences = start.preferences
    lock.touchedAt = moment.monotonic
    add(start.calls)
    guard start.people.isEmpty else { return begin(locked: start) }
    guard worker != nil else {
      base = .identity(Identity())
      return []
    }
    base = .home
    guard refusal(.callNew) == nil else { return [] }
    let waiting = start.calls.filter { !$0.isHeld }
    let interrupted = waiting.filter { $0.state != .signed || $0.openAddendum != nil }
    let candidates = interrupted.isEmpty ? waiting : interrupted
    guard let latest = candidates.max(by: { ($0.lastAt?.wall ?? 0) < ($1.lastAt?.wall ?? 0) })
    else { return [] }
    return [.resume(latest.id)]
  }

  /// Takes in the calls that the data folder holds.
  mutating func add(_ found: [Call]) {
    for call in found {
      calls[call.id] = CallScreen(call, settings)
      calls[call.id]?.keptUpTo = call.lastSequence
      // A journal is still there: the register did not get the signature, or not for certain.
      calls[call.id]?.awaitsRegister = call.state == .signed && call.openAddendum == nil
    }
    lastEvent = found.compactMap(\.content.event).last ?? lastEvent
  }

  private mutating func open(_ id: CallID, number: Int, at moment: Moment) -> [Effect] {
    guard let worker else { return [] }
    let author = lock.isLocked ? lock.people.first { $0.worker == worker }?.id : nil
    var screen = CallScreen(Call(id: id), settings)
    var effects = [screen.record(.opened(number: number, worker: worker), at: moment)]
    if let author { effects.append(screen.record(.writtenLocked(by: author), at: moment)) }
    switch beginning {
    case .answered: break
    case .fromPaper:
      effects.append(screen.record(.typedFromPaper, at: moment))
      effects += screen.focus(.passage(.paperNumber), at: moment)
    case .following(let first, let promise):
      effects += screen.follow(first, promise, at: moment)
      notice = CallScreen.followingSentence
    }
    beginning = .answered
    calls[id] = screen
    base = .call(id)
    return effects
  }

  private mutating func resume(
    _ call: Call, lastKept: Moment?, note: Phrase?, at moment: Moment
  ) -> [Effect] {
    overlays = []
    let screen = restored(call)
    calls[call.id] = screen
    base = call.state == .signed ? .note(call.id, Scroll()) : .call(call.id)
    if call.state == .signed, call.openAddendum == nil {
      calls[call.id]?.awaitsRegister = true
      notice = note
      return [.sign(call)]
    }
    let wasInterrupted = !call.isHeld
    // What to do comes first: the line may be cut, and ^S shows the whole.
    let found = note.map {
      Phrase(fr: "Relisez la fin. \($0.french)", en: "Read the end again. \($0.english)")
    }
    notice = found ?? App.resumed(call, wasInterrupted, lastKept: lastKept, at: moment)
    showLedger(of: call)
    return rereadFirst(of: call) + record(.resumed(interrupted: wasInterrupted), call.id)
      + confirm(call.id)
  }

  /// The screen of a call brought back: as it was left when it only waited, else what was kept.
  private func restored(_ call: Call) -> CallScreen {
    if let waiting = calls[call.id], waiting.call.isHeld, waiting.call == call { return waiting }
    var screen = CallScreen(call, settings)
    screen.keptUpTo = calls[call.id]?.keptUpTo ?? call.lastSequence
    screen.trouble = calls[call.id]?.trouble
    return screen
  }

  private static func resumed(
    _ call: Call, _ wasInterrupted: Bool, lastKept: Moment?, at moment: Moment
  ) -> Phrase {
    let number = call.number.callNumber
    guard wasInterrupted else {
      return Phrase(fr: "Appel \(number) repris.", en: "Call \(number) resumed.")
    }
    let last = lastKept ?? call.lastAt ?? moment
    return Phrase(
      fr: "Appel \(number) repris à \(moment.hour). "
        + "Dernier mot gardé : \(last.second). Relisez la fin.",
      en: "Call \(number) resumed at \(moment.hour). "
        + "Last word kept: \(last.second). Read the end again.")
  }

  /// The register has the note.
  ///
  /// A worker gone elsewhere meanwhile stays there.
  private mutating func close(_ id: CallID, at moment: Moment) {
    guard let call = calls[id]?.call else { return }
    signedHere[id] = call
    let isUnderHand = activeID == id
    calls[id]?.awaitsRegister = false
    if let opened = call.answeredAt, !signedToday.contains(where: { $0.id == id }) {
      signedToday.insert(CallSummary(id: id, number: call.number, openedAt: opened), at: 0)
    }
    let number = call.number.callNumber
    if !call.addenda.isEmpty {
      if !isUnderHand { calls[id] = nil }
      notice = Phrase(
        fr: "Addenda de l'appel \(number) signé à \(moment.hour).",
        en: "Addendum to call \(number) signed at \(moment.hour).")
      return
    }
    offerTalk(after: call)
    calls[id] = nil
    notice = Phrase(
      fr: "Appel \(number) signé à \(moment.hour).", en: "Call \(number) signed at \(moment.hour).")
    guard isUnderHand else { return }
    overlays = []
    base = rest
    home = Home()
  }
}
