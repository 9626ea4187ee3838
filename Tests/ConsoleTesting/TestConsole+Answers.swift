import Canvas
import Console
import Directory
import Guides
import Intervention
import Text

// What a Session would do, done at once and in memory.

extension TestConsole {
  /// Answers a question of the directory, from the shelf: the last one, or an earlier one.
  public mutating func answerDirectory(_ number: Int? = nil) {
    let question = number.map { number in questions.first { $0.number == number } }
    if let question = question ?? questions.last { answer(question) }
  }

  private mutating func answer(_ question: DirectoryQuestion) {
    guard let shelves else { return }
    let shelf = shelves.resources
    let answer = shelf.search(question.query)
    let resources = answer.hits.map { shelf.resources[$0.row] }
    let found = DirectoryFindings(answer, resources, shelves.places)
    take(.directoryAnswered(question.number, found))
  }

  private mutating func search(_ question: NoteQuestion) {
    let words = Fold.words(question.words.string)
    let found = signed.values.filter { call in
      let text = Fold.words(NoteDocument(call, mark: nil).plain.string).joined(separator: " ")
      return words.allSatisfy { text.contains($0) }
    }
    let hits = summaries(of: found).map { NoteHit($0, excerpt: question.words) }
    take(.notesFound(question.number, NoteFindings(hits: hits, count: hits.count)))
  }

  private func summaries(of calls: [Call]) -> [CallSummary] {
    calls.sorted { $0.id > $1.id }.map {
      CallSummary(id: $0.id, number: $0.number, openedAt: $0.openedAt ?? clock)
    }
  }

  mutating func perform(_ effect: Effect) {
    switch effect {
    case .keep(let id, let change):
      journals[id, default: []].append(change)
      if diskRefuses { take(.notKept(id, since: clock, reason: TestConsole.fullDisk)) }
    case .begin:
      let id = CallID(rawValue: "appel-\(nextNumber)")
      take(.callBegun(id, number: nextNumber, clock))
      nextNumber += 1
    case .resumeBlind(let call):
      let last = journals[call.id]?.last?.sequence ?? 0
      take(.callTakenBlind(call, next: last + 1, clock))
    case .unlock(let account, let secret):
      tried = (account, secret)
      if !passphraseWaits { answerPassphrase() }
    case .changePassphrase(_, let old, _):
      let isRight = old == Secret(SafeText(TestConsole.passphrase))
      take(.passphraseChanged(refused: isRight ? nil : TestConsole.wrongPassphrase))
    case .lock: locks += 1
    case .readEarlier(let id):
      if let call = signed[id] { take(.earlierRead(call)) }
    case .searchNotes(let question): search(question)
    case .matchCaller(let id, let digits):
      let earlier = signed.values.filter { $0.content.callBackDigits == digits && $0.id != id }
      let match = CallerMatch(calls: summaries(of: earlier), directive: directives[digits])
      take(.callerMatched(id, match))
    case .keepDirective(let digits, let directive, let seen):
      guard directives[digits] == seen else {
        return take(.directiveChanged(digits, directives[digits]))
      }
      directives[digits] = directive
      take(.directiveKept(digits, directive))
    case .resume(let id):
      // One that was taken up blind is read whole.
      let open = app.call(id).flatMap { $0.number == 0 ? nil : $0 }
      let call = open ?? Call(id: id, changes: journals[id] ?? [])
      take(.callRecovered(call, lastKept: call.lastAt, note: nil, clock))
    case .sign where registerRefuses: take(.failed(TestConsole.busyRegister))
    case .sign(let call):
      signed[call.id] = call
      settle(call)
      take(.signed(call.id, clock))
    case .read(let id):
      if let call = signed[id] { take(.noteRead(call)) }
    case .keepWorker(let worker): take(.workerKept(worker))
    case .keepPreferences(let preferences): self.preferences = preferences
    case .flag(let flagged) where diskRefuses: take(.flagRefused(flagged, TestConsole.fullDisk))
    case .flag(let flagged):
      switch flagged {
      case .guide(let guide): flags.append(guide)
      case .resource(let resource): flaggedResources.append(resource)
      }
      take(.flagKept(flagged))
    case .searchDirectory(let question):
      questions.append(question)
      if !directoryWaits { answer(question) }
    case .review(let task): perform(task)
    case .followUp(let task): perform(task)
    case .report(let request): reportRequests.append(request)
    case .readExercises:
      let entries = attempts.sorted { $0.key < $1.key }.compactMap { AttemptEntry($0, $1) }
      take(.exercisesRead(ExerciseShelf(cases: cases, attempts: entries)))
    case .beginAttempt(let id):
      let attempt = CallID(rawValue: "essai-\(attempts.count + 1)")
      attempts[attempt] = []
      take(.attemptBegun(attempt, id, seed: 7, clock))
    case .resumeAttempt(let id): take(.attemptResumed(id, attempts[id] ?? [], clock))
    case .keepAttempt(let id, let change): attempts[id, default: []].append(change)
    case .keepRating(let id, let change):
      guard !registerRefuses else { return take(.failed(TestConsole.busyRegister)) }
      attempts[id, default: []].append(change)
      take(.ratingKept(id, change))
    case .closeAttempt: break
    case .redraw: break
    case .quit: hasQuit = true
    }
  }
}
