import Intervention
import Records

/// A call open in this console: its journal, and all that went into it.
struct OpenCall {
  let journal: Journal
  /// Every change, in order: what the signature puts in the register.
  private(set) var changes: [Change]
  /// Whether it goes on without what was written before, on a locked screen.
  let isBlind: Bool

  init(_ journal: Journal, changes: [Change] = [], isBlind: Bool = false) {
    self.journal = journal
    self.changes = changes
    self.isBlind = isBlind
  }

  /// Puts a change in the journal; it survives the end of the console when this returns.
  mutating func append(_ change: Change) {
    journal.append(change)
    changes.append(change)
  }
}
