import Foundation
import GRDB
import Text

/// The records of an iCarol export while they are joined, in a temporary file that SQLite deletes by
/// itself: memory does not grow with the export.
struct IcarolStage {
  private let db: Database

  /// Runs work on an empty stage, in one transaction that is never committed.
  static func use(_ work: (IcarolStage) throws -> Void) throws {
    let queue = try DatabaseQueue(path: "")
    try queue.inTransaction { db in
      try db.execute(
        sql: """
          CREATE TABLE record (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            language TEXT NOT NULL,
            level TEXT NOT NULL,
            agency TEXT,
            program TEXT,
            site TEXT,
            body BLOB NOT NULL,
            UNIQUE (id, language)
          ) STRICT;
          CREATE INDEX record_agency ON record (agency);
          CREATE INDEX record_program ON record (program);
          CREATE INDEX record_site ON record (site);
          """)
      try work(IcarolStage(db: db))
      return .rollback
    }
  }

  /// Adds a record; false when its id was already met in its language.
  func add(_ record: IcarolRecord) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO record (id, language, level, agency, program, site, body)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      record.id.string, record.language.string, record.level.rawValue, record.agency?.string,
      record.program?.string, record.site?.string, Data(try BodyWriter.bytes(of: record)),
    ])
    return db.changesCount > 0
  }

  /// How many records of a level there are, whatever their languages.
  func count(_ level: IcarolRecord.Level) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(DISTINCT id) FROM record WHERE level = ?",
      arguments: [level.rawValue]) ?? 0
  }

  /// Gives the records in the order of the export.
  func each(_ work: (IcarolRecord) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT body FROM record ORDER BY row")
    while let row = try rows.next() { try work(try Self.record(row)) }
  }

  /// The records of an id, the French one first.
  func records(_ id: SafeText) throws -> [IcarolRecord] {
    try find("id = ? ORDER BY language <> 'fr', row", id)
  }

  /// The record of an id at a level, if there is one.
  func record(_ id: SafeText?, _ level: IcarolRecord.Level) throws -> IcarolRecord? {
    try id.map { try records($0).first { $0.level == level } } ?? nil
  }

  /// The records that give a programme at a site, each once.
  func placements(ofProgram id: SafeText) throws -> [IcarolRecord] {
    distinct(try find("program = ? AND level = 'programatsite' ORDER BY language <> 'fr', row", id))
  }

  /// Whether some record gives a programme at this site.
  func isPlaced(site id: SafeText) throws -> Bool {
    try !find("site = ? AND level = 'programatsite' LIMIT 1", id).isEmpty
  }

  /// The records of a level that belong to an agency, each once.
  func members(_ level: IcarolRecord.Level, ofAgency id: SafeText) throws -> [IcarolRecord] {
    distinct(
      try find("agency = ? AND level = '\(level.rawValue)' ORDER BY language <> 'fr', row", id))
  }

  /// Whether some record of a level belongs to an agency.
  func has(_ level: IcarolRecord.Level, ofAgency id: SafeText) throws -> Bool {
    try !find("agency = ? AND level = '\(level.rawValue)' LIMIT 1", id).isEmpty
  }

  private func distinct(_ records: [IcarolRecord]) -> [IcarolRecord] {
    var known: Set<SafeText> = []
    return records.filter { known.insert($0.id).inserted }
  }

  private func find(_ condition: String, _ id: SafeText) throws -> [IcarolRecord] {
    let statement = try db.cachedStatement(sql: "SELECT body FROM record WHERE " + condition)
    return try Row.fetchAll(statement, arguments: [id.string]).map(Self.record)
  }

  private static func record(_ row: Row) throws -> IcarolRecord {
    try row.withUnsafeData(named: "body") { body in
      try (body ?? Data()).withUnsafeBytes { try BodyReader.value(in: $0) }
    }
  }
}
