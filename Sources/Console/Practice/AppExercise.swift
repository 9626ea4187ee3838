import Canvas
import Intervention
import Practice
import Text

// The console of an exercise stands inside this one: it has no call but its own, and of what it asks
// of the world only what an exercise may do is done.

extension App {
  /// The console of the exercise under way.
  public var exerciseConsole: App? { if case .exercise = base { inner.first } else { nil } }

  /// A new attempt has its id and journal.
  mutating func begin(_ attempt: CallID, _ id: SafeText, seed: UInt64) -> [Effect] {
    guard let scenario = exercises?.scenario(id), let worker, case .practice = base else {
      return [.closeAttempt(attempt)]
    }
    let exam = Exam(scenario, seed: seed, at: now)
    let number = (exercises?.attempts.count ?? 0) + 1
    var console = emptyConsole(exam)
    console.open(attempt)
    let opening = exam.exercise.attempt.opening
    let effects =
      console.record(.opened(number: number, worker: worker), attempt)
      + opening.flatMap { console.record(.exercised($0), attempt) }
    console.notice = App.howToSpeak
    enter(console)
    return effects.compactMap(\.ofExercise)
  }

  /// An attempt that was left, or cut short, goes on from the last word kept.
  mutating func resume(_ attempt: CallID, _ changes: [Change]) -> [Effect] {
    guard let entry = AttemptEntry(attempt, changes), case .practice = base,
      let scenario = exercises?.scenario(entry.record.attempt.caseID)
    else {
      notice = Phrase(fr: "Cet essai ne se relit pas ici.", en: "This attempt can't be read here.")
      return [.closeAttempt(attempt)]
    }
    guard entry.record.attempt.version == scenario.version else {
      notice = Phrase(
        fr: "Le cas a changé depuis : cet essai ne peut plus continuer.",
        en: "The case has changed since: this attempt can't go on.")
      return [.closeAttempt(attempt)]
    }
    let exam = Exam(scenario, replaying: entry.record.attempt, entry.call, at: now)
    var console = emptyConsole(exam)
    console.open(attempt, entry.call)
    let effects = console.record(.resumed(interrupted: !entry.call.isHeld), attempt)
    console.notice = Phrase(
      fr: "Exercice repris au dernier mot gardé.",
      en: "The exercise goes on from the last word kept.")
    enter(console)
    return effects.compactMap(\.ofExercise)
  }

  private static let howToSpeak = Phrase(
    fr: "^X Espace parle à l'appelant·e ; la note, les guides, F9 font comme en vrai.",
    en: "^X Space speaks to the caller; the note, the guides, F9 work as for real.")

  private func emptyConsole(_ exam: Exam) -> App {
    var console = App(size: size, language: language, now: exam.hour(of: now))
    console.mark = App.exercise
    console.worker = worker
    console.shelves = shelves
    console.settings = settings
    console.preferences = preferences
    console.awaited = supportAwaited(inExercise: true)
    console.exam = exam
    return console
  }

  /// Puts a call under the hand, new or as it was.
  private mutating func open(_ id: CallID, _ call: Call? = nil) {
    calls[id] = CallScreen(call ?? Call(id: id), settings)
    base = .call(id)
  }

  private mutating func enter(_ console: App) {
    guard case .practice(let screen) = base else { return }
    practice = screen
    inner = [console]
    overlays = []
    base = .exercise
  }

  /// Gives what happened to the exercise; nil when it is not for it.
  mutating func passToExercise(_ input: Input) -> [Effect]? {
    guard case .exercise = base, !inner.isEmpty else { return nil }
    switch input {
    case .happened(let happening, let moment):
      now = moment
      lock.touchedAt = moment.monotonic
      if case .resized(let size) = happening { self.size = size }
      if case .hungUp = happening { return leaveExercise() + [.quit] }
    case .ticked(let moment):
      now = moment
      let locking = lockWhenIdle()
      guard locking.isEmpty else { return locking }
    case .kept(let id, _), .notKept(let id, _, _):
      // A real call that waits is kept too.
      guard inner[0].calls[id] != nil else { return nil }
    case .directoryAnswered, .failed: break
    case .shelvesLoaded(let shelves): self.shelves = shelves
    case .settingsRead(let settings): self.settings = settings
    default: return nil
    }
    let asked = inner[0].handle(input)
    preferences = inner[0].preferences
    var effects = asked.compactMap(\.ofExercise)
    if asked.contains(.quit) { return leaveExercise() + [.quit] }
    if asked.contains(where: { if case .sign = $0 { true } else { false } }) {
      effects += endExercise()
    } else if case .home = inner[0].base {
      effects += leaveExercise()
    }
    return effects
  }

  /// Leaves an exercise that is not finished: it can be taken up again.
  private mutating func leaveExercise() -> [Effect] {
    let closing = closeExercise()
    practice.forget()
    show(practice)
    return closing
  }

  /// The note is finished: first what the trainee thinks, then the debrief.
  private mutating func endExercise() -> [Effect] {
    let id = inner[0].calls.keys.first
    let closing = closeExercise()
    practice.forget()
    if let id { practice.open(.rating(RatingForm(attempt: id, reader: .trainee))) }
    show(practice)
    return closing
  }

  /// Keeps when the exercise was left, and gives its journal back.
  private mutating func closeExercise() -> [Effect] {
    guard let id = inner[0].calls.keys.first, let exam = inner[0].exam else { return [] }
    let closing = exam.exercise.attempt.closing
    let effects = inner[0].record(.exercised(closing), id).compactMap(\.ofExercise)
    if let entry = inner[0].calls[id].flatMap({ AttemptEntry($0.call, exam.exercise.attempt) }) {
      exercises?.put(entry)
    }
    inner = []
    return effects + [.closeAttempt(id)]
  }
}

extension Effect {
  /// What of it an exercise may do; the rest stays in it.
  ///
  /// It writes its own journal, consults, and paints.
  var ofExercise: Effect? {
    switch self {
    case .keep(let id, let change): .keepAttempt(id, change)
    case .searchDirectory, .keepPreferences, .redraw: self
    case .begin, .resume, .resumeBlind, .unlock, .changePassphrase, .lock, .sign, .read,
      .readEarlier,
      .searchNotes, .matchCaller, .keepDirective, .keepWorker, .flag, .review, .followUp, .report,
      .quit,
      .readExercises, .beginAttempt, .resumeAttempt, .keepAttempt, .keepRating, .closeAttempt:
      nil
    }
  }
}
