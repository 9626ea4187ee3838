import Canvas
import Intervention
import Text

extension App {
  /// Takes what happened into account; returns what must be done, in order, before painting.
  public mutating func handle(_ input: Input) -> [Effect] {
    switch input {
    case .happened(let happening, let moment):
      now = moment
      return handle(happening)
    case .ticked(let moment): now = moment
    case .started(let start, let moment): return begin(with: start, at: moment)
    case .workerKept(let worker):
      self.worker = worker
      base = .home
    case .callBegun(let id, let number, let moment): return open(id, number: number, at: moment)
    case .callRecovered(let call, let lastKept, let note, let moment):
      return resume(call, lastKept: lastKept, note: note, at: moment)
    case .callRefused(let id, let reason):
      calls[id] = nil
      if activeID == id { base = .home }
      notice = reason
    case .kept(let id, let sequence):
      calls[id]?.isKept(upTo: sequence)
    case .notKept(let id, let since, let reason):
      calls[id]?.trouble = CallScreen.Trouble(since: since, reason: reason)
    case .signed(let id, let moment): close(id, at: moment)
    case .noteRead(let call):
      calls[call.id] = CallScreen(call)
      calls[call.id]?.keptUpTo = call.lastSequence
      base = .note(call.id, top: 0)
    case .signedToday(let summaries): signedToday = summaries
    case .shelvesLoaded(let shelves):
      self.shelves = shelves
      if !shelves.problems.isEmpty { notice = App.problemsNotice(shelves.problems.count) }
    case .failed(let sentence): notice = sentence
    }
    return []
  }

  private static func problemsNotice(_ count: Int) -> Phrase {
    Phrase(
      fr: count == 1
        ? "1 fichier à corriger; le reste marche. ^X e le montre."
        : "\(count) fichiers à corriger; le reste marche. ^X e les montre.",
      en: count == 1
        ? "1 file to mend; the rest works. ^X e shows it."
        : "\(count) files to mend; the rest works. ^X e shows them.")
  }

  /// The call that was under the hand when the console stopped comes back by itself.
  private mutating func begin(with start: Start, at moment: Moment) -> [Effect] {
    worker = start.worker
    mark = start.isDemonstration ? App.demonstration : nil
    for call in start.calls { calls[call.id] = CallScreen(call) }
    guard worker != nil else {
      base = .identity(Identity())
      return []
    }
    base = .home
    let interrupted = start.calls.filter { !$0.isHeld && $0.state != .signed }
    guard let latest = interrupted.max(by: { ($0.lastAt?.wall ?? 0) < ($1.lastAt?.wall ?? 0) })
    else { return [] }
    return [.resume(latest.id)]
  }

  private mutating func open(_ id: CallID, number: Int, at moment: Moment) -> [Effect] {
    guard let worker else { return [] }
    var screen = CallScreen(Call(id: id))
    let effect = screen.record(.opened(number: number, worker: worker), at: moment)
    calls[id] = screen
    base = .call(id)
    return [effect]
  }

  private mutating func resume(
    _ call: Call, lastKept: Moment?, note: Phrase?, at moment: Moment
  ) -> [Effect] {
    var screen = CallScreen(call)
    screen.keptUpTo = call.lastSequence
    let wasInterrupted = !call.isHeld
    let effect = screen.record(.resumed(interrupted: wasInterrupted), at: moment)
    calls[call.id] = screen
    base = call.state == .signed ? .note(call.id, top: 0) : .call(call.id)
    let last = lastKept ?? call.lastAt ?? moment
    notice =
      note
      ?? (wasInterrupted
        ? Phrase(
          fr: "Appel \(call.number.callNumber) repris à \(moment.hour). "
            + "Dernier mot gardé : \(last.second). Relisez la fin.",
          en: "Call \(call.number.callNumber) resumed at \(moment.hour). "
            + "Last word kept: \(last.second). Read the end again.")
        : Phrase(
          fr: "Appel \(call.number.callNumber) repris.",
          en: "Call \(call.number.callNumber) resumed."))
    return [effect]
  }

  private mutating func close(_ id: CallID, at moment: Moment) {
    guard let call = calls[id]?.call else { return }
    overlays = []
    calls[id] = nil
    base = .home
    home = Home()
    if let opened = call.openedAt, !signedToday.contains(where: { $0.id == id }) {
      signedToday.insert(CallSummary(id: id, number: call.number, openedAt: opened), at: 0)
    }
    notice = Phrase(
      fr: "Appel \(call.number.callNumber) signé à \(moment.hour).",
      en: "Call \(call.number.callNumber) signed at \(moment.hour).")
  }
}
