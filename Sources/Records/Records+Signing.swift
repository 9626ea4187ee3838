import Foundation
import Intervention
import Text

// From the journal to the register, and back for a correction.

extension Records {
  /// Puts a signed call, or its signed correction, in the register; only then its journal goes.
  ///
  /// `document` is the note as signed, in the caller's own format; `changes` are all the call's
  /// changes, `.signed` or `.addendumSigned` included; `areas` are those of ``CodedFacts/areas``. After
  /// an error the journal is as it was, and the same request may be made again at any time.
  public func sign(
    _ call: Call, document: Data, changes: [Change], areas: [UInt32] = [], journal: Journal
  ) throws(RecordsError) {
    try allow(Right(.sign, .calls), .sign, call.id)
    let record = try SignedRecord(
      call, document: document, changes: changes, areas: areas)
    do {
      try register.sign(record)
    } catch .full where Reserve(home).release() {
      try register.sign(record)
    }
    try settle(call)
    journal.remove()
    noteSigned(call)
    mark(call)
    endSupport(of: call)
  }

  /// The signed calls, in the order they were opened: nothing about the persons.
  public func signed() throws(RecordsError) -> [SignedEntry] {
    try allow(Right(.list, .notes), .list)
    let list = try register.list()
    noteLater(.list)
    return list
  }

  /// What a signed call says in codes, for reports.
  ///
  /// Throws `.unknownCall` when it is not there.
  public func facts(_ call: CallID) throws(RecordsError) -> CodedFacts {
    try require(Right(.read, .facts))
    guard let facts = try register.facts(call) else { throw .unknownCall(call) }
    return facts
  }

  /// What the calls answered between two instants say in codes, for a report.
  ///
  /// The report is in the access log first, with the days and the place it is about; without a trace
  /// there is none. Takes a while: never on the keyboard's thread.
  public func facts(
    openedIn instants: Range<Int64>, for subject: SafeText
  ) throws(RecordsError) -> FactsRead {
    try allow(Right(.read, .facts), .report)
    try note(.report, subject: subject)
    return try register.facts(openedIn: instants)
  }

  /// A signed call as the register keeps it.
  ///
  /// The reading is in the access log first: without a trace there is none. Throws `.unknownCall` when
  /// it is not there.
  public func read(
    _ call: CallID, for purpose: AccessPurpose? = nil
  ) throws(RecordsError) -> SignedRecord {
    try allow(Right(.read, .notes), .read, call)
    try note(.read, call, for: purpose)
    guard let record = try register.read(call) else { throw .unknownCall(call) }
    return record
  }

  /// Begins a correction to a signed call, or takes up the one that was interrupted.
  ///
  /// Its changes go on from the last of `recovered.changes`. Throws `.unknownCall` when the call is
  /// not in the register, `.inUse` when another console is correcting it.
  public func openAddendum(
    _ call: CallID, telling tell: @escaping @Sendable (Keeping) -> Void
  ) throws(RecordsError) -> (journal: Journal, recovered: RecoveredCall) {
    try allow(Right(.write, .notes), .write, call)
    if try home.journals.segments()[call] != nil {
      do {
        return try resume(call, telling: tell)
      } catch .alreadySigned {
        // Leftovers of the note or of an earlier correction, cleared now.
      }
    }
    let record = try read(call, for: .correction)
    let last = record.changes.last?.sequence ?? 0
    let journal = try begin(call, first: last + 1, seal(by: nil), telling: tell)
    noteLater(.write, call, for: .correction)
    let recovered = RecoveredCall(call: call, changes: record.changes, report: RecoveryReport())
    return (journal, recovered)
  }

  /// Removes the journals of calls the register has whole, left by a console that ended in between.
  ///
  /// For an idle moment after the first frame; journals in use or not signed are not touched.
  public func clearSigned() {
    for journal in (try? journals()) ?? [] where !journal.isInUse {
      guard let record = try? register.read(journal.call),
        let peeked = try? Recovery(call: journal.call, folder: folder).peek(),
        record.covers(peeked.changes)
      else { continue }
      // `resume` looks again, with the journal locked, and is the one that removes.
      if let taken = try? resume(journal.call, telling: { _ in }) { taken.journal.close() }
    }
  }
}
