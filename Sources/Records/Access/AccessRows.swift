import Foundation
import GRDB
import Intervention
import Text

/// The access log's tables, and its sentences in SQL.
enum AccessRows {
  /// The third format, with the list of what was destroyed.
  static func create(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE access (
          number INTEGER PRIMARY KEY NOT NULL,
          at INTEGER NOT NULL,
          utc_offset INTEGER NOT NULL,
          act TEXT NOT NULL,
          name TEXT NOT NULL,
          account TEXT,
          role TEXT,
          call TEXT,
          subject TEXT,
          purpose TEXT,
          outcome TEXT NOT NULL,
          deferred INTEGER NOT NULL,
          hash BLOB NOT NULL
        ) STRICT;
        CREATE INDEX access_call ON access (call) WHERE call IS NOT NULL;
        CREATE TABLE access_checkpoint (
          size INTEGER PRIMARY KEY NOT NULL,
          hash BLOB NOT NULL,
          at INTEGER NOT NULL,
          signature BLOB NOT NULL,
          kept INTEGER NOT NULL
        ) STRICT;
        """)
  }

  /// The place and hash of the last entry.
  static func last(_ db: Database) throws -> (number: Int, hash: [UInt8])? {
    try Row.fetchOne(db, sql: "SELECT number, hash FROM access ORDER BY number DESC LIMIT 1")
      .map { ($0["number"], Array($0["hash"] as Data)) }
  }

  static func insert(_ logged: LoggedAccess, hash: [UInt8], _ db: Database) throws {
    let entry = logged.entry
    try db.cachedStatement(
      sql: "INSERT INTO access VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      logged.number, entry.at.wall, entry.at.offset, entry.act.rawValue, entry.who.name.string,
      entry.who.account?.string, entry.who.role?.string, entry.call?.rawValue,
      entry.subject?.string, entry.purpose?.string, entry.outcome.rawValue, logged.isDeferred,
      Data(hash),
    ])
  }

  /// The last checkpoint that stays.
  static func lastKept(_ db: Database) throws -> AccessCheckpoint? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM access_checkpoint WHERE kept ORDER BY size DESC LIMIT 1"
    ).map(checkpoint)
  }

  static func checkpoints(_ db: Database) throws -> [AccessCheckpoint] {
    try Row.fetchAll(db, sql: "SELECT * FROM access_checkpoint ORDER BY size").map(checkpoint)
  }

  /// The last checkpoint, kept or not.
  static func lastCheckpoint(_ db: Database) throws -> AccessCheckpoint? {
    try Row.fetchOne(db, sql: "SELECT * FROM access_checkpoint ORDER BY size DESC LIMIT 1")
      .map(checkpoint)
  }

  /// The hash of an entry; nil when it is not there.
  static func hash(_ number: Int, _ db: Database) throws -> [UInt8]? {
    try Data.fetchOne(db, sql: "SELECT hash FROM access WHERE number = ?", arguments: [number])
      .map { Array($0) }
  }

  /// Puts a checkpoint in; those that do not stay go.
  static func insert(_ checkpoint: AccessCheckpoint, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM access_checkpoint WHERE NOT kept")
    try db.execute(
      sql: "INSERT INTO access_checkpoint VALUES (?, ?, ?, ?, ?)",
      arguments: [
        checkpoint.size, Data(checkpoint.hash), checkpoint.at, Data(checkpoint.signature),
        checkpoint.isKept,
      ])
  }

  /// Whether an entry that waited is in already: its console ended before it took it out of the file.
  static func has(_ entry: AccessEntry, _ db: Database) throws -> Bool {
    var isThere = false
    try each(db, where: "at = ?", [entry.at.wall]) { _, logged, _ in
      isThere = isThere || logged?.entry == entry
    }
    return isThere
  }

  /// Gives each entry, in order, with its hash; a value that is not ours reads as nil.
  static func each(
    _ db: Database, where condition: String = "TRUE", _ arguments: StatementArguments = [],
    _ body: (Int, LoggedAccess?, [UInt8]) throws -> Void
  ) throws {
    let sql = "SELECT * FROM access WHERE \(condition) ORDER BY number"
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    while let row = try rows.next() {
      try body(row[0], logged(row), row.withUnsafeData(atIndex: 12) { Array($0 ?? Data()) })
    }
  }

  private static func logged(_ row: Row) -> LoggedAccess? {
    guard let act = AccessAct(rawValue: row[3]), let outcome = AccessOutcome(rawValue: row[10])
    else { return nil }
    let who = Who(name: SafeText(row[4] as String), account: text(row[5]), role: text(row[6]))
    let entry = AccessEntry(
      act, by: who, at: Moment(monotonic: 0, wall: row[1], offset: row[2]),
      call: (row[7] as String?).map { CallID(rawValue: $0) }, subject: text(row[8]),
      purpose: text(row[9]), outcome: outcome)
    return LoggedAccess(number: row[0], entry: entry, isDeferred: row[11])
  }

  private static func text(_ value: String?) -> SafeText? { value.map { SafeText($0) } }

  private static func checkpoint(_ row: Row) -> AccessCheckpoint {
    AccessCheckpoint(
      size: row["size"], hash: Array(row["hash"] as Data), at: row["at"],
      signature: Array(row["signature"] as Data), isKept: row["kept"])
  }
}
