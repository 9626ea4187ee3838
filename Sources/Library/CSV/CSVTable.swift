import Text

/// A row of a table, its cells found by the name of their column.
struct CSVRecord {
  /// The line where it begins, from 1.
  let line: Int
  private let cells: [SafeText]
  private let columns: [String: Int]

  init(line: Int, cells: [SafeText], columns: [String: Int]) {
    self.line = line
    self.cells = cells
    self.columns = columns
  }

  /// The cells that are not blank, with the names of their columns.
  var named: [(column: String, cell: SafeText)] {
    columns.keys.compactMap { column in self[column].map { (column, $0) } }
  }

  /// The cell of a column on one line, without the spaces around it; nil when it is blank or when the
  /// table has no such column.
  subscript(column: String) -> SafeText? {
    let cell = columns[column].map { cells[$0].line.trimmed }
    return cell == "" ? nil : cell
  }
}

extension SafeText {
  /// The text without the spaces at both ends.
  var trimmed: SafeText {
    let ends = (string.utf8.first ?? 0, string.utf8.last ?? 0)
    if (0x21..<0x80).contains(ends.0) && (0x21..<0x80).contains(ends.1) { return self }
    guard let start = string.firstIndex(where: { !$0.isWhitespace }),
      let end = string.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return self[offset(start)..<offset(string.index(after: end))]
  }
}

/// A CSV file whose first row names its columns.
struct CSVTable {
  /// Its rows that could be read, in order.
  private(set) var records: [CSVRecord] = []
  /// What was wrong in the others.
  private(set) var problems: [Problem] = []

  private let file: SafeText
  private let required: [String]
  private var columns: [String: Int]?
  private var width = 0
  private var isDamaged = false

  /// Reads the file at a path; the required columns must be named, and filled in every row.
  init(path: String, shown file: SafeText, required: [String]) {
    self.file = file
    self.required = required
    var reader = CSVReader(path)
    while let finding = reader.next() { add(finding) }
    // A file with nothing in it says nothing, not even that it is empty on purpose.
    if columns == nil && problems.isEmpty { problems.append(.emptyTable(file)) }
  }

  private mutating func add(_ finding: CSVReader.Finding) {
    switch finding {
    case .fault(let fault, let line): problems.append(.csv(fault, file: file, line: line))
    case .row(let row): if columns == nil { readHeader(row) } else { readRecord(row) }
    }
  }

  private mutating func readHeader(_ row: CSVRow) {
    width = row.cells.count
    let named = row.texts.enumerated().map { (Fold.key($1.trimmed.string), $0) }
    columns = Dictionary(named, uniquingKeysWith: { first, _ in first })
    for name in required where columns?[name] == nil {
      problems.append(.missingColumn(name, file: file, line: row.line))
    }
  }

  /// Keeps a row, or sets it aside when a number could have slipped into the wrong column.
  private mutating func readRecord(_ row: CSVRow) {
    let cells = row.texts
    guard let columns, !cells.allSatisfy(\.isBlank) else { return }
    guard cells.count == width else {
      problems.append(
        .wrongWidth(cells.count, expected: width, file: file, line: row.line))
      return
    }
    let record = CSVRecord(line: row.line, cells: cells, columns: columns)
    for name in required where columns[name] != nil && record[name] == nil {
      problems.append(.missingCell(name, file: file, line: row.line))
      return
    }
    if !isDamaged && cells.contains(where: { $0.string.contains("\u{fffd}") }) {
      isDamaged = true
      problems.append(.damagedCharacters(file: file, line: row.line))
    }
    if required.allSatisfy({ columns[$0] != nil }) { records.append(record) }
  }
}
