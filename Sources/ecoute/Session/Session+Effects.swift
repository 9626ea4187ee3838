import Console
import Dispatch
import Foundation
import Guides
import Intervention
import Library
import Records
import Text

extension Session {
  /// Does in the world what the console asked for; the answer, if any, is an input.
  func perform(_ effect: Effect) {
    switch effect {
    case .keep(let id, let change): keep(change, of: id)
    case .begin: begin()
    case .resume(let id): resume(id)
    case .sign(let call): sign(call)
    case .read(let id): read(id)
    case .keepWorker(let worker): keepWorker(worker)
    case .keepPreferences(let preferences): keepPreferences(preferences)
    case .flag(let flagged): flag(flagged)
    case .redraw: display.redraw()
    case .quit: quit()
    }
  }

  private func keep(_ change: Change, of id: CallID) {
    if calls[id] == nil { openCorrection(of: id) }
    calls[id]?.append(change)
  }

  /// A correction of a signed note goes on in a journal of its own; without one, nothing is typed.
  private func openCorrection(of id: CallID) {
    do throws(RecordsError) {
      let (journal, recovered) = try records.openAddendum(id, telling: teller(id))
      calls[id] = OpenCall(journal, changes: recovered.changes)
    } catch {
      take(.callRefused(id, error.phrase))
    }
  }

  private func begin() {
    let new = records.nextCall()
    answer { () throws(RecordsError) in
      calls[new.id] = OpenCall(try records.begin(new.id, telling: teller(new.id)))
      take(.callBegun(new.id, number: new.number, clock.now))
    }
  }

  private func resume(_ id: CallID) {
    if calls[id] != nil, let call = app.call(id) {
      return take(.callRecovered(call, lastKept: call.lastAt, note: nil, clock.now))
    }
    do throws(RecordsError) {
      let (journal, recovered) = try records.resume(id, telling: teller(id))
      calls[id] = OpenCall(journal, changes: recovered.changes)
      let call = Call(id: id, changes: recovered.changes)
      let last = recovered.changes.last?.at
      take(.callRecovered(call, lastKept: last, note: recovered.report.phrases.first, clock.now))
    } catch {
      take(.callRefused(id, error.phrase))
    }
  }

  private func sign(_ call: Call) {
    guard let open = calls[call.id] else { return }
    answer { () throws(RecordsError) in
      try register(open, call)
      calls[call.id] = nil
      take(.signed(call.id, clock.now))
    }
  }

  /// Puts a signed call in the register with its note; its journal goes after that.
  func register(_ open: OpenCall, _ call: Call) throws(RecordsError) {
    let note = NoteDocument(call, mark: app.mark?[.french])
    try records.sign(
      call, document: Data(note.plain.string.utf8), changes: open.changes, journal: open.journal)
  }

  private func read(_ id: CallID) {
    answer { () throws(RecordsError) in take(.noteRead(try records.read(id).call)) }
  }

  private func keepWorker(_ worker: Worker) {
    answer { () throws(RecordsError) in try records.home.save(worker) }
    // Whatever the disk says, the person may work now.
    take(.workerKept(worker))
  }

  private func keepPreferences(_ preferences: Preferences) {
    answer { () throws(RecordsError) in try records.home.save(preferences) }
  }

  /// Keeps what is said of a guide; a disk that hangs must not hold a call, so another thread writes.
  private func flag(_ flagged: FlaggedGuide) {
    let mailbox = mailbox
    let home = URL(filePath: records.home.path)
    DispatchQueue.global(qos: .utility).async {
      do throws(Problem) {
        try GuideFlags.add(flagged, home: home)
        mailbox.post(.flagKept(flagged))
      } catch {
        mailbox.post(.flagRefused(flagged, error.sentence))
      }
    }
  }

  /// Runs something that may fail; a failure is one calm sentence.
  private func answer(_ work: () throws(RecordsError) -> Void) {
    do throws(RecordsError) { try work() } catch { take(.failed(error.phrase)) }
  }

  private func teller(_ id: CallID) -> @Sendable (Keeping) -> Void {
    let mailbox = mailbox
    let offset = clock.now.offset
    return { keeping in
      switch keeping {
      case .kept(let sequence): mailbox.post(.kept(id, upTo: sequence))
      case .keptInMemory(let since, let reason):
        let moment = Moment(monotonic: 0, wall: since, offset: offset)
        mailbox.post(.notKept(id, since: moment, reason: reason.phrase))
      }
    }
  }
}
