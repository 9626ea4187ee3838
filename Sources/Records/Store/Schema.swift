import Foundation
import GRDB
import Text

/// How the register is opened, and what its tables are.
enum Schema {
  /// Seconds that a writer waits for the others: milliseconds usually, more at a shift change.
  static let patience: TimeInterval = 10

  /// Opens the register, and makes it when it is not there, readable by its owner alone.
  ///
  /// Consoles that open it together do so one after the other: they would make the same tables. One
  /// that waited a second, or may not lock, goes on.
  static func open(_ path: String, _ files: SteadyFiles) throws -> DatabaseQueue {
    let lock = try? Home.lock(path + "-lock", files)
    defer { withExtendedLifetime(lock) {} }
    try create(path, files)
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(patience)
    configuration.label = "register"
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    // GRDB sets NORMAL when it turns WAL on, which may roll a signed note back at a power cut.
    // What is erased is overwritten: erasing a key must erase what it opens.
    try queue.inDatabase {
      try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    try queue.read { db in
      guard try !migrator.hasBeenSuperseded(db) else {
        throw RecordsError.laterFormat(SafeText(path).line)
      }
    }
    try migrator.migrate(queue)
    try queue.inDatabase(assertDurable)
    return queue
  }

  /// Makes the file readable by its owner alone; its -wal and -shm take the same mode.
  ///
  /// A register that exists must not be opened here: closing it would drop the locks that SQLite
  /// has on it. Source: sqlite.org, *How To Corrupt An SQLite Database File*, §2.2.
  private static func create(_ path: String, _ files: SteadyFiles) throws(FileFailure) {
    do {
      _ = try HeldFile.open(path, .create, of: files)
      try files.synchroniseFolder(of: path)
    } catch {
      guard error.code == EEXIST else { throw error }
    }
  }

  /// Refuses to write a note that a power cut could take back.
  static func assertDurable(_ db: Database) throws {
    let full = 2
    guard try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0 >= full else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "synchronous is not FULL")
    }
  }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(
        sql: """
          CREATE TABLE call (
            id TEXT PRIMARY KEY NOT NULL,
            number INTEGER NOT NULL,
            opened_at INTEGER NOT NULL,
            signed_at INTEGER NOT NULL,
            version INTEGER NOT NULL
          ) STRICT;
          CREATE INDEX call_opened_at ON call (opened_at, id);
          CREATE TABLE keyring (
            call TEXT PRIMARY KEY NOT NULL REFERENCES call (id) DEFERRABLE INITIALLY DEFERRED,
            key_id BLOB NOT NULL,
            wrapped BLOB NOT NULL
          ) STRICT;
          CREATE TABLE blob (
            call TEXT NOT NULL REFERENCES call (id) DEFERRABLE INITIALLY DEFERRED,
            part TEXT NOT NULL,
            sealed BLOB NOT NULL,
            PRIMARY KEY (call, part)
          ) STRICT;
          """)
    }
    migrator.registerMigration("2", migrate: accounts)
    migrator.registerMigration("3") { db in
      try AccessRows.create(db)
      try DestroyedRows.create(db)
    }
    migrator.registerMigration("4", migrate: CallerRows.create)
    migrator.registerMigration("messages", migrate: MessageRows.create)
    return migrator
  }
}
