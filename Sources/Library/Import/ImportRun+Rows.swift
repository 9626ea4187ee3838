import Text

extension ImportRun {
  /// Files smaller than this are read without a second thread.
  private static let small = 1 << 20

  /// Reads the rows of a CSV file in bounded memory and gives each one that can be used.
  ///
  /// A row that is given counts as kept until it is set aside. Rows that cannot be read, or that have
  /// too many cells, or too few to hold the required columns, are set aside here. Characters in the
  /// wrong encoding are put right.
  public func rows(
    of file: ImportFile, declared: SafeText? = nil, required: [String] = [],
    _ each: (ImportRow) throws -> Void
  ) throws {
    try rows(of: file, declared: declared, required: required) { _, _ in
    } each: { row, _ in
      try each(row)
    }
  }

  /// Reads rows in the same way, with what is made of each one alone on the thread that reads.
  func rows<Made>(
    of file: ImportFile, declared: SafeText?, required: [String],
    making make: @escaping (CSVCells, [String: Int]) -> Made,
    each: (ImportRow, Made) throws -> Void
  ) throws {
    let encoding = TextEncoding.look(at: file.path, declared: declared)
    if encoding != .utf8 {
      find(
        .encoding, file: file.name, line: 1,
        Phrase(
          fr: "Le fichier est en \(encoding.name), et se lit ainsi.",
          en: "The file is in \(encoding.name), and is read so."))
    }
    count(table: file.table)
    var columns: [String: Int]?
    func take(_ next: MendedRows<Made>.Next) throws {
      switch next {
      case .header(let names): columns = names
      case .fault(let fault, let line): setAside(fault, in: file, line: line, columns != nil)
      case .row(let row):
        if let fitting = fitting(row, of: file, columns ?? [:], required), let made = row.made {
          try each(fitting, made)
        }
        try advance(reading: file, to: row.consumed)
      }
    }
    if file.size < Self.small {
      var rows = MendedRows(file, encoding: encoding, making: make)
      while let next = rows.next() { try take(next) }
    } else {
      try Relay.run(
        preparing: { give in
          var rows = MendedRows(file, encoding: encoding, making: make)
          while let next = rows.next() { try give(next) }
        }, use: take)
    }
    finish(reading: file)
  }

  private func setAside(_ fault: CSVFault, in file: ImportFile, line: Int?, _ hasColumns: Bool) {
    let isRow = hasColumns && (fault == .quote || fault == .tooLong)
    if isRow { count(table: file.table, rows: 1, setAside: 1) }
    let what = Problem.csv(fault, file: file.name, line: line).what
    find(
      isRow ? .unreadableRow : .unreadableFile, file: file.name, line: line ?? 1,
      Phrase(fr: "\(what.french).", en: "\(what.english)."))
  }

  /// The row as profiles see it, or nil when it is set aside.
  private func fitting(
    _ mended: MendedRow<some Any>, of file: ImportFile, _ columns: [String: Int],
    _ required: [String]
  ) -> ImportRow? {
    let before = mended.row.cells.count
    let width = mended.width
    rowsRead += 1
    count(table: file.table, rows: 1)
    let read = ImportRow(
      file: file, line: mended.row.line, number: rowsRead, cells: mended.cells, columns: columns)
    guard read.cells.withBytes({ $0.contains { $0 > 0x20 } }) else {
      setAside(read, .blankRow, Phrase(fr: "Ligne vide.", en: "Blank row."))
      return nil
    }
    let isShort = before < width
    let isWhole = !isShort || required.allSatisfy { columns[$0] == nil || read[$0] != nil }
    if mended.cells.count != width || !isWhole {
      setAside(
        read, .unreadableRow,
        Phrase(
          fr: "\(before) cases pour \(width) colonnes, ligne mise de côté.",
          en: "\(before) cells for \(width) columns, row set aside."))
      return nil
    }
    if mended.row.isForgiven { mend(read, .unreadableRow, CellMend.quotes) }
    if isShort { mend(read, .unreadableRow, CellMend.short) }
    for rule in mended.rules { mend(read, rule, CellMend.sentence(rule)) }
    return read
  }
}
