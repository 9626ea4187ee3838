import Foundation
import GRDB
import Intervention
import Text

extension Vault {
  /// Opens what an account holds, in this console, until ``lock()``.
  ///
  /// Throws `.wrongPassphrase`, counted on the disk before it is tried; `.tooSoon` when wrong ones came
  /// too often; `.unknownAccount` when the account is closed.
  @discardableResult
  public func unlock(_ id: AccountID, _ passphrase: Passphrase) throws(RecordsError) -> Account {
    let (account, key) = try open(id, passphrase)
    keychain.hold(Keychain.Holder(account, key))
    rememberEpochs()
    // A version before this one may have told locked consoles less.
    try? publish()
    log.defer(.login, by: gate.who, gate.now())
    return account
  }

  /// Opens everything with the key on paper, in this console, until ``lock()``.
  public func unlock(_ recovery: RecoveryKey) throws(RecordsError) {
    let key = recovery.privateKey
    guard try file.read(Rows.recovery) == key.publicKey else {
      log.defer(.recoveryUsed, by: gate.who, gate.now(), outcome: .refused)
      throw .wrongRecoveryKey
    }
    keychain.hold(Keychain.Holder(nil, key))
    rememberEpochs()
    log.defer(.recoveryUsed, by: gate.who, gate.now())
  }

  /// Forgets every key of whoever unlocked; the calls under way go on.
  public func lock() {
    log.defer(.lock, by: gate.who, gate.now())
    keychain.lock()
  }

  /// Seals the private key of an account under another passphrase: one slot is written again.
  public func changePassphrase(
    of id: AccountID, from old: Passphrase, to new: Passphrase
  ) throws(RecordsError) {
    let (account, key) = try open(id, old)
    let version = (try file.read { try Rows.slot(of: id, $0) } ?? nil)?.version ?? 0
    let slot = try slot(of: key, id, version: version + 1, new)
    try file.write { db in
      try Rows.replace(slot, db)
      try log.note(.passphraseChanged, by: Who(account), gate.now(), db)
    }
    // The old slot would open with the old passphrase.
    try file.forget()
  }

  /// Remembers the keys of the epochs that whoever unlocked may read: journals are sealed to them.
  func rememberEpochs() {
    _ = try? file.read { db in
      for epoch in try Rows.epochs(db) {
        _ = try? keyring.epochKey(epoch.id, epoch.compartment, db)
      }
    }
  }

  /// A slot for a private key; refuses a passphrase that is too short.
  func slot(
    of key: PrivateKey, _ id: AccountID, version: Int, _ passphrase: Passphrase
  ) throws(RecordsError) -> Slot {
    guard passphrase.isLongEnough else { throw .shortPassphrase }
    return try deriving {
      try Slot(of: key, account: id, version: version, passphrase, policy.given)
    }
  }

  private func open(
    _ id: AccountID, _ passphrase: Passphrase
  ) throws(RecordsError) -> (Account, PrivateKey) {
    let turn = Turn(at: Turn.attempt(of: id), in: home.shelterRoot, home.files)
    return try withExtendedLifetime(turn) { () throws(RecordsError) in
      let (row, slot) = try admitted(id)
      let key = try deriving { try slot.open(passphrase, publicKey: row.publicKey) }
      guard let key else {
        refuseLogin(row.account)
        throw .wrongPassphrase
      }
      try file.write { try Rows.forgetWrongPassphrases(id, $0) }
      return (row.account, key)
    }
  }

  /// Begins an attempt; one that is not let in leaves a trace too.
  private func admitted(_ id: AccountID) throws(RecordsError) -> (AccountRow, Slot) {
    do {
      return try begin(id)
    } catch {
      switch error {
      case .unknownAccount, .tooSoon:
        let row = (try? file.read { try Rows.account(id, $0) }).flatMap(\.self)
        refuseLogin(row?.account)
      default: break
      }
      throw error
    }
  }

  /// Leaves the trace of a login that is refused.
  func refuseLogin(_ account: Account?) {
    log.defer(
      .login, by: account.map { Who($0) } ?? gate.who, gate.now(), outcome: .refused)
  }

  /// Counts an attempt before it is made, so that a console killed meanwhile counts too.
  private func begin(_ id: AccountID) throws(RecordsError) -> (AccountRow, Slot) {
    let now = gate.now()
    return try file.write { db in
      guard let row = try Rows.account(id, db), row.account.closedAt == nil else {
        throw RecordsError.unknownAccount(SafeText(id.rawValue))
      }
      let before = try Rows.wrongPassphrases(id, db) ?? WrongPassphrases(failures: 0, lastAt: now)
      let seconds = before.secondsLeft(at: now)
      guard seconds == 0 else { throw RecordsError.tooSoon(seconds: seconds) }
      let slot = try Rows.slot(of: id, db)
      guard let slot, self.policy.accepts(slot.work) else {
        throw RecordsError.damaged(SafeText("\(self.file.path) (slot)").line)
      }
      try Rows.replace(WrongPassphrases(failures: before.failures + 1, lastAt: now), of: id, db)
      return (row, slot)
    }
  }

  /// Derives a key when its turn comes.
  private func deriving<Result>(_ work: () throws -> Result) throws(RecordsError) -> Result {
    let turn = Turn(at: Turn.derivations, in: home.shelterRoot, home.files)
    return try withExtendedLifetime(turn) { () throws(RecordsError) in
      // Its factors were found good: what is left to fail is the memory.
      do { return try work() } catch { throw .noMemory }
    }
  }
}
