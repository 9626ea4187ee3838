import Foundation
import GRDB
import Intervention

/// The register's sentences in SQL.
enum Rows {
  static func entries(_ db: Database) throws -> [SignedEntry] {
    try Row.fetchAll(db, sql: "SELECT * FROM call ORDER BY opened_at, id").map(entry)
  }

  static func entry(_ call: CallID, _ db: Database) throws -> SignedEntry? {
    try Row.fetchOne(db, sql: "SELECT * FROM call WHERE id = ?", arguments: [call.rawValue])
      .map(entry)
  }

  static func count(openedIn instants: Range<Int64>, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM call WHERE opened_at >= ? AND opened_at < ?",
      arguments: [instants.lowerBound, instants.upperBound]) ?? 0
  }

  static func replace(_ entry: SignedEntry, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO call (id, number, opened_at, signed_at, version) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET number = excluded.number, opened_at = excluded.opened_at,
          signed_at = excluded.signed_at, version = excluded.version
        """,
      arguments: [
        entry.call.rawValue, entry.number, entry.openedAt, entry.signedAt, entry.version,
      ])
  }

  static func sealed(_ part: Part, of entry: SignedEntry, _ db: Database) throws -> Data? {
    try Data.fetchOne(
      db, sql: "SELECT sealed FROM blob WHERE call = ? AND part = ?",
      arguments: [entry.call.rawValue, part.rawValue])
  }

  static func replace(
    _ sealed: Data, _ part: Part, of entry: SignedEntry, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO blob (call, part, sealed) VALUES (?, ?, ?)
        ON CONFLICT (call, part) DO UPDATE SET sealed = excluded.sealed
        """,
      arguments: [entry.call.rawValue, part.rawValue, sealed])
  }

  private static func entry(_ row: Row) -> SignedEntry {
    SignedEntry(
      call: CallID(rawValue: row["id"]), number: row["number"], openedAt: row["opened_at"],
      signedAt: row["signed_at"], version: row["version"])
  }
}
