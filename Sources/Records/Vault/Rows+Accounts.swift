import Foundation
import GRDB
import Intervention
import Text

/// An account as the register keeps it.
struct AccountRow {
  var account: Account
  let publicKey: PublicKey

  var person: CentreFile.Person {
    CentreFile.Person(account: account, publicKey: Data(publicKey.bytes))
  }
}

// Accounts and their slots, in SQL.

extension Rows {
  static func accounts(_ db: Database) throws -> [AccountRow] {
    try Row.fetchAll(db, sql: "SELECT * FROM account ORDER BY id").map(account)
  }

  static func account(_ id: AccountID, _ db: Database) throws -> AccountRow? {
    try Row.fetchOne(db, sql: "SELECT * FROM account WHERE id = ?", arguments: [id.rawValue])
      .map(account)
  }

  static func insert(_ row: AccountRow, _ db: Database) throws {
    let account = row.account
    try db.execute(
      sql: """
        INSERT INTO account
          (id, name, title, permit, role, trained_on, pledged_on, version, public_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)
        """,
      arguments: [
        account.id.rawValue, account.worker.name.string, account.worker.title.string,
        account.worker.permit.string, account.role.rawValue, account.trainedOn?.description,
        account.pledgedOn?.description, Data(row.publicKey.bytes),
      ])
  }

  static func update(_ account: Account, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE account SET title = ?, permit = ?, role = ?, trained_on = ?, pledged_on = ?,
          closed_at = ?, version = version + 1
        WHERE id = ?
        """,
      arguments: [
        account.worker.title.string, account.worker.permit.string, account.role.rawValue,
        account.trainedOn?.description, account.pledgedOn?.description,
        account.closedAt, account.id.rawValue,
      ])
  }

  static func slot(of account: AccountID, _ db: Database) throws -> Slot? {
    try Row.fetchOne(db, sql: "SELECT * FROM slot WHERE account = ?", arguments: [account.rawValue])
      .map { row in
        Slot(
          account: account, version: row["version"],
          work: WorkFactors(rounds: row["rounds"], block: row["block"], lanes: row["lanes"]),
          salt: Array(row["salt"] as Data), sealed: Array(row["sealed"] as Data))
      }
  }

  static func replace(_ slot: Slot, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO slot VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        slot.account.rawValue, slot.version, slot.work.rounds, slot.work.block, slot.work.lanes,
        Data(slot.salt), Data(slot.sealed),
      ])
  }

  static func eraseSlot(of account: AccountID, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM slot WHERE account = ?", arguments: [account.rawValue])
  }

  static func recovery(_ db: Database) throws -> PublicKey? {
    try Data.fetchOne(db, sql: "SELECT public_key FROM recovery").flatMap { PublicKey(Array($0)) }
  }

  static func replaceRecovery(_ key: PublicKey, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO recovery VALUES (1, ?)", arguments: [Data(key.bytes)])
  }

  private static func account(_ row: Row) throws -> AccountRow {
    guard let role = Role(rawValue: row["role"]),
      let publicKey = PublicKey(Array(row["public_key"] as Data))
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "account") }
    let worker = Worker(
      name: SafeText(row["name"] as String), title: SafeText(row["title"] as String),
      permit: SafeText(row["permit"] as String))
    let account = Account(
      id: AccountID(rawValue: row["id"]), worker: worker, role: role,
      trainedOn: (row["trained_on"] as String?).flatMap { CalendarDate($0) },
      pledgedOn: (row["pledged_on"] as String?).flatMap { CalendarDate($0) },
      closedAt: row["closed_at"])
    return AccountRow(account: account, publicKey: publicKey)
  }
}
