import Foundation
import Intervention
import Text

/// A signed note in the memory of an unlocked console, to be searched; never on the disk.
public struct NoteText: Sendable {
  /// What the list says of it.
  public let entry: SignedEntry
  /// The note as it was signed.
  public let text: SafeText
}

extension Records {
  /// The signed notes, the latest first, to be searched in memory until the console locks.
  ///
  /// It is one entry of the access log, and without it there is no search. Notes that do not open, as
  /// those of an epoch that was not given, are counted: no search finds them. Takes a while: never on
  /// the keyboard's thread. `make` prepares each for the search, on several threads.
  public func notes<Found: Sendable>(
    _ make: @escaping @Sendable (NoteText) -> Found
  ) throws(RecordsError) -> (notes: [Found], unread: Int) {
    try allow(Right(.search, .notes), .search)
    try note(.search, for: .search)
    let signed = try register.list().count
    let notes = try register.documents { entry, document in
      make(NoteText(entry: entry, text: SafeText(decoding: document)))
    }
    return (notes.reversed(), max(0, signed - notes.count))
  }
}
