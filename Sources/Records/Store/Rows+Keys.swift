import Foundation
import GRDB
import Intervention

/// Epochs of a compartment: their keys wrap the record keys of calls.
struct Epoch: Hashable {
  let id: KeyID
  let compartment: Compartment
  let state: State
  let openedAt: Int64
  /// What the journals of its time are sealed to, besides their author.
  let publicKey: PublicKey

  enum State: String {
    /// New calls go under it.
    case current
    /// The same, and somebody who holds its key should not any more: a new one must be opened.
    case due
    /// Its calls are going under the current one.
    case retiring
  }
}

/// A record key as the keyring has it.
struct WrappedKey {
  let id: Int64
  let call: CallID
  let compartment: Compartment
  let wrapped: Data
}

// The keyring, the epochs and who holds them, in SQL.

extension Rows {
  static func key(
    of call: CallID, _ compartment: Compartment, _ db: Database
  ) throws -> (id: KeyID, wrapped: Data)? {
    try Row.fetchOne(
      db, sql: "SELECT key_id, wrapped FROM keyring WHERE call = ? AND compartment = ?",
      arguments: [call.rawValue, compartment.rawValue]
    ).map { (KeyID(bytes: Array($0["key_id"] as Data)), $0["wrapped"]) }
  }

  static func replaceKey(
    _ wrapped: Data, id: KeyID, of call: CallID, _ compartment: Compartment, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO keyring (call, compartment, key_id, wrapped) VALUES (?, ?, ?, ?)
        ON CONFLICT (call, compartment) DO UPDATE SET key_id = excluded.key_id,
          wrapped = excluded.wrapped
        """,
      arguments: [call.rawValue, compartment.rawValue, Data(id.bytes), wrapped])
  }

  static func eraseKeys(of call: CallID, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM keyring WHERE call = ?", arguments: [call.rawValue])
  }

  /// Some of the record keys wrapped under a key, in the order of their rows.
  static func keys(
    under key: KeyID, after row: Int64 = 0, limit: Int, _ db: Database
  ) throws -> [WrappedKey] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT rowid, call, compartment, wrapped FROM keyring
        WHERE key_id = ? AND rowid > ? ORDER BY rowid LIMIT ?
        """,
      arguments: [Data(key.bytes), row, limit]
    ).compactMap { row in
      Compartment(rawValue: row["compartment"]).map {
        WrappedKey(
          id: row["rowid"], call: CallID(rawValue: row["call"]), compartment: $0,
          wrapped: row["wrapped"])
      }
    }
  }

  static func epochs(_ db: Database) throws -> [Epoch] {
    try Row.fetchAll(db, sql: "SELECT * FROM epoch ORDER BY opened_at, rowid").compactMap { row in
      guard let compartment = Compartment(rawValue: row["compartment"]),
        let state = Epoch.State(rawValue: row["state"]),
        let publicKey = PublicKey(Array(row["public_key"] as Data))
      else { return nil }
      return Epoch(
        id: KeyID(bytes: Array(row["key_id"] as Data)), compartment: compartment, state: state,
        openedAt: row["opened_at"], publicKey: publicKey)
    }
  }

  /// The epoch that new calls go under.
  static func epoch(of compartment: Compartment, _ db: Database) throws -> Epoch? {
    try epochs(db).last { $0.compartment == compartment && $0.state != .retiring }
  }

  static func insert(_ epoch: Epoch, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO epoch (key_id, compartment, state, opened_at, public_key)"
        + " VALUES (?, ?, ?, ?, ?)",
      arguments: [
        Data(epoch.id.bytes), epoch.compartment.rawValue, epoch.state.rawValue, epoch.openedAt,
        Data(epoch.publicKey.bytes),
      ])
  }

  static func set(_ state: Epoch.State, of epoch: KeyID, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE epoch SET state = ? WHERE key_id = ?",
      arguments: [state.rawValue, Data(epoch.bytes)])
  }

  /// Erases an epoch: its grants go with it.
  static func erase(_ epoch: KeyID, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM epoch_grant WHERE epoch = ?", arguments: [Data(epoch.bytes)])
    try db.execute(sql: "DELETE FROM epoch WHERE key_id = ?", arguments: [Data(epoch.bytes)])
  }

  static func grant(of epoch: KeyID, to holder: KeyID, _ db: Database) throws -> Data? {
    try Data.fetchOne(
      db, sql: "SELECT sealed FROM epoch_grant WHERE epoch = ? AND holder = ?",
      arguments: [Data(epoch.bytes), Data(holder.bytes)])
  }

  static func replaceGrant(
    _ sealed: [UInt8], of epoch: KeyID, to holder: KeyID, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO epoch_grant (epoch, holder, sealed) VALUES (?, ?, ?)
        ON CONFLICT (epoch, holder) DO UPDATE SET sealed = excluded.sealed
        """,
      arguments: [Data(epoch.bytes), Data(holder.bytes), Data(sealed)])
  }

  static func eraseGrants(to holder: KeyID, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM epoch_grant WHERE holder = ?", arguments: [Data(holder.bytes)])
  }

  static func eraseGrant(of epoch: KeyID, to holder: KeyID, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM epoch_grant WHERE epoch = ? AND holder = ?",
      arguments: [Data(epoch.bytes), Data(holder.bytes)])
  }
}
