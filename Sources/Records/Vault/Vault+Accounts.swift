import Foundation
import GRDB
import Intervention
import Text

/// Somebody to make an account for.
public struct NewAccount: Sendable {
  let worker: Worker
  let role: Role
  let trainedOn: CalendarDate?
  let pledgedOn: CalendarDate?
  let passphrase: Passphrase

  /// An account to make; without both days it opens guides and exercises alone.
  public init(
    _ worker: Worker, _ role: Role, trainedOn: CalendarDate?, pledgedOn: CalendarDate?,
    _ passphrase: Passphrase
  ) {
    self.worker = worker
    self.role = role
    self.trainedOn = trainedOn
    self.pledgedOn = pledgedOn
    self.passphrase = passphrase
  }
}

extension Vault {
  /// Makes an account, for an administrator.
  ///
  /// It holds no key to notes or facts: ``grant(_:)`` gives them, and whoever makes accounts cannot.
  @discardableResult
  public func add(_ new: NewAccount) throws(RecordsError) -> Account {
    try gate.require(Right(.write, .accounts))
    let (row, slot) = try make(new)
    try file.write { db in
      try Self.refuseKnown(new.worker.name, db)
      try Rows.insert(row, db)
      try Rows.replace(slot, db)
      try self.note(.accountAdded, row.account, db)
    }
    try publish()
    return row.account
  }

  /// Keeps the day of somebody's training, of their undertaking, or both; nil leaves it.
  public func setTraining(
    of id: AccountID, trainedOn: CalendarDate?, pledgedOn: CalendarDate?
  ) throws(RecordsError) {
    try change(id, .accountChanged) { account, _ in
      account.trainedOn = trainedOn ?? account.trainedOn
      account.pledgedOn = pledgedOn ?? account.pledgedOn
    }
  }

  /// Changes what follows somebody's name on the notes they will sign; nil leaves it.
  public func setSignature(
    of id: AccountID, title: SafeText?, permit: SafeText?
  ) throws(RecordsError) {
    try change(id, .accountChanged) { account, _ in
      account.worker.title = title ?? account.worker.title
      account.worker.permit = permit ?? account.worker.permit
    }
  }

  /// Makes somebody something else in the centre.
  ///
  /// Keys that the new role does not give are taken away, and new ones are due; those that it gives
  /// and the person has not, ``grant(_:)`` gives.
  public func setRole(of id: AccountID, to role: Role) throws(RecordsError) {
    try change(id, .accountChanged) { account, db in
      if role != .administrator { try Self.refuseLastAdministrator(account, db) }
      account.role = role
      let lost = Compartment.ofCentre.filter { !$0.isFor(role) }
      try self.takeAway(lost, from: id, db)
    }
    try file.forget()
  }

  /// Closes an account, at a departure or an incident.
  ///
  /// The passphrase opens nothing from this instant, nor do the keys in a console left unlocked. What
  /// its owner could have copied is made useless for what comes: new keys are due, and ``rotate()``
  /// makes them, by anyone who reads notes.
  public func close(_ id: AccountID) throws(RecordsError) {
    let now = gate.now()
    try change(id, .accountClosed) { account, db in
      try Self.refuseLastAdministrator(account, db)
      account.closedAt = account.closedAt ?? now
      try self.takeAway(Compartment.ofCentre, from: id, db)
      try Rows.eraseSlot(of: id, db)
      try Rows.forgetWrongPassphrases(id, db)
    }
    try file.forget()
  }

  /// Notes an act on an account, in the transaction that does it.
  func note(_ act: AccessAct, _ account: Account, _ db: Database) throws {
    try log.note(act, by: gate.who, gate.now(), subject: account.worker.name, db)
  }

  /// A new account's row and slot.
  func make(_ new: NewAccount) throws(RecordsError) -> (AccountRow, Slot) {
    let id = AccountID(rawValue: TimedID.text(at: gate.now()))
    let key = PrivateKey()
    let slot = try slot(of: key, id, version: 1, new.passphrase)
    let account = Account(
      id: id, worker: new.worker, role: new.role, trainedOn: new.trainedOn,
      pledgedOn: new.pledgedOn)
    return (AccountRow(account: account, publicKey: key.publicKey), slot)
  }

  private func change(
    _ id: AccountID, _ act: AccessAct, _ work: (inout Account, Database) throws -> Void
  ) throws(RecordsError) {
    try gate.require(Right(.write, .accounts))
    try file.write { db in
      guard var row = try Rows.account(id, db) else {
        throw RecordsError.unknownAccount(SafeText(id.rawValue))
      }
      try work(&row.account, db)
      try Rows.update(row.account, db)
      try self.note(act, row.account, db)
    }
    try publish()
  }

  /// Takes the keys of some compartments from somebody; those they held are to be replaced.
  private func takeAway(
    _ compartments: [Compartment], from id: AccountID, _ db: Database
  ) throws {
    guard let holder = try Rows.account(id, db)?.publicKey.id else { return }
    for epoch in try Rows.epochs(db) where compartments.contains(epoch.compartment) {
      guard try Rows.grant(of: epoch.id, to: holder, db) != nil else { continue }
      try Rows.eraseGrant(of: epoch.id, to: holder, db)
      if epoch.state == .current { try Rows.set(.due, of: epoch.id, db) }
    }
  }

  /// Without an administrator nobody could make accounts or back up, but with the key on paper.
  private static func refuseLastAdministrator(_ account: Account, _ db: Database) throws {
    let administrators = try Rows.accounts(db).map(\.account).filter {
      $0.closedAt == nil && $0.role == .administrator
    }
    if administrators.map(\.id) == [account.id] { throw RecordsError.lastAdministrator }
  }

  private static func refuseKnown(_ name: SafeText, _ db: Database) throws {
    let wanted = name.string.lowercased()
    let isKnown = try Rows.accounts(db).contains {
      $0.account.closedAt == nil && $0.account.worker.name.string.lowercased() == wanted
    }
    guard !isKnown else { throw RecordsError.knownAccount(name) }
  }
}
