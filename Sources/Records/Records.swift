import Dispatch
import Foundation
import Intervention

/// Everything confidential on this machine: what a console asks for calls, from answer to register.
///
/// All methods may be called from any thread. `nextCall` and `begin` wait for two small writes on
/// the disk; the others may take longer and belong off the keyboard's thread. ``Journal/append(_:)``
/// is the one thing made for it. Closures given for ``Keeping`` are called on a journal's own queue.
///
/// For example:
///
///     let records = Records(try Home.open(path))
///     let new = records.nextCall()
///     let journal = try records.begin(new.id) { keeping in … }
///     journal.append(Change(sequence: 1, at: now, author: name, act: .opened(…)))
public final class Records: Sendable {
  /// The data folder.
  public let home: Home
  /// The register, opened the first time it is needed.
  public let register: any Store

  private let options: JournalOptions

  /// The records of a data folder; reads nothing yet.
  public convenience init(_ home: Home) {
    self.init(
      home, register: Register(home.register, key: home.key, files: home.files))
  }

  init(_ home: Home, register: any Store, options: JournalOptions = JournalOptions()) {
    self.home = home
    self.register = register
    self.options = options
  }

  /// The journals of the folder, in the order the calls were opened: in use or interrupted.
  public func journals() throws(RecordsError) -> [JournalSummary] {
    try home.journals.summaries()
  }

  /// The id and number of a call about to begin; never fails.
  public func nextCall() -> NewCall {
    home.nextCall(at: options.now()) {
      let signed = (try? register.list())?.map(\.number) ?? []
      let journals = (try? journals())?.compactMap(\.number) ?? []
      return (signed + journals).max() ?? 0
    }
  }

  /// Begins the journal of a new call.
  ///
  /// It begins also when the disk refuses, and says so. Throws `.inUse` when the call already has a
  /// journal.
  public func begin(
    _ call: CallID, telling tell: @escaping @Sendable (Keeping) -> Void
  ) throws(RecordsError) -> Journal {
    try begin(call, first: 1, telling: tell)
  }

  /// The changes of a call that is not signed, also of one in use; touches nothing.
  public func peek(_ call: CallID) throws(RecordsError) -> RecoveredCall {
    let recovered = try Recovery(call: call, folder: home.journals).peek()
    return try afterRegistered(recovered)
  }

  /// Takes an interrupted call up, note or correction: all its changes, and the journal to go on.
  ///
  /// Throws `.inUse` when a console has it, `.unknownCall`, or why none of its files opens; and
  /// `.alreadySigned`, with its leftovers cleared, when the register has it all.
  public func resume(
    _ call: CallID, telling tell: @escaping @Sendable (Keeping) -> Void
  ) throws(RecordsError) -> (journal: Journal, recovered: RecoveredCall) {
    let (journal, recovered) = try Recovery(call: call, folder: home.journals)
      .open(options(telling: tell))
    if let record = try? register.read(call), record.covers(recovered.changes) {
      // The console ended between the register's commit and the end of the journal.
      journal.remove()
      throw .alreadySigned(call)
    }
    do {
      return (journal, try afterRegistered(recovered))
    } catch {
      journal.close()
      throw error
    }
  }

  func begin(
    _ call: CallID, first: Int, telling tell: @escaping @Sendable (Keeping) -> Void
  ) throws(RecordsError) -> Journal {
    try Journal.begin(
      JournalPlan(call, first: first, in: home.journals, options(telling: tell)))
  }

  /// The changes of a correction, after those the register has.
  private func afterRegistered(_ recovered: RecoveredCall) throws(RecordsError) -> RecoveredCall {
    guard let first = recovered.changes.first?.sequence, first > 1,
      let record = try register.read(recovered.call)
    else { return recovered }
    var whole = recovered
    whole.changes = record.changes.filter { $0.sequence < first } + recovered.changes
    return whole
  }

  private func options(telling tell: @escaping @Sendable (Keeping) -> Void) -> JournalOptions {
    var options = options
    options.tell = tell
    return options
  }
}

extension SignedRecord {
  /// Whether all these changes are in it.
  func covers(_ changes: [Change]) -> Bool {
    Set(self.changes).isSuperset(of: changes)
  }
}

extension JournalSummary {
  /// The call's number, when its first change tells it.
  public var number: Int? {
    guard case .opened(let number, _) = first?.act else { return nil }
    return number
  }
}
