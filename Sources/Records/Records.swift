import Dispatch
import Foundation
import Intervention
import Text

/// Everything confidential on this machine: what a console asks for calls, from answer to register.
///
/// All methods may be called from any thread. `nextCall` and `begin` wait for two small writes on
/// the disk; the others may take longer and belong off the keyboard's thread. ``Journal/append(_:)``
/// is the one thing made for it. Closures given for ``Keeping`` are called on a journal's own queue.
///
/// In a centre, what may be done depends on who unlocked ``vault``; what may not is `.notAllowed`,
/// and the keys to it are not here either.
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
  /// The accounts and their keys.
  public let vault: Vault
  /// The trace of everything that is done here.
  public let log: AccessLog
  /// The register, opened the first time it is needed.
  let register: any Store
  let gate: Gate

  let options: JournalOptions

  /// The records of a data folder; reads nothing yet.
  ///
  /// `refresher` is asked once, when the first right is: how long trainings are good for here.
  public convenience init(
    _ home: Home, refresher: @escaping @Sendable () -> Refresher = { Refresher() }
  ) {
    self.init(home, register: nil, refresher: refresher)
  }

  init(
    _ home: Home, register: (any Store)?,
    refresher: @escaping @Sendable () -> Refresher = { Refresher() },
    policy: WorkPolicy = WorkPolicy(), options: JournalOptions = JournalOptions()
  ) {
    let file = RegisterFile(home)
    self.home = home
    self.register = register ?? Register(file, home.keychain)
    self.options = options
    gate = Gate(home: home, refresher: Settled(refresher), now: options.now)
    log = AccessLog(home, file, isKept: register == nil, now: options.now)
    vault = Vault(gate, file, log, policy: policy)
  }

  /// Who this console is open for.
  public var access: Access {
    get throws(RecordsError) {
      guard home.isCentre else { return .workspace }
      guard let holder = home.keychain.holder else {
        return .locked(try home.centreFile()?.accounts ?? [])
      }
      return holder.account.map(Access.unlocked) ?? .recovery
    }
  }

  /// Passes when whoever unlocked may do something now; throws `.locked` or `.notAllowed`.
  public func require(_ right: Right) throws(RecordsError) { try gate.require(right) }

  /// The journals of the folder, in the order the calls were opened: in use or interrupted.
  ///
  /// On a locked screen, only that they are there, and whose they are.
  public func journals() throws(RecordsError) -> [JournalSummary] {
    var journals = try folder.summaries()
    guard let centre = try? home.centreFile() else { return journals }
    for index in journals.indices { journals[index].tellAuthor(centre) }
    return journals
  }

  /// The id and number of a call about to begin; never fails.
  public func nextCall() -> NewCall {
    home.nextCall(at: options.now()) {
      let signed = (try? register.list())?.map(\.number) ?? []
      let journals = (try? folder.summaries())?.compactMap(\.number) ?? []
      return (signed + journals).max() ?? 0
    }
  }

  /// Begins the journal of a new call.
  ///
  /// It begins also when the disk refuses, and says so; and on a locked screen, `by` an account that
  /// may take calls: its public key is enough. Throws `.inUse` when the call already has a journal.
  public func begin(
    _ call: CallID, by account: AccountID? = nil,
    telling tell: @escaping @Sendable (Keeping) -> Void
  ) throws(RecordsError) -> Journal {
    let journal = try begin(call, first: 1, try seal(by: account), telling: tell)
    noteLater(.write, call, by: account)
    return journal
  }

  /// The changes of a call that is not signed, also of one in use; touches nothing.
  ///
  /// Somebody else's is in the access log first: without a trace it is not read. One's own may wait.
  public func peek(
    _ call: CallID, for purpose: AccessPurpose? = nil
  ) throws(RecordsError) -> RecoveredCall {
    try allow(Right(.read, .calls), .read, call)
    guard isOwn(call) else { return try consult(call, for: purpose) }
    let recovered = try self.recovered(call)
    noteLater(.read, call, for: purpose)
    return recovered
  }

  /// The same outside of the console, where nothing is under way: without a trace, no reading.
  func consult(
    _ call: CallID, for purpose: AccessPurpose? = nil
  ) throws(RecordsError) -> RecoveredCall {
    try allow(Right(.read, .calls), .read, call)
    guard try home.journals.segments()[call] != nil else { throw .unknownCall(call) }
    try note(.read, call, for: purpose)
    return try recovered(call)
  }

  /// Whether a call that is not signed is of whoever is here; without accounts, all are.
  private func isOwn(_ call: CallID) -> Bool {
    guard home.isCentre else { return true }
    guard let holder = home.keychain.holder, let readers = try? home.journals.readers(of: call)
    else { return false }
    return holder.account != nil && readers.contains(holder.id)
  }

  /// The same for a list, which leaves one trace for all.
  func recovered(_ call: CallID) throws(RecordsError) -> RecoveredCall {
    try afterRegistered(Recovery(call: call, folder: folder).peek())
  }

  /// Takes an interrupted call up, note or correction: all its changes, and the journal to go on.
  ///
  /// Throws `.inUse` when a console has it, `.unknownCall`, or why none of its files opens; and
  /// `.alreadySigned`, with its leftovers cleared, when the register has it all.
  public func resume(
    _ call: CallID, telling tell: @escaping @Sendable (Keeping) -> Void
  ) throws(RecordsError) -> (journal: Journal, recovered: RecoveredCall) {
    try allow(Right(.read, .calls), .write, call)
    let folder = folder
    // Keys were replaced while it was open: what was written before goes under the new ones too.
    vault.resealIfStray(call)
    let (journal, recovered) = try Recovery(call: call, folder: folder)
      .open(seal(by: nil), options(telling: tell))
    if let record = try? register.read(call), record.covers(recovered.changes) {
      // The console ended between the register's commit and the end of the journal.
      try settle(record.call)
      journal.remove()
      throw .alreadySigned(call)
    }
    noteLater(.write, call, for: .resume)
    do {
      return (journal, try afterRegistered(recovered))
    } catch {
      journal.close()
      throw error
    }
  }

  /// Takes an interrupted call up on a locked screen, to write and not to read.
  ///
  /// Once unlocked, close its journal and ``resume(_:telling:)`` the call: everything is there, before
  /// and since. Throws `.inUse` when a console has it, `.unknownCall`.
  public func resumeBlind(
    _ call: CallID, by account: AccountID, telling tell: @escaping @Sendable (Keeping) -> Void
  ) throws(RecordsError) -> BlindCall {
    try Recovery(call: call, folder: home.journals)
      .openBlind(seal(by: account), options(telling: tell))
  }

  func begin(
    _ call: CallID, first: Int, _ seal: JournalSeal,
    telling tell: @escaping @Sendable (Keeping) -> Void
  ) throws(RecordsError) -> Journal {
    try Journal.begin(
      JournalPlan(call, first: first, seal, in: home.journals, options(telling: tell)))
  }

  /// The journals, with the keys at hand now: another console may have replaced some.
  var folder: JournalFolder {
    if home.keychain.holder != nil { vault.rememberEpochs() }
    return home.journals
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
