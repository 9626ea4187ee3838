import Foundation
import Intervention
import Records
import Text

/// The calls that consoles left unfinished, with why one could not be read, if so.
struct LeftCalls {
  private(set) var calls: [Call] = []
  private(set) var problem: RecordsError?

  /// Reads them; what was signed just before a console ended goes in the register.
  ///
  /// A journal that can't be read hides none of the others.
  init(_ records: Records, mark: Phrase?) {
    // Who may not read calls is told of none.
    guard (try? records.require(Right(.read, .calls))) != nil else { return }
    for journal in trying([], { () throws(RecordsError) in try records.journals() })
    where !journal.isInUse {
      let call = trying(nil) { () throws(RecordsError) in
        try Self.interrupted(journal, records, mark)
      }
      if let call { calls.append(call) }
    }
  }

  /// What some work gives; a failure is remembered and something else given.
  private mutating func trying<Value>(
    _ other: Value, _ work: () throws(RecordsError) -> Value
  ) -> Value {
    do throws(RecordsError) {
      return try work()
    } catch {
      problem = problem ?? error
      return other
    }
  }

  /// The call of an interrupted journal; nil when all of it was signed and only had to be put away.
  private static func interrupted(
    _ journal: JournalSummary, _ records: Records, _ mark: Phrase?
  ) throws(RecordsError) -> Call? {
    if let problem = journal.problem { throw problem }
    let call = Call(id: journal.call, changes: try records.peek(journal.call).changes)
    guard call.state == .signed, call.openAddendum == nil else { return call }
    do {
      let (journal, recovered) = try records.resume(call.id, telling: { _ in })
      try records.enter(call, recovered.changes, journal, mark: mark)
    } catch .alreadySigned {
      // The register had it: only the journal was left, and it is gone now.
    }
    return nil
  }
}

extension Records {
  /// Puts a signed call in the register with its note; its journal goes after that.
  func enter(
    _ call: Call, _ changes: [Change], _ journal: Journal, mark: Phrase?, areas: [UInt32] = []
  ) throws(RecordsError) {
    let note = NoteDocument(call, mark: mark?[.french])
    try sign(
      call, document: Data(note.plain.string.utf8), changes: changes, areas: areas, journal: journal
    )
  }
}
