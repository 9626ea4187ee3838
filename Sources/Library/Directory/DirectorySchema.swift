import Foundation
import GRDB
import Text

/// How `directory.sqlite` is opened, and what its tables are.
enum DirectorySchema {
  /// The form of the tables and of the bodies in them; another form is another number.
  static let format = 1
  /// Seconds that an import waits for another.
  private static let patience: TimeInterval = 5

  /// Opens a directory that is there, to read it.
  static func read(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    configuration.label = "directory"
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.read { try check($0, path) }
    return queue
  }

  /// Opens a directory to write in it, and makes it when it is not there, readable by its owner alone.
  static func write(_ path: String) throws -> DatabaseQueue {
    try create(path)
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(patience)
    configuration.label = "import"
    configuration.prepareDatabase { db in
      // 64 MB at most: enough to place a million likenesses without reading them back.
      try db.execute(sql: "PRAGMA cache_size = -64000")
      // Nothing confidential is ever written there: no need to blank what is replaced.
      try db.execute(sql: "PRAGMA secure_delete = OFF")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { db in
      let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
      if try isEmpty && format(of: db) == 0 {
        try db.execute(sql: tables)
        try db.execute(sql: "PRAGMA user_version = \(format)")
      }
      try check(db, path)
    }
    return queue
  }

  private static func format(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  private static func check(_ db: Database, _ path: String) throws {
    let format = try format(of: db)
    let place = SafeText(path).line
    guard format <= Self.format else { throw DirectoryError.laterFormat(place) }
    guard format == Self.format else { throw DirectoryError.damaged(place) }
  }

  /// Makes the folder and the file; its -wal and -shm take the same mode.
  ///
  /// A directory that exists must not be opened here: closing it would drop the locks that SQLite has
  /// on it. Source: sqlite.org, *How To Corrupt An SQLite Database File*, §2.2.
  private static func create(_ path: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if file >= 0 {
      close(file)
    } else if errno != EEXIST {
      throw DirectoryError(code: errno, at: path)
    }
  }

  /// The tables; `likeness` holds what may look alike across sources, `twin` what was found so.
  ///
  /// A row number is never used twice, so that a hit found before an import never shows another
  /// resource after it.
  private static let tables = """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      path TEXT NOT NULL,
      profile TEXT NOT NULL,
      imported_at INTEGER NOT NULL,
      organizations INTEGER NOT NULL,
      services INTEGER NOT NULL,
      locations INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE resource (
      row INTEGER PRIMARY KEY AUTOINCREMENT,
      source INTEGER NOT NULL REFERENCES source (id),
      id TEXT NOT NULL,
      body BLOB NOT NULL
    ) STRICT;
    CREATE INDEX resource_source ON resource (source);
    CREATE INDEX resource_id ON resource (id);
    CREATE TABLE likeness (
      key INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (key, row)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE twin (
      row INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY (row, other)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE generation (number INTEGER NOT NULL) STRICT;
    INSERT INTO generation VALUES (0);
    """
}
