import Text

/// The rows of a CSV file, each with its characters put right and what a profile makes of it alone.
struct MendedRows<Made> {
  /// What comes next in the file.
  enum Next {
    /// The folded names of the columns, and where they are.
    case header([String: Int])
    case row(MendedRow<Made>)
    case fault(CSVFault, line: Int?)
  }

  private var reader: CSVReader
  private var header: (columns: [String: Int], width: Int)?
  private let make: (CSVCells, [String: Int]) -> Made

  init(
    _ file: ImportFile, encoding: TextEncoding,
    making make: @escaping (CSVCells, [String: Int]) -> Made
  ) {
    reader = CSVReader(file.path, encoding: encoding, isForgiving: true)
    self.make = make
  }

  /// What comes next; nil at the end.
  mutating func next() -> Next? {
    switch reader.next() {
    case nil: return nil
    case .fault(let fault, let line)?: return .fault(fault, line: line)
    case .row(let row)?:
      guard let (columns, width) = header else {
        let names = row.columnNames.enumerated().map { ($1, $0) }
        let columns = Dictionary(names, uniquingKeysWith: { first, _ in first })
        header = (columns, row.cells.count)
        return .header(columns)
      }
      let (cells, rules) = CellMend.mended(row.cells, to: width)
      return .row(
        MendedRow(
          row: row, cells: cells, rules: rules, width: width, consumed: reader.consumed,
          made: cells.count == width ? make(cells, columns) : nil))
    }
  }
}

/// A row with its characters put right.
struct MendedRow<Made> {
  /// The row as it is written.
  let row: CSVRow
  /// Its cells, put right.
  let cells: CSVCells
  /// The rules that its characters broke.
  let rules: [ImportRule]
  /// How many cells the header has.
  let width: Int
  /// The bytes of the file taken so far.
  let consumed: Int
  /// What was made of it; nil when it has not as many cells as the header.
  let made: Made?
}
