import Intervention
import Records

/// A call open in this console: its journal, and all that went into it.
struct OpenCall {
  let journal: Journal
  /// Every change, in order: what the signature puts in the register.
  private(set) var changes: [Change]

  init(_ journal: Journal, changes: [Change] = []) {
    self.journal = journal
    self.changes = changes
  }

  /// Puts a change in the journal; it survives the end of the console when this returns.
  mutating func append(_ change: Change) {
    journal.append(change)
    changes.append(change)
  }
}
