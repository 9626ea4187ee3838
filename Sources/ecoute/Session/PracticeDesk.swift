import Console
import Dispatch
import Intervention
import Library
import Practice
import Records

/// Practice in the world: the cases on the disk, and the journals of attempts.
///
/// It has the folder of attempts and nothing else of the records: whatever an exercise asks for, no
/// real call can be read, written or logged from here.
final class PracticeDesk {
  private let exercises: Exercises
  /// The folders of cases; a case of a later one replaces that of the same id.
  private let folders: [String]
  private var journals: [CallID: Journal] = [:]

  init(_ exercises: Exercises, folders: [String]) {
    self.exercises = exercises
    self.folders = folders
  }

  /// Reads the cases and the attempts away from the keyboard.
  func read(on mailbox: Mailbox) {
    let (exercises, folders) = (exercises, folders)
    DispatchQueue.global(qos: .userInitiated).async {
      do throws(RecordsError) {
        let attempts = try exercises.all().compactMap { found in
          AttemptEntry(found.id, found.changes, isInUse: found.isInUse)
        }
        let cases = Self.cases(in: folders)
        mailbox.post(.exercisesRead(ExerciseShelf(cases: cases, attempts: attempts)))
      } catch {
        mailbox.post(.failed(error.phrase))
      }
    }
  }

  /// The cases that can be played, the easiest first; `ecoute case check` says what is wrong in others.
  private static func cases(in folders: [String]) -> [Case] {
    var cases: [String: Case] = [:]
    for path in folders.flatMap(CaseFile.paths) where !path.hasSuffix("/gabarit.yarn") {
      guard let scenario = (try? CaseFile(path))?.reading.scenario else { continue }
      cases[scenario.fiche.id.string] = scenario
    }
    return cases.values.sorted {
      ($0.fiche.level, $0.fiche.title) < ($1.fiche.level, $1.fiche.title)
    }
  }

  /// Begins an attempt: its id is that of its journal.
  func begin(
    telling tell: @escaping @Sendable (CallID, Keeping) -> Void
  ) throws(RecordsError) -> CallID {
    let journal = try exercises.begin(telling: tell)
    journals[journal.call] = journal
    return journal.call
  }

  /// Takes an attempt up; all that is in it.
  func resume(
    _ id: CallID, telling tell: @escaping @Sendable (CallID, Keeping) -> Void
  ) throws(RecordsError) -> [Change] {
    close(id)
    let (journal, recovered) = try exercises.resume(id, telling: tell)
    journals[id] = journal
    return recovered.changes
  }

  /// Puts a change in an attempt's journal, which is taken up first if need be.
  func keep(
    _ change: Change, of id: CallID,
    telling tell: @escaping @Sendable (CallID, Keeping) -> Void
  ) throws(RecordsError) {
    if journals[id] == nil { _ = try resume(id, telling: tell) }
    journals[id]?.append(change)
  }

  /// Gives a journal back.
  func close(_ id: CallID) { journals.removeValue(forKey: id)?.close() }

  /// Gives every journal back.
  func closeAll() { for id in journals.keys { close(id) } }
}
