import Foundation
import GRDB
import Intervention
import Text

/// The calls that were destroyed, and the sentences in SQL that destroy them.
///
/// A call's row here says nothing about the person; it goes with the keys, so that older records do
/// not bring the call back.
enum DestroyedRows {
  /// The table, made with those of the access log.
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE destroyed (
          call TEXT PRIMARY KEY NOT NULL,
          number INTEGER NOT NULL,
          opened_at INTEGER NOT NULL,
          at INTEGER NOT NULL,
          rule TEXT NOT NULL
        ) STRICT;
        """)
  }

  /// Destroys a call: its keys and its sealed parts, which what remains cannot open.
  static func destroy(_ entry: SignedEntry, at: Int64, under rule: SafeText, _ db: Database) throws
  {
    try remove(entry.call.rawValue, db)
    try note(entry.call, entry.number, entry.openedAt, at: at, under: rule, db)
  }

  /// Says that an attempt is destroyed, so that no backup brings it back; it has no number.
  static func note(
    _ attempt: DueAttempt, at: Int64, under rule: SafeText, _ db: Database
  ) throws { try note(attempt.id, 0, attempt.openedAt, at: at, under: rule, db) }

  private static func note(
    _ id: CallID, _ number: Int, _ openedAt: Int64, at: Int64, under rule: SafeText, _ db: Database
  ) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO destroyed VALUES (?, ?, ?, ?, ?)",
      arguments: [id.rawValue, number, openedAt, at, rule.string])
  }

  /// Takes out the calls that the list says are destroyed, and the keys of calls that are not there.
  static func leaveOut(_ db: Database) throws -> DestroyedCalls {
    let known = try String.fetchAll(db, sql: "SELECT call FROM destroyed")
    let there = try String.fetchAll(
      db, sql: "SELECT id FROM call WHERE id IN (SELECT call FROM destroyed)")
    for call in there { try remove(call, db) }
    try db.execute(sql: "DELETE FROM keyring WHERE call NOT IN (SELECT id FROM call)")
    try db.execute(sql: "DELETE FROM message_key WHERE message NOT IN (SELECT id FROM message)")
    return DestroyedCalls(
      known: Set(known.map { CallID(rawValue: $0) }),
      leftOut: Set(there.map { CallID(rawValue: $0) }))
  }

  static func callsWithoutKey(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM call WHERE id NOT IN (SELECT call FROM keyring)") ?? 0
  }

  private static func remove(_ call: String, _ db: Database) throws {
    for sentence in [
      "DELETE FROM message_key WHERE message IN (SELECT id FROM message WHERE call = ?)",
      "DELETE FROM message WHERE call = ?", "DELETE FROM keyring WHERE call = ?",
      "DELETE FROM blob WHERE call = ?",
      // What the team does about a number goes with the last call from it.
      """
      DELETE FROM directive WHERE mark IN (
        SELECT mark FROM caller GROUP BY mark HAVING count(*) = 1 AND max(call) = ?)
      """,
      "DELETE FROM caller WHERE call = ?", "DELETE FROM call WHERE id = ?",
    ] {
      try db.execute(sql: sentence, arguments: [call])
    }
  }
}

/// The calls that a list of keys says are destroyed.
struct DestroyedCalls {
  /// All of them.
  var known: Set<CallID> = []
  /// Those that were in the older records, and are left out.
  var leftOut: Set<CallID> = []
}
