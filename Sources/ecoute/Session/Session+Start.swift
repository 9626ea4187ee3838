import CMalloc
import Console
import Foundation
import Intervention
import Records

extension Session {
  /// Tells the console what the data folder holds; the first frame waits only for this.
  ///
  /// A journal that can't be read is told, and hides none of the others.
  func start() {
    var problem: RecordsError?
    let worker = orElse(nil, &problem) { () throws(RecordsError) in try records.home.worker() }
    let journals = orElse([], &problem) { () throws(RecordsError) in try records.journals() }
    var found: [Call] = []
    for journal in journals where !journal.isInUse {
      let call = orElse(nil, &problem) { () throws(RecordsError) in try interrupted(journal) }
      if let call { found.append(call) }
    }
    let isDemonstration = records.home.isDemonstration
    let start = Start(
      worker: worker, calls: found, isDemonstration: isDemonstration,
      preferences: records.home.preferences)
    take(.started(start, clock.now))
    if let problem { take(.failed(problem.phrase)) }
  }

  /// The call of an interrupted journal; nil when all of it was signed and only had to be put away.
  private func interrupted(_ journal: JournalSummary) throws(RecordsError) -> Call? {
    if let problem = journal.problem { throw problem }
    let call = Call(id: journal.call, changes: try records.peek(journal.call).changes)
    guard call.isSettled else { return call }
    try settle(call)
    return nil
  }

  /// What some work gives; a failure is remembered and something else given.
  private func orElse<Value>(
    _ other: Value, _ problem: inout RecordsError?, _ work: () throws(RecordsError) -> Value
  ) -> Value {
    do throws(RecordsError) {
      return try work()
    } catch {
      problem = problem ?? error
      return other
    }
  }

  /// Puts in the register what was signed just before the console ended.
  private func settle(_ call: Call) throws(RecordsError) {
    do {
      let (journal, recovered) = try records.resume(call.id, telling: { _ in })
      try register(OpenCall(journal, changes: recovered.changes), call)
    } catch .alreadySigned {
      // The register had it: only the journal was left, and it is gone now.
    }
  }

  /// Reads the shelves, the centre's settings and the register off the main thread.
  func loadBehind(_ loading: @escaping @Sendable () -> Shelf) {
    let mailbox = mailbox
    let records = records
    let today = clock.now.date
    let offset = clock.now.offset
    DispatchQueue.global(qos: .userInitiated).async {
      let shelf = loading()
      // Reading the files takes twice what is kept of them: the rest goes back to the machine.
      malloc_trim(0)
      mailbox.post(.settingsRead(shelf.settings))
      mailbox.post(.shelvesLoaded(shelf.shelves))
    }
    DispatchQueue.global(qos: .utility).async {
      records.clearSigned()
      do throws(RecordsError) {
        let signed = try records.signed().map { entry in
          let opened = Moment(monotonic: 0, wall: entry.openedAt, offset: offset)
          return CallSummary(id: entry.call, number: entry.number, openedAt: opened)
        }
        mailbox.post(.signedToday(signed.filter { $0.openedAt.date == today }.reversed()))
      } catch {
        mailbox.post(.failed(error.phrase))
      }
    }
  }
}

extension Call {
  /// Whether everything in it is signed: nothing is being written.
  fileprivate var isSettled: Bool { state == .signed && openAddendum == nil }
}
