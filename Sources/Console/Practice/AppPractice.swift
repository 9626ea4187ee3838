import Canvas
import Intervention
import Practice
import Text

// Practice: the pages around an exercise, and the console in which it is played.

extension App {
  /// Opens practice, from home: what is there is read first.
  mutating func openPractice() -> [Effect] {
    notice = App.readingCases
    return [.readExercises]
  }

  private static let readingCases = Phrase(fr: "Lecture des cas…", en: "Reading the cases…")

  /// Why practice can't be opened; nil when it can.
  var practiceUnavailable: Phrase? {
    switch base {
    case .home: break
    case .practice, .exercise, .starting, .identity, .locked, .call, .note, .reading:
      return Phrase(fr: "De l'accueil : ^X g d'abord.", en: "From home: ^X g first.")
    }
    guard openRescues == nil else {
      return Phrase(
        fr: "Des secours ne sont pas confirmés : F5 d'abord.",
        en: "A rescue is not confirmed: F5 first.")
    }
    return nil
  }

  /// What there is to practise was read.
  mutating func showPractice(_ shelf: ExerciseShelf) {
    exercises = shelf
    guard case .home = base else { return }
    overlays = []
    if notice == App.readingCases { notice = nil }
    var screen = PracticeScreen()
    if let wanted = wantedCase, !wanted.isEmpty {
      if shelf.scenario(wanted) != nil {
        screen.open(.brief(wanted))
      } else {
        notice = Phrase(
          fr: "Aucun cas ne s'appelle « \(wanted) ».", en: "No case is called “\(wanted)”.")
      }
    }
    wantedCase = nil
    show(screen)
  }

  /// Shows a page of practice, with its lines.
  mutating func show(_ screen: PracticeScreen) {
    var screen = screen
    screen.fill(from: practiceLines)
    base = .practice(screen)
  }

  var practiceLines: PracticeLines {
    // In a folder without accounts everybody is at once trainee and specialist.
    let role = lock.isCentre ? lock.holder?.role : seat ?? .specialist
    return PracticeLines(
      shelf: exercises ?? ExerciseShelf(cases: [], attempts: []), language: language,
      reader: worker?.name ?? "", mayJudge: role == .specialist, isCentre: lock.isCentre,
      guideTitle: { [shelves] in shelves?.guides[$0]?.title })
  }

  func practiceView(_ screen: PracticeScreen) -> PracticeView {
    let lines = practiceLines
    return PracticeView(
      title: App.title + " · " + lines.title(screen.page)[language],
      lines: screen.lines, current: screen.line, beside: screen.beside,
      hints: hints(on: screen.page),
      around: surroundings, notice: notice)
  }

  private func hints(on page: PracticeScreen.Page) -> Hints {
    var hints = [
      Hint(.menu), Hint(.enter, fr: "Choisir", en: "Choose"),
      Hint(.backspace, fr: "Revenir", en: "Back"),
    ]
    switch page {
    case .rating:
      hints += [Hint(.left, fr: "Moins", en: "Less"), Hint(.right, fr: "Plus", en: "More")]
    case .debrief:
      hints += [
        Hint(.pageDown, fr: "Suite", en: "More"), Hint(.tab, fr: "Critère", en: "Criterion"),
      ]
    case .cases, .brief, .cohort: break
    }
    return Hints(hints)
  }

  mutating func press(_ key: Key, in screen: PracticeScreen) -> [Effect] {
    var screen = screen
    let lines = screen.lines
    switch key {
    case .enter:
      guard lines.indices.contains(screen.line), let action = lines[screen.line].action else {
        return []
      }
      return perform(action, in: screen)
    case .left, .right:
      if mark(by: key == .left ? -1 : 1, lines, in: &screen) { break }
      if key == .left { return leave(screen) }
    case .backspace: return leave(screen)
    // Most lines take two rows: a page of lines would leap over some.
    default: _ = screen.press(key, page: max(1, (size.height - 6) / 2))
    }
    show(screen)
    return []
  }

  private mutating func leave(_ screen: PracticeScreen) -> [Effect] {
    var screen = screen
    if screen.goBack() { show(screen) } else { base = .home }
    return []
  }

  private func mark(
    by distance: Int, _ lines: [PracticeLine], in screen: inout PracticeScreen
  ) -> Bool {
    guard case .rating(var form) = screen.page, lines.indices.contains(screen.line),
      case .mark(let code)? = lines[screen.line].action
    else { return false }
    form.move(code, by: distance)
    screen.update(.rating(form))
    return true
  }

  private mutating func perform(
    _ action: PracticeScreen.Action, in screen: PracticeScreen
  ) -> [Effect] {
    var screen = screen
    defer { show(screen) }
    switch action {
    case .open(let page): screen.open(page)
    case .jump(let line): screen.jump(to: line)
    case .begin(let id): return [.beginAttempt(id)]
    case .resume(let id): return [.resumeAttempt(id)]
    case .mark: _ = screen.press(.down, page: 1)
    case .save:
      guard case .rating(let form) = screen.page else { return [] }
      return save(form)
    }
    return []
  }

  /// Asks that what somebody thinks of an attempt be kept, once.
  private mutating func save(_ form: RatingForm) -> [Effect] {
    guard let entry = exercises?.attempt(form.attempt), let worker,
      let scenario = exercises?.scenario(entry.record.attempt.caseID)
    else { return [] }
    if let missing = form.ratings.missing(of: scenario) {
      notice = Phrase(
        fr: "Il reste à situer : \(missing.label).", en: "Still to be rated: \(missing.label).")
      return []
    }
    let line = form.ratings.line(of: form.reader)
    return [.keepRating(form.attempt, entry.change(line, by: worker.name, at: now))]
  }

  /// What somebody thinks of an attempt is kept: its debrief opens, where the form still is.
  mutating func show(_ change: Change, ofAttempt id: CallID) -> [Effect] {
    guard var entry = exercises?.attempt(id) else { return [.closeAttempt(id)] }
    entry.add(change)
    exercises?.put(entry)
    if case .practice(var screen) = base, case .rating(let form) = screen.page, form.attempt == id {
      screen.replace(with: .debrief(id))
      show(screen)
    }
    return [.closeAttempt(id)]
  }
}

extension App {
  /// Opens the practice asked for from outside, once one is home.
  mutating func askPractice() -> [Effect] {
    guard wantedCase != nil, exercises == nil, case .home = base, refusal(.practiceOpen) == nil
    else { return [] }
    return openPractice()
  }
}
