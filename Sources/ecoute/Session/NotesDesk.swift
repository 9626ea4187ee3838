import Console
import Dispatch
import Foundation
import Intervention
import Records
import Synchronization
import Text

/// Searches the signed notes for the console, away from the keyboard; they are in memory while the
/// list is open or was, and gone when the console locks.
final class NotesDesk: Sendable {
  private let records: Records
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "notes", qos: .userInitiated)
  /// The notes that were read, and how many did not open; nil until a reading succeeds.
  private let held = Mutex<(notes: [Held], unread: Int)?>(nil)
  /// The number of the last question: those before it are stale, and left unanswered.
  private let last = Atomic(0)

  /// The most that a list shows.
  private static let most = 200

  /// A note, and its words as they are compared.
  private struct Held: Sendable {
    let note: NoteText
    private let words: ContiguousArray<CChar>

    init(_ note: NoteText) {
      self.note = note
      words = Fold.words(note.text.string).joined(separator: " ").utf8CString
    }

    func has(_ word: String) -> Bool {
      words.withUnsafeBufferPointer { text in
        text.baseAddress.map { strstr($0, word) != nil } ?? false
      }
    }
  }

  init(_ records: Records, _ mailbox: Mailbox) {
    self.records = records
    self.mailbox = mailbox
  }

  /// Searches; the answer comes later, with the number of the question.
  func ask(_ question: NoteQuestion, offset: Int) {
    last.store(question.number, ordering: .relaxed)
    queue.async { [self] in
      do throws(RecordsError) {
        if question.isFirst { held.withLock { $0 = nil } }
        guard last.load(ordering: .relaxed) == question.number else { return }
        // Notes that could not be read are not searched: the next question reads them again.
        if held.withLock({ $0 == nil }) { try read() }
        mailbox.post(.notesFound(question.number, found(question.words, offset: offset)))
      } catch {
        mailbox.post(.failed(error.phrase))
      }
    }
  }

  /// Forgets every note.
  func forget() {
    last.store(-1, ordering: .relaxed)
    queue.async { [self] in held.withLock { $0 = nil } }
  }

  private func read() throws(RecordsError) {
    let notes = try records.notes(Held.init)
    held.withLock { $0 = notes }
  }

  private func found(_ words: SafeText, offset: Int) -> NoteFindings {
    let wanted = Fold.words(words.string)
    let (found, unread) = held.withLock { held in
      let found = held?.notes.filter { note in wanted.allSatisfy(note.has) }.map(\.note)
      return (found ?? [], held?.unread ?? 0)
    }
    let hits = found.prefix(Self.most).map { note in
      NoteHit(CallSummary(note.entry, offset: offset), excerpt: Self.line(of: note.text, wanted))
    }
    return NoteFindings(hits: hits, count: found.count, unread: unread)
  }

  /// The line of a note that has the first word.
  private static func line(of text: SafeText, _ words: [String]) -> SafeText {
    guard let word = words.first else { return "" }
    let line = text.string.split(separator: "\n").first { line in
      Fold.words(String(line)).joined(separator: " ").contains(word)
    }
    return SafeText(line.map(String.init) ?? "")
  }
}
