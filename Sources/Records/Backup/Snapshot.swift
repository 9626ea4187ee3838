import Foundation
import GRDB

/// A copy of some tables of the register, at one instant, while consoles work.
///
/// Every table is made, so that the copy is a register of the same version, and the rows of those
/// asked for are copied. The rows of the others are never read: a copy of the whole from which some
/// were then taken out would keep their bytes.
enum Snapshot {
  /// The tables that hold keys, or say who may open what.
  static let keys: Set = [
    "keyring", "account", "slot", "recovery", "epoch", "epoch_grant", "destroyed", "caller_key",
    "message_key",
  ]
  /// The tables of what is sealed, and of what was done.
  static let records: Set = [
    "call", "blob", "access", "access_checkpoint", "caller", "directive", "message",
  ]
  /// What a restored centre begins anew: the count of wrong passphrases.
  static let left: Set = ["attempt"]
  /// What every copy has.
  static let both = "grdb_migrations"

  /// Writes the copy at a path where nothing is.
  static func write(
    _ tables: Set<String>, of register: String, to path: String, _ files: SteadyFiles
  ) throws {
    _ = try HeldFile.open(path, .create, of: files)
    let copy = try DatabaseQueue(path: path, configuration: plain)
    defer { try? copy.close() }
    try copy.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH ? AS home", arguments: [register])
      try db.inTransaction(.deferred) {
        for sql in try String.fetchAll(db, sql: "SELECT sql FROM home.sqlite_master WHERE sql > ''")
        { try db.execute(sql: sql) }
        for table in try names(db, in: "home") where tables.contains(table) || table == both {
          try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM home.\(table)")
        }
        return .commit
      }
      try db.execute(sql: "DETACH home")
    }
  }

  /// Brings the rows of some tables from a copy into a register of the same version.
  static func bring(_ tables: Set<String>, from copy: String, into db: Database) throws {
    for table in try names(db, in: "main") where tables.contains(table) {
      try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM \(copy).\(table)")
    }
  }

  static func names(_ db: Database, in schema: String) throws -> [String] {
    try String.fetchAll(
      db,
      sql:
        "SELECT name FROM \(schema).sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
  }

  /// The copy is a draft: it needs neither journal nor patience with the disk.
  private static var plain: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(Schema.patience)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    }
    return configuration
  }
}
