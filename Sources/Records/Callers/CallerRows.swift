import Foundation
import GRDB
import Intervention
import Text

/// Call-back numbers of signed calls, in SQL: never a number, only its mark under a key that those
/// who read notes hold.
enum CallerRows {
  /// The fourth format: the key of the marks, the marks, and the team's directives.
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE caller_key (
          id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
          key_id BLOB NOT NULL,
          wrapped BLOB NOT NULL
        ) STRICT;
        CREATE TABLE caller (
          mark BLOB NOT NULL,
          call TEXT NOT NULL,
          PRIMARY KEY (mark, call)
        ) STRICT;
        CREATE INDEX caller_call ON caller (call);
        CREATE TABLE directive (
          mark BLOB PRIMARY KEY NOT NULL,
          sealed BLOB NOT NULL
        ) STRICT;
        """)
  }

  static func key(_ db: Database) throws -> (id: KeyID, wrapped: Data)? {
    try Row.fetchOne(db, sql: "SELECT key_id, wrapped FROM caller_key")
      .map { (KeyID(bytes: Array($0["key_id"] as Data)), $0["wrapped"]) }
  }

  static func replaceKey(_ wrapped: Data, under id: KeyID, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO caller_key VALUES (1, ?, ?)",
      arguments: [Data(id.bytes), wrapped])
  }

  /// The signed calls of a mark, the latest first.
  static func calls(_ mark: Data, _ db: Database) throws -> [SignedEntry] {
    try String.fetchAll(
      db,
      sql: """
        SELECT caller.call FROM caller JOIN call ON call.id = caller.call
        WHERE mark = ? ORDER BY call.opened_at DESC, call.id DESC
        """, arguments: [mark]
    ).compactMap { try Rows.entry(CallID(rawValue: $0), db) }
  }

  /// Puts a call under a mark, and under no other; nil takes it away.
  static func replace(_ mark: Data?, of call: CallID, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM caller WHERE call = ?", arguments: [call.rawValue])
    guard let mark else { return }
    try db.execute(sql: "INSERT INTO caller VALUES (?, ?)", arguments: [mark, call.rawValue])
  }

  static func directive(_ mark: Data, _ db: Database) throws -> Data? {
    try Data.fetchOne(
      db, sql: "SELECT sealed FROM directive WHERE mark = ?", arguments: [mark])
  }

  /// Erases the directives that are as asked, each given by its mark and as it is sealed.
  static func eraseDirectives(_ db: Database, where isGone: (Data, Data) -> Bool) throws {
    for row in try Row.fetchAll(db, sql: "SELECT mark, sealed FROM directive")
    where isGone(row["mark"], row["sealed"]) {
      try db.execute(
        sql: "DELETE FROM directive WHERE mark = ?", arguments: [row["mark"] as Data])
    }
  }

  static func replaceDirective(_ sealed: Data, of mark: Data, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO directive VALUES (?, ?)", arguments: [mark, sealed])
  }
}
