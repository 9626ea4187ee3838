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
    case .begin(let author): begin(by: author)
    case .resume(let id): resume(id)
    case .resumeBlind(let call): resumeBlind(call)
    case .unlock(let account, let secret): unlock(account, secret)
    case .changePassphrase(let account, let old, let new): changePassphrase(account, old, new)
    case .lock: lock()
    case .sign(let call): sign(call)
    case .read(let id): read(id)
    case .readEarlier(let id): readEarlier(id)
    case .searchNotes(let question): notes.ask(question, offset: clock.now.offset)
    case .matchCaller(let id, let digits): matchCaller(id, digits)
    case .keepDirective(let digits, let directive, let seen):
      keep(directive, for: digits, inPlaceOf: seen)
    case .keepWorker(let worker): keepWorker(worker)
    case .keepPreferences(let preferences): keepPreferences(preferences)
    case .searchDirectory(let question): desk.ask(question)
    case .flag(let flagged): flag(flagged)
    case .review(let task): reviews.perform(task)
    case .followUp(let task): followUps.perform(task)
    case .report(let request): reports.make(request, on: CalendarDate(clock.now.date.string))
    case .readExercises: practice.read(on: mailbox)
    case .beginAttempt(let id): begin(attemptAt: id)
    case .resumeAttempt(let id): resume(attempt: id)
    case .keepAttempt(let id, let change): keep(change, ofAttempt: id)
    case .keepRating(let id, let change): keep(change, ratingAttempt: id)
    case .closeAttempt(let id): practice.close(id)
    case .redraw: display.redraw()
    case .quit: quit()
    }
  }

  private func keep(_ change: Change, of id: CallID) {
    if calls[id] == nil { open(id) }
    calls[id]?.append(change)
  }

  /// A call whose journal is closed: a correction of a signed note goes on in a journal of its own, a
  /// call that waits in its own; without one, nothing is typed.
  private func open(_ id: CallID) {
    do throws(RecordsError) {
      let (journal, recovered) =
        app.call(id)?.state == .signed
        ? try records.openAddendum(id, telling: teller(id))
        : try records.resume(id, telling: teller(id))
      calls[id] = OpenCall(journal, changes: recovered.changes)
    } catch {
      take(.callRefused(id, error.phrase))
    }
  }

  private func begin(by author: AccountID?) {
    let new = records.nextCall()
    answer { () throws(RecordsError) in
      calls[new.id] = OpenCall(try records.begin(new.id, by: author, telling: teller(new.id)))
      take(.callBegun(new.id, number: new.number, clock.now))
    }
  }

  private func resume(_ id: CallID) {
    if let open = calls[id], open.isBlind {
      open.journal.close()
      calls[id] = nil
    }
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
    // What another console signed meanwhile stays; ours comes after it.
    let rebased = rivals[call.id].flatMap { open.changes.rebased(on: $0) }
    let whole = rebased.map { Call(id: call.id, changes: $0) } ?? call
    do throws(RecordsError) {
      try records.enter(
        whole, rebased ?? open.changes, open.journal, mark: app.mark, areas: app.areas(of: whole))
      calls[call.id] = nil
      rivals[call.id] = nil
      take(.signed(call.id, clock.now))
      if rebased != nil { take(.noteRead(whole)) }
    } catch .changedElsewhere(let other) {
      let isFirst = rivals.updateValue(other.changes, forKey: call.id) == nil
      // A promised call-back moved on meanwhile: there is nothing of it to compare.
      if isFirst, other.call.addenda.count < call.addenda.count { return sign(call) }
      take(.signedElsewhere(call.id, other.call))
    } catch {
      take(.failed(error.phrase))
    }
  }

  private func read(_ id: CallID) {
    answer { () throws(RecordsError) in take(.noteRead(try records.read(id, for: .search).call)) }
  }

  private func keepWorker(_ worker: Worker) {
    answer { () throws(RecordsError) in try records.home.save(worker) }
    // Whatever the disk says, the person may work now.
    take(.workerKept(worker))
  }

  private func keepPreferences(_ preferences: Preferences) {
    answer { () throws(RecordsError) in try records.home.save(preferences) }
  }

  /// Keeps what is said of a guide or of a listing; a disk that hangs must not hold a call, so another
  /// thread writes.
  private func flag(_ flagged: Flagged) {
    let mailbox = mailbox
    let home = URL(filePath: records.home.path)
    DispatchQueue.global(qos: .utility).async {
      do throws(Problem) {
        switch flagged {
        case .guide(let guide): try GuideFlags.add(guide, home: home)
        case .resource(let resource): try ResourceFlags.add(resource, home: home)
        }
        mailbox.post(.flagKept(flagged))
      } catch {
        mailbox.post(.flagRefused(flagged, error.sentence))
      }
    }
  }

  /// Runs something that may fail; a failure is one calm sentence.
  func answer(_ work: () throws(RecordsError) -> Void) {
    do throws(RecordsError) { try work() } catch { take(.failed(error.phrase)) }
  }

  func teller(_ id: CallID) -> @Sendable (Keeping) -> Void {
    let mailbox = mailbox
    let offset = clock.now.offset
    return { keeping in Session.tell(keeping, of: id, offset: offset, mailbox) }
  }

  /// Tells the console where the words of a journal are.
  static func tell(_ keeping: Keeping, of id: CallID, offset: Int, _ mailbox: Mailbox) {
    switch keeping {
    case .kept(let sequence): mailbox.post(.kept(id, upTo: sequence))
    case .keptInMemory(let since, let reason):
      let moment = Moment(monotonic: 0, wall: since, offset: offset)
      mailbox.post(.notKept(id, since: moment, reason: reason.phrase))
    }
  }
}
