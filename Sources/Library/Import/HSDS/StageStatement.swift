import GRDBSQLite

/// A connection to a temporary database, closed once its statements are gone.
final class StageConnection {
  fileprivate let handle: OpaquePointer?

  /// An empty database without a name: SQLite keeps it in memory while it is small, then in a file that
  /// only this process can reach and that no interruption leaves behind.
  ///
  /// Source: sqlite.org, *Temporary Files Used By SQLite*, « TEMP databases ».
  init() throws {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2("", &opened, flags, nil)
    handle = opened
    guard code == SQLITE_OK else { throw ImportError.noRoom }
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that give nothing.
  func run(_ sql: String) throws {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw ImportError.noRoom }
  }
}

/// A prepared statement of the stage, bound without going through values: a million rows pass here.
final class StageStatement {
  private let connection: StageConnection
  private let statement: OpaquePointer

  /// Prepares a statement.
  init(_ sql: String, _ connection: StageConnection) throws {
    var prepared: OpaquePointer?
    sqlite3_prepare_v2(connection.handle, sql, -1, &prepared, nil)
    guard let prepared else { throw ImportError.noRoom }
    statement = prepared
    self.connection = connection
  }

  deinit { sqlite3_finalize(statement) }

  /// The number of the last row inserted.
  var lastRow: Int64 { sqlite3_last_insert_rowid(connection.handle) }

  /// Gives a number to a parameter, counted from 1.
  func bind(_ value: Int64, at place: Int32) { sqlite3_bind_int64(statement, place, value) }

  /// Gives bytes to a parameter, counted from 1.
  func bind(_ bytes: [UInt8], at place: Int32) {
    // SQLite copies them: the array may be gone when the statement runs.
    let copied = unsafeBitCast(OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type.self)
    _ = bytes.withUnsafeBytes {
      sqlite3_bind_blob(statement, place, $0.baseAddress, Int32($0.count), copied)
    }
  }

  /// Runs a statement that gives nothing.
  func run() throws {
    defer { reset() }
    _ = try step()
  }

  /// Goes to the next line of the answer; false at its end, ready to run again.
  func step() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      reset()
      return false
    default:
      reset()
      throw ImportError.noRoom
    }
  }

  /// Makes it ready to run again.
  func reset() { sqlite3_reset(statement) }

  /// A number of the line.
  func int(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  /// Bytes of the line, only until the next step.
  func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_blob(statement, column)?.assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  /// The row whose id, kind, cells, source, line and flags begin at a column.
  func row(at column: Int32) -> HSDSStage.Row? {
    let kind = int(column + 1) % HSDSStage.Kind.fact
    guard let table = HSDSTable(rawValue: UInt8(truncatingIfNeeded: kind)) else { return nil }
    return HSDSStage.Row(
      id: int(column), record: HSDSRecord(table, bytes: Array(bytes(column + 2))),
      source: Int(int(column + 3)), line: Int(int(column + 4)),
      flags: HSDSStage.Flags(rawValue: Int(int(column + 5))))
  }
}
