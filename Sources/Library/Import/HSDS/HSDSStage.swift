/// Where the rows of a directory wait, unsorted, for all to be read.
final class HSDSStage {
  /// A row set down.
  struct Row {
    let id: Int64
    let record: HSDSRecord
    /// The rank of its file and table among those read.
    let source: Int
    let line: Int
    let flags: Flags
  }

  /// What is known of a row beside its cells.
  struct Flags: OptionSet {
    let rawValue: Int
    /// It is counted among the mended rows.
    static let mended = Flags(rawValue: 1)
    /// It was nested in another, which may repeat it.
    static let nested = Flags(rawValue: 2)
    /// It is set aside, and only waits for all that is wrong with it to be told.
    static let gone = Flags(rawValue: 4)
  }

  /// Whether a language of a single number was set down.
  private(set) var hasPhoneLanguages = false

  private let connection: StageConnection
  private let insert: StageStatement
  private let mark: StageStatement
  private let find: StageStatement
  private let probe: StageStatement

  /// What stands under a key, in the order in which it is found there.
  ///
  /// First the row that bears it, then the names of rows that stand elsewhere, what hangs on it, and
  /// the references to it. The number of the table is added.
  enum Kind {
    static let own: Int64 = 0
    static let name: Int64 = 50
    static let fact: Int64 = 100
    static let reference: Int64 = 200
  }

  /// An empty stage.
  init() throws {
    connection = try StageConnection()
    // Nothing here outlives the import, so nothing needs to be safe.
    try connection.run(
      """
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA cache_size = -32768; PRAGMA temp_store = FILE;
      CREATE TABLE row (
        id INTEGER PRIMARY KEY, key BLOB NOT NULL, kind INTEGER NOT NULL, hash INTEGER NOT NULL,
        source INTEGER, line INTEGER, flags INTEGER, cells BLOB);
      CREATE TABLE fault (
        id INTEGER PRIMARY KEY, row INTEGER NOT NULL, what INTEGER NOT NULL, other INTEGER);
      BEGIN;
      """)
    insert = try StageStatement(
      "INSERT INTO row (key, kind, hash, source, line, flags, cells) VALUES (?, ?, ?, ?, ?, ?, ?)",
      connection)
    mark = try StageStatement(
      "INSERT INTO row (key, kind, hash, line) VALUES (?, ?, ?, ?)", connection)
    find = try StageStatement(
      "SELECT id, kind, cells, source, line, flags FROM row WHERE key = ? AND kind < 200",
      connection)
    probe = try StageStatement(
      "SELECT 1 FROM row WHERE key = ? AND kind < 100 LIMIT 1", connection)
  }

  /// Sets a row down under the key of what it is or hangs on, and gives its number.
  func put(_ record: HSDSRecord, under key: HSDSKey, source: Int, line: Int, flags: Flags) throws
    -> Int64
  {
    if record.table == .language && !record.lacks(.phoneId) { hasPhoneLanguages = true }
    insert.bind(key.bytes, at: 1)
    let kind = record.table == key.table ? Kind.own : Kind.fact
    insert.bind(kind + Int64(record.table.rawValue), at: 2)
    insert.bind(Int64(bitPattern: record.hash), at: 3)
    insert.bind(Int64(source), at: 4)
    insert.bind(Int64(line), at: 5)
    insert.bind(Int64(flags.rawValue), at: 6)
    insert.bind(record.bytes, at: 7)
    try insert.run()
    return insert.lastRow
  }

  /// Notes that a row bears an id of its own beside what it hangs on.
  func putName(_ key: HSDSKey, of row: Int64) throws {
    try putMark(key, kind: Kind.name + Int64(key.table.rawValue), hash: row, row: row)
  }

  /// Notes that a row names another.
  func putReference(_ key: HSDSKey, _ column: HSDSColumn, of row: Int64) throws {
    try putMark(key, kind: Kind.reference, hash: Int64(column.rawValue), row: row)
  }

  private func putMark(_ key: HSDSKey, kind: Int64, hash: Int64, row: Int64) throws {
    mark.bind(key.bytes, at: 1)
    mark.bind(kind, at: 2)
    mark.bind(hash, at: 3)
    mark.bind(row, at: 4)
    try mark.run()
  }

  /// Sorts the rows by what they are or hang on, once all are there.
  func sort() throws {
    try connection.run("CREATE INDEX by_key ON row (key, kind, hash)")
  }

  /// The rows under a key, in the order in which they were read.
  func rows(under key: HSDSKey) throws -> [Row] {
    var rows: [Row] = []
    find.bind(key.bytes, at: 1)
    while try find.step() { if let row = find.row(at: 0) { rows.append(row) } }
    rows.sort { $0.id < $1.id }
    return rows
  }

  /// Whether a row bears this key.
  func has(_ key: HSDSKey) throws -> Bool {
    defer { probe.reset() }
    probe.bind(key.bytes, at: 1)
    return try probe.step()
  }

  /// Copies the answer of a query in a table of its own, so that rows may change while it is read.
  func copy(_ query: String, into table: String) throws {
    try connection.run("CREATE TABLE \(table) AS \(query)")
  }

  /// A statement on the same database.
  func statement(_ sql: String) throws -> StageStatement {
    try StageStatement(sql, connection)
  }
}

extension HSDSRecord {
  /// FNV-1a of its cells, enough to tell apart two rows under one key.
  var hash: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// An id made of its words, which holds from one import to the next.
  var madeID: String { "sans-id-" + String(hash, radix: 36) }
}
