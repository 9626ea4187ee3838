import Console
import Directory
import Dispatch
import Library
import Synchronization

/// Searches the directory for the console, away from the keyboard; answers through the mailbox.
final class DirectoryDesk: Sendable {
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "directory", qos: .userInteractive)
  private let opened = Mutex<(library: DirectoryLibrary, places: Places)?>(nil)
  /// The number of the last question: those before it are stale, and left unanswered.
  private let last = Atomic(0)

  init(_ mailbox: Mailbox) { self.mailbox = mailbox }

  /// Has the directory of a home; nothing is read of it before the first question.
  func open(_ shelves: Shelves, home: String) {
    let library = DirectoryLibrary(shelf: shelves.resources, home: home, places: shelves.places)
    opened.withLock { $0 = (library, shelves.places) }
  }

  /// Searches; the answer comes later, with the number of the question.
  func ask(_ question: DirectoryQuestion) {
    last.store(question.number, ordering: .relaxed)
    queue.async { [self] in
      guard last.load(ordering: .relaxed) == question.number,
        let (library, places) = opened.withLock({ $0 })
      else { return }
      let found = library.search(question.query)
      let findings = DirectoryFindings(
        found.answer, found.resources, places, problem: found.problem?.sentence)
      mailbox.post(.directoryAnswered(question.number, findings))
    }
  }
}
