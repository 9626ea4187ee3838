import Foundation
import GRDB
import Intervention
import Text

// Who holds the keys, and how they are replaced.

extension Vault {
  /// The open accounts that wait for keys their role gives.
  public func waiting() throws(RecordsError) -> [Account] {
    let found = try file.read { db in
      try Rows.accounts(db).filter { row in
        try row.account.closedAt == nil && self.missing(row, db).isEmpty == false
      }
    }
    return found?.map(\.account) ?? []
  }

  /// Gives somebody the keys of their role; by a specialist who holds them, or by the recovery key.
  ///
  /// It is a deliberate act, and not one of those who make accounts: an administrator who made an
  /// account for nobody would otherwise read notes with it.
  public func grant(_ id: AccountID) throws(RecordsError) {
    try gate.require(Right(.write, .keys))
    try file.write { db in
      guard let row = try Rows.account(id, db), row.account.closedAt == nil else {
        throw RecordsError.unknownAccount(SafeText(id.rawValue))
      }
      for epoch in try self.missing(row, db) {
        let key = try self.keyring.epochKey(epoch.id, epoch.compartment, db)
        try Keyring.grant(key, epoch.compartment, to: row.publicKey, db)
      }
      try self.note(.keyGranted, row.account, db)
    }
  }

  /// What is left to do of the replacing of keys.
  public enum Renewal: Hashable, Sendable {
    case nothing
    /// New keys must be made.
    case due
    /// New keys are used; something is still under the old ones.
    case ending
  }

  /// What ``rotate()`` would have to do.
  public func renewal() throws(RecordsError) -> Renewal {
    let states = try file.read { try Rows.epochs($0).map(\.state) } ?? []
    return states.contains(.due) ? .due : states.contains(.retiring) ? .ending : .nothing
  }

  /// Whether new keys are due, or something is still under old ones.
  public func isRotationDue() throws(RecordsError) -> Bool { try renewal() != .nothing }

  /// Makes new keys due without a departure: each year, or after an incident; by those who give keys
  /// or make accounts.
  public func expire() throws(RecordsError) {
    do {
      try gate.require(Right(.write, .keys))
    } catch {
      try gate.require(Right(.write, .accounts))
    }
    try file.write { db in
      for epoch in try Rows.epochs(db) where epoch.state == .current {
        try Rows.set(.due, of: epoch.id, db)
      }
      try log.note(.keysExpired, by: gate.who, gate.now(), db)
    }
  }

  /// Puts a new recovery key in place of one that is lost, for an administrator.
  ///
  /// The old one opens nothing from this instant. The new one opens what whoever does this can open:
  /// everything, for the old key itself; nothing yet for an administrator, who holds no key to notes.
  /// New keys are due, and ``rotate()``, by somebody who reads notes, gives it all of them.
  public func replaceRecovery(with new: RecoveryKey) throws(RecordsError) {
    try gate.require(Right(.write, .accounts))
    let holder = new.privateKey.publicKey
    try file.write { db in
      let old = try Rows.recovery(db)
      for epoch in try Rows.epochs(db) {
        if let key = try? self.keyring.epochKey(epoch.id, epoch.compartment, db) {
          try Keyring.grant(key, epoch.compartment, to: holder, db)
        }
        if epoch.state == .current { try Rows.set(.due, of: epoch.id, db) }
      }
      if let old { try Rows.eraseGrants(to: old.id, db) }
      try Rows.replaceRecovery(holder, db)
      try log.note(.recoveryReplaced, by: gate.who, gate.now(), db)
    }
    try file.forget()
    try publish()
  }

  /// Replaces the keys that are due, for whoever holds the old ones; nothing to do otherwise.
  ///
  /// Every call goes under the new keys by small steps. Interrupted anywhere, everything can be read,
  /// and doing it again goes on; consoles work meanwhile. The old keys are erased at the end, but for
  /// those of a call or an exercise in use: doing it again, once it is closed, erases them.
  public func rotate() throws(RecordsError) {
    for compartment in Compartment.ofCentre {
      try file.write { db in
        for epoch in try Rows.epochs(db)
        where epoch.compartment == compartment && epoch.state == .due {
          try self.succeed(epoch, db)
        }
      }
      try step()
      try publish()
      let retiring = try file.read(Rows.epochs)?.filter {
        $0.compartment == compartment && $0.state == .retiring
      }
      for epoch in retiring ?? [] { try retire(epoch) }
    }
    try resealStrayJournals()
    try file.forget()
  }

  /// Opens an epoch, for those who are given its key.
  func open(_ compartment: Compartment, to people: [PublicKey], _ db: Database) throws {
    let key = WrappingKey(newOf: .epoch)
    try Rows.insert(
      Epoch(
        id: key.id, compartment: compartment, state: .current, openedAt: gate.now(),
        publicKey: key.mailbox.publicKey), db)
    for person in people { try Keyring.grant(key, compartment, to: person, db) }
    if let workspace = keychain.workspace {
      try Keyring.grant(key, compartment, to: workspace, db)
    }
  }

  /// Lets the tests interrupt a long work.
  func step() throws(RecordsError) {
    do { try pause() } catch { throw RecordsError(register: error, at: file.path) }
  }

  /// Opens the epoch that comes after one, for those who hold its key and still may.
  private func succeed(_ epoch: Epoch, _ db: Database) throws {
    // Only somebody who holds the old key can take the calls over.
    let old = try keyring.epochKey(epoch.id, epoch.compartment, db)
    let people = try Rows.accounts(db).filter { row in
      try row.account.closedAt == nil && epoch.compartment.isFor(row.account.role)
        && Rows.grant(of: old.id, to: row.publicKey.id, db) != nil
    }
    let recovery = try Rows.recovery(db)
    try open(epoch.compartment, to: people.map(\.publicKey) + [recovery].compactMap { $0 }, db)
    try Rows.set(.retiring, of: epoch.id, db)
    try log.note(
      .epochOpened, by: gate.who, gate.now(), subject: SafeText(epoch.compartment.rawValue), db)
  }

  private static let batch = 200

  private func retire(_ epoch: Epoch) throws(RecordsError) {
    var last: Int64? = 0
    while let after = last {
      last = try file.write { try self.takeOver(under: epoch, after: after, $0) }
      try step()
    }
    rememberEpochs()
    if epoch.compartment == .notes {
      try file.write { try self.keyring.takeOverCallers(under: epoch.id, $0) }
      guard try resealJournals(of: epoch) else { return }
    }
    if epoch.compartment == .reviews {
      try file.write { try self.takeOverMessages(of: epoch, $0) }
      guard try resealAttempts(of: epoch) else { return }
    }
    try file.write { db in
      guard try Rows.keys(under: epoch.id, limit: 1, db).isEmpty else { return }
      try Rows.erase(epoch.id, db)
    }
    try step()
  }

  /// Wraps some record keys under the current epoch; answers the last row, nil after the last one.
  ///
  /// One that does not open is left as it is for people to look at, and its epoch stays with it.
  private func takeOver(under epoch: Epoch, after row: Int64, _ db: Database) throws -> Int64? {
    let rows = try Rows.keys(under: epoch.id, after: row, limit: Self.batch, db)
    guard !rows.isEmpty else { return nil }
    let old = try keyring.epochKey(epoch.id, epoch.compartment, db)
    let new = try keyring.currentKey(epoch.compartment, db)
    for row in rows {
      let key = RowSealer.unwrap(row.wrapped, row.compartment, of: row.call, with: old)
      guard let key else { continue }
      let moved = try RowSealer.wrap(key.record, row.compartment, of: row.call, with: new)
      try Rows.replaceKey(moved, id: new.id, of: row.call, row.compartment, db)
    }
    return rows.last?.id
  }

  /// The epochs of somebody's role whose keys they do not hold.
  private func missing(_ row: AccountRow, _ db: Database) throws -> [Epoch] {
    try Rows.epochs(db).filter { epoch in
      try epoch.compartment.isFor(row.account.role)
        && Rows.grant(of: epoch.id, to: row.publicKey.id, db) == nil
    }
  }
}
