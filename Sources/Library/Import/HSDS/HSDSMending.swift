import Text

/// What becomes of the rows that the second pass found wrong.
final class HSDSMending {
  private let reading: HSDSReading
  private var stage: HSDSStage { reading.stage }
  private var run: ImportRun { reading.run }
  private let open: StageStatement
  private let hang: StageStatement
  private let rewrite: StageStatement

  init(_ reading: HSDSReading) throws {
    self.reading = reading
    open = try reading.stage.statement(
      "SELECT id, kind, cells, source, line, flags FROM row WHERE id = ?")
    hang = try reading.stage.statement("UPDATE row SET key = ?, flags = ? WHERE id = ?")
    rewrite = try reading.stage.statement("UPDATE row SET cells = ?, flags = ? WHERE id = ?")
  }

  /// Mends a row or sets it aside; of a row already gone, only what it names is still told.
  func mend(_ id: Int64, _ wrong: HSDSLinks.Wrong, other: Int64, column: Int64) throws {
    guard let row = try row(id), wrong == .reference || !row.flags.contains(.gone) else { return }
    switch wrong {
    case .owner: try findOwner(of: row)
    case .reference:
      guard let column = HSDSColumn(rawValue: UInt8(truncatingIfNeeded: column)) else { return }
      let fault = HSDSFault.dangling(column.name, row.record[column] ?? "")
      if row.flags.contains(.gone) {
        tell(row, fault)
      } else if column == row.record.table.essential && row.record.lacks(.label) {
        try setAside(row, fault)
      } else {
        try mend(row, fault)
      }
    case .repeated: try unite(row, with: other)
    case .again: try drop(row, .again)
    case .orphan:
      // A location that nothing names is no place of service, nor is what hangs on it.
      try setAside(row, .orphan)
      if let id = row.record.bytes(.id), let key = HSDSKey(.location, id) {
        try setAside(under: key)
      }
    case .shared:
      guard !row.flags.contains(.nested) else { return }
      tell(row, .shared(row.record[.id] ?? ""))
    }
  }

  /// The rows of the tables that the console does not use are set aside, and that is said once.
  func setUnusedTablesAside() {
    for source in reading.sources {
      guard HSDSTable(named: source.table.string)?.isUsed == false,
        let table = run.report.tables.first(where: { $0.name == source.table }), table.kept > 0
      else { continue }
      run.count(table: source.table, mended: -table.mended, setAside: table.kept)
      run.find(
        .unusedTable, file: source.name, line: 1,
        Phrase(
          fr: "La console ne se sert pas de cette table : \(table.kept) lignes mises de côté.",
          en: "The console does not use this table: \(table.kept) rows set aside."))
    }
  }

  /// Hangs a row on the next thing it names, when the first is not there.
  private func findOwner(of row: HSDSStage.Row) throws {
    let owners = row.record.owners
    guard let first = owners.first else { return }
    let fault = HSDSFault.dangling(first.column.name, row.record[first.column] ?? "")
    var others = owners.dropFirst().map(\.key)
    if row.record.table.anyOwner != nil, let id = row.record.bytes(first.column) {
      others += HSDSTable.allCases.compactMap { HSDSKey($0, id) }
    }
    guard let key = try others.first(where: { try stage.has($0) }) else {
      return try setAside(row, fault)
    }
    try hang(row, under: key)
    // A row that does not say on what kind of thing it hangs names it rightly all the same.
    if !row.record.hidesOwner { try mend(row, fault) }
  }

  private func hang(_ row: HSDSStage.Row, under key: HSDSKey?) throws {
    hang.bind(key?.bytes ?? [], at: 1)
    hang.bind(Int64(row.flags.union(key == nil ? .gone : []).rawValue), at: 2)
    hang.bind(row.id, at: 3)
    try hang.run()
  }

  /// Unites two rows of one id: a nested one completes the other; of two tables, the first stays.
  private func unite(_ row: HSDSStage.Row, with other: Int64) throws {
    guard let first = try self.row(other) else { return }
    if row.flags.contains(.nested) || first.flags.contains(.nested) {
      rewrite.bind(first.record.filled(from: row.record).bytes, at: 1)
      rewrite.bind(Int64(first.flags.union(row.flags.intersection(.nested)).rawValue), at: 2)
      rewrite.bind(first.id, at: 3)
      try rewrite.run()
      return try forget(row)
    }
    let isSame = row.record.bytes == first.record.bytes
    try setAside(row, isSame ? .again : .repeated(row.record[.id] ?? ""))
  }

  /// Drops a row already read: silently when it is only nested again.
  private func drop(_ row: HSDSStage.Row, _ fault: HSDSFault) throws {
    if row.flags.contains(.nested) { try forget(row) } else { try setAside(row, fault) }
  }

  private func setAside(under key: HSDSKey) throws {
    for row in try stage.rows(under: key) {
      count(row, setAside: 1)
      try hang(row, under: nil)
      if row.record.table == .contact, let id = row.record.bytes(.id),
        let own = HSDSKey(.contact, id)
      {
        try setAside(under: own)
      }
    }
  }

  private func setAside(_ row: HSDSStage.Row, _ fault: HSDSFault) throws {
    count(row, setAside: 1)
    tell(row, fault)
    try hang(row, under: nil)
  }

  /// A row that says nothing new is as if it had not been read.
  private func forget(_ row: HSDSStage.Row) throws {
    count(row, rows: -1)
    try hang(row, under: nil)
  }

  private func mend(_ row: HSDSStage.Row, _ fault: HSDSFault) throws {
    tell(row, fault)
    if row.flags.contains(.mended) { return }
    run.count(table: reading.sources[row.source].table, mended: 1)
    rewrite.bind(row.record.bytes, at: 1)
    rewrite.bind(Int64(row.flags.union(.mended).rawValue), at: 2)
    rewrite.bind(row.id, at: 3)
    try rewrite.run()
  }

  private func tell(_ row: HSDSStage.Row, _ fault: HSDSFault) {
    run.find(
      fault.rule, file: reading.sources[row.source].name, line: row.line, fault.sentence)
  }

  /// Counts a row that is no longer kept, nor mended.
  private func count(_ row: HSDSStage.Row, rows: Int = 0, setAside: Int = 0) {
    run.count(
      table: reading.sources[row.source].table, rows: rows,
      mended: row.flags.contains(.mended) ? -1 : 0, setAside: setAside)
  }

  private func row(_ id: Int64) throws -> HSDSStage.Row? {
    open.bind(id, at: 1)
    defer { open.reset() }
    return try open.step() ? open.row(at: 0) : nil
  }
}
