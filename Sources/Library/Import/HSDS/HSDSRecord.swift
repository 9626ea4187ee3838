import Text

/// One row of a table of HSDS: its cells that are not blank, in a few bytes.
///
/// It can be set down in a file and taken back: each cell is its column, its length in four bytes, then
/// its text in UTF-8.
struct HSDSRecord {
  let table: HSDSTable
  private(set) var bytes: [UInt8]

  /// A row without a cell yet.
  init(_ table: HSDSTable) {
    self.table = table
    bytes = []
    bytes.reserveCapacity(240)
  }

  /// A row taken back.
  init(_ table: HSDSTable, bytes: [UInt8]) {
    self.table = table
    self.bytes = bytes
  }

  /// Adds a cell, unless it is blank or the word « null ».
  mutating func add(_ column: HSDSColumn, _ cell: ArraySlice<UInt8>) {
    let cell = cell.withoutBlanks
    if cell.isEmpty || cell.elementsEqual("null".utf8) || cell.elementsEqual("NULL".utf8) { return }
    bytes.append(column.rawValue)
    withUnsafeBytes(of: UInt32(cell.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: cell)
  }

  /// Adds a cell.
  mutating func add(_ column: HSDSColumn, _ cell: String) { add(column, Array(cell.utf8)[...]) }

  /// The bytes of a column, without the spaces around them; nil when it is blank or absent.
  func bytes(_ column: HSDSColumn) -> ArraySlice<UInt8>? {
    var start = 0
    while let cell = cell(at: start) {
      if cell.column == column.rawValue { return bytes[cell.range] }
      start = cell.range.upperBound
    }
    return nil
  }

  /// The text of a column on one line; nil when it is blank or absent.
  subscript(column: HSDSColumn) -> SafeText? {
    guard let bytes = bytes(column) else { return nil }
    let text = SafeText(bytes: bytes).line.trimmed
    return text.isEmpty ? nil : text
  }

  /// Whether nothing is said in any of some columns.
  func lacks(_ columns: HSDSColumn...) -> Bool { columns.allSatisfy { bytes($0) == nil } }

  /// The first of some columns that says something.
  func first(_ columns: HSDSColumn...) -> SafeText? {
    for column in columns { if let text = self[column] { return text } }
    return nil
  }

  /// The parts of a list written in one cell, separated by commas or semicolons.
  func list(_ column: HSDSColumn) -> [SafeText] { self[column]?.parts(",;") ?? [] }

  /// Gives this row the cells that it lacks and that another has.
  func filled(from other: HSDSRecord) -> HSDSRecord {
    var filled = self
    for cell in other.cells {
      guard let column = HSDSColumn(rawValue: cell.column), bytes(column) == nil else { continue }
      filled.add(column, other.bytes[cell.range])
    }
    return filled
  }

  /// The columns that say something, in order.
  var columns: [HSDSColumn] { cells.compactMap { HSDSColumn(rawValue: $0.column) } }

  private struct Cell {
    let column: UInt8
    let range: Range<Int>
  }

  private var cells: [Cell] {
    var cells: [Cell] = []
    while let cell = cell(at: cells.last?.range.upperBound ?? 0) { cells.append(cell) }
    return cells
  }

  /// The cell that begins at an offset.
  private func cell(at start: Int) -> Cell? {
    let first = start + 5
    guard first <= bytes.count else { return nil }
    let count = bytes.withUnsafeBytes {
      UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: start + 1, as: UInt32.self))
    }
    return Cell(column: bytes[start], range: first..<min(first + Int(count), bytes.count))
  }
}

extension SafeText {
  /// The parts between some signs, without the spaces around them nor the blank ones.
  func parts(_ separators: String) -> [SafeText] {
    guard string.contains(where: separators.contains) else { return [self] }
    return string.split { separators.contains($0) }.map { SafeText($0).trimmed }
      .filter { !$0.isEmpty }
  }
}
