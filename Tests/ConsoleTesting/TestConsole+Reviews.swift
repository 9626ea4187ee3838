import Console
import Intervention
import Review
import Text

// What a Session would do with reviews, done at once and in memory.

extension TestConsole {
  /// Somebody's messages and grid, for a console that opens after another.
  public mutating func hear(_ board: ReviewBoard) { take(.review(.messages(board))) }

  /// Gives a shared note as it is now.
  public mutating func show(note text: SafeText, of id: String) {
    let worker = TestConsole.worker
    let call = Call(
      id: CallID(rawValue: id),
      changes: [
        Change(
          sequence: 1, at: clock, author: worker.name, act: .opened(number: 412, worker: worker)),
        Change(
          sequence: 2, at: clock, author: worker.name,
          act: .edited(.text(passage: .note(.alliance), splice: Splice(at: 0, inserted: text)))),
      ])
    take(.review(.watched(call)))
  }

  /// Tells that a note is not shared any more.
  public mutating func endSharing(of id: String) {
    take(.review(.unshared(CallID(rawValue: id))))
  }

  /// Makes the last report that was asked for.
  public mutating func answerReport(_ make: (ReportRequest) -> Report) {
    guard let request = reportRequests.last else { return }
    take(.reportMade(request.number, .success(make(request))))
  }

  mutating func perform(_ task: ReviewTask) {
    reviewTasks.append(task)
    switch task {
    case .messages: if let board { take(.review(.messages(board))) }
    case .queue:
      guard let board, let today = CalendarDate(clock.date.string) else { return }
      let done = board.messages.compactMap(\.review).filter { $0.finishedAt != nil }.map(\.call)
      let calls = signed.values.map { call in
        Candidate(
          call.id, number: call.number, worker: call.worker.name,
          signedAt: call.signedAt ?? clock, facts: CodedFacts(call))
      }
      let second = SecondReadings(board.messages, ReviewRules(), for: board.me)
      let queue = ReviewQueue(calls, seed: 1, done: Set(done), second: second, on: today)
      var shown = board
      shown.messages = second.blinded(board.messages, for: board.me)
      take(.review(.queue(queue, shown)))
    case .open(let item):
      guard let call = signed[item.candidate.call] else { return }
      let changes = journals[call.id] ?? []
      take(.review(.opened(item, call, Timeline(changes), grid)))
    case .watch: break
    case .keep(let review):
      keep(name(review), .review(review), id: "r-\(review.call.rawValue)-\(review.reviewer)")
    case .say(let name, _) where registerRefuses, .hand(let name, _, _) where registerRefuses:
      take(.review(.refused(name.id, TestConsole.busyRegister)))
    case .say(let name, let matter):
      keep(name, matter, id: "m-\(reviewTasks.count)")
      take(.review(.said(name, matter)))
    case .hand(let name, let review, let matters):
      keep(name, .review(review), id: "r-\(review.call.rawValue)-\(review.reviewer)")
      for (index, matter) in matters.enumerated() {
        keep(name, matter, id: "m-\(reviewTasks.count)-\(index)")
      }
      take(.review(.handed(review)))
    case .openReturn(let exchange): take(.review(.returnOpened(exchange)))
    }
  }

  private func name(_ review: Review) -> CallName {
    CallName(review.call, number: review.number, worker: review.worker)
  }

  private mutating func keep(_ call: CallName, _ matter: Message.Matter, id: String) {
    let me = board?.me ?? app.worker?.name ?? ""
    board?.messages.removeAll { $0.id == id }
    board?.messages.append(
      Message(
        id: id, call: call.id, number: call.number, from: me, name: me, worker: call.worker ?? me,
        at: clock, matter))
  }
}
