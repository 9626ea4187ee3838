import Foundation
import GRDB
import Intervention

/// Messages about calls, in SQL: who may open one is told by whom its key is sealed to, and by nothing
/// else; what kind of message it is, who wrote it and to whom is inside.
enum MessageRows {
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE message (
          id TEXT PRIMARY KEY NOT NULL,
          call TEXT NOT NULL,
          sealed BLOB NOT NULL
        ) STRICT;
        CREATE INDEX message_call ON message (call);
        CREATE TABLE message_key (
          message TEXT NOT NULL,
          holder BLOB NOT NULL,
          sealed BLOB NOT NULL,
          PRIMARY KEY (message, holder)
        ) STRICT;
        CREATE INDEX message_key_holder ON message_key (holder);
        """)
  }

  /// A message as it is sealed, with its key as it is sealed to one holder.
  struct Sealed {
    let id: String
    let call: CallID
    let content: Data
    let key: Data
  }

  /// The ids of those that a holder has a key to, each with the first bytes of its seal, which no other
  /// sealing has.
  static func marks(of holder: KeyID, _ db: Database) throws -> [(id: String, mark: Data)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, substr(message.sealed, 1, 64) AS mark
        FROM message JOIN message_key ON message = id WHERE holder = ?
        """,
      arguments: [Data(holder.bytes)]
    ).map { ($0["id"], $0["mark"]) }
  }

  /// Those that a holder has a key to, or one of them, in the order of their ids.
  static func all(
    of holder: KeyID, only id: String? = nil, _ db: Database
  ) throws -> [Sealed] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, call, message.sealed AS content, message_key.sealed AS key
        FROM message JOIN message_key ON message = id
        WHERE holder = ? AND (? IS NULL OR id = ?) ORDER BY id
        """,
      arguments: [Data(holder.bytes), id, id]
    ).map {
      Sealed(
        id: $0["id"], call: CallID(rawValue: $0["call"]), content: $0["content"], key: $0["key"])
    }
  }

  static func replace(_ id: String, of call: CallID, _ content: [UInt8], _ db: Database) throws {
    try db.execute(sql: "DELETE FROM message_key WHERE message = ?", arguments: [id])
    try db.execute(
      sql: "INSERT OR REPLACE INTO message (id, call, sealed) VALUES (?, ?, ?)",
      arguments: [id, call.rawValue, Data(content)])
  }

  static func give(_ key: [UInt8], to message: String, _ holder: KeyID, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO message_key (message, holder, sealed) VALUES (?, ?, ?)",
      arguments: [message, Data(holder.bytes), Data(key)])
  }

  static func takeAway(_ message: String, from holder: KeyID, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM message_key WHERE message = ? AND holder = ?",
      arguments: [message, Data(holder.bytes)])
  }
}
