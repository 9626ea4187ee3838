import Console
import Foundation
import Intervention
import Records
import Text

/// The calls that consoles left unfinished, with why one could not be read, if so.
struct LeftCalls {
  private(set) var calls: [Call] = []
  /// Those signed just before a console ended: only the register has not all of them.
  private(set) var signed: [CallID] = []
  private(set) var problem: RecordsError?

  /// Reads them; a journal that can't be read hides none of the others.
  init(_ records: Records) {
    // Who may not read calls is told of none.
    guard (try? records.require(Right(.read, .calls))) != nil else { return }
    for journal in trying([], { () throws(RecordsError) in try records.journals() })
    where !journal.isInUse {
      let call = trying(nil) { () throws(RecordsError) -> Call? in
        if let problem = journal.problem { throw problem }
        return Call(id: journal.call, changes: try records.peek(journal.call, for: .resume).changes)
      }
      guard let call else { continue }
      if call.isSignedWhole { signed.append(call.id) } else { calls.append(call) }
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
}

extension Call {
  /// Whether all of it was signed: nothing is left to write.
  fileprivate var isSignedWhole: Bool { state == .signed && openAddendum == nil }
}

extension Records {
  /// Puts in the register a call that was signed just before a console ended.
  func enter(left id: CallID, _ shelves: Shelves) throws(RecordsError) {
    do {
      let (journal, recovered) = try resume(id, telling: { _ in })
      let call = Call(id: id, changes: recovered.changes)
      let mark = home.isDemonstration ? App.demonstration : nil
      try enter(call, recovered.changes, journal, mark: mark, areas: shelves.areas(of: call))
    } catch .alreadySigned {
      // The register had it: only the journal was left, and it is gone now.
    }
  }

  /// Puts a signed call in the register with its note; its journal goes after that.
  func enter(
    _ call: Call, _ changes: [Change], _ journal: Journal, mark: Phrase?, areas: [UInt32]
  ) throws(RecordsError) {
    let note = NoteDocument(call, mark: mark?[.french])
    try sign(
      call, document: Data(note.plain.string.utf8), changes: changes, areas: areas, journal: journal
    )
  }
}
