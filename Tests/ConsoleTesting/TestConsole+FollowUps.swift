import Console
import Intervention
import Text

// What a Session would do with promised call-backs, done at once and in memory.

extension TestConsole {
  /// The promised call-backs of the signed calls, as another console or a start would tell them.
  public mutating func hearFollowUps() {
    let promised = signed.values.flatMap(\.promised)
    take(.followUp(.list(FollowUpBoard(promised))))
  }

  /// Something that another console did to a signed call.
  public mutating func followUpElsewhere(_ id: CallID, _ act: FollowUpAct, by author: SafeText) {
    add(act, to: 1, of: id, by: author)
  }

  /// Tells the call that promised what came of it.
  mutating func settle(_ call: Call) {
    guard let promise = call.content.follows, call.addenda.isEmpty else {
      if !call.promised.isEmpty { hearFollowUps() }
      return
    }
    let name = FollowUpAct.CallName(call.id, number: call.number)
    let act =
      call.content.followUpOutcome.map { FollowUpAct.tried($0, by: name) } ?? .released(by: name)
    add(act, to: promise.number, of: promise.call, by: call.worker.name)
    hearFollowUps()
  }

  mutating func perform(_ task: FollowUpTask) {
    let me = app.worker?.name ?? ""
    switch task {
    case .read: hearFollowUps()
    case .take(let seen):
      guard let call = signed[seen.link.call],
        let standing = call.promised.first(where: { $0.id == seen.id })
      else { return }
      guard standing.holder == seen.holder, !standing.isClosed else {
        return take(.followUp(.changed(standing)))
      }
      add(.taken, to: seen.link.number, of: call.id, by: me)
      if let call = signed[call.id] { take(.followUp(.taken(seen, call))) }
    case .note where registerRefuses:
      take(.followUp(.failed(TestConsole.busyRegister)))
    case .note(let act, let promised):
      for one in promised { add(act, to: one.link.number, of: one.link.call, by: me) }
      take(.followUp(.noted(act, promised)))
      hearFollowUps()
    case .first(let id): if let call = signed[id] { take(.followUp(.first(call))) }
    }
  }

  private mutating func add(
    _ act: FollowUpAct, to number: Int, of id: CallID, by author: SafeText
  ) {
    guard let last = signed[id]?.lastSequence else { return }
    signed[id]?.apply(
      Change(sequence: last + 1, at: clock, author: author, act: .followedUp(number, act)))
  }
}
