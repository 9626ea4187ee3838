import Text

/// Where a row or an object of a directory is written.
struct ImportPlace: Hashable {
  /// The file.
  let file: SafeText
  /// The table it belongs to.
  let table: SafeText
  /// The physical line where it begins, from 1.
  let line: Int
}

/// One row of a CSV file, its cells found by the folded name of their column.
public struct ImportRow {
  /// The file it is in.
  public let file: ImportFile
  /// The physical line where it begins, from 1.
  public let line: Int
  /// Its rank among the rows of the run.
  let number: Int
  let cells: CSVCells
  let columns: [String: Int]

  /// The cell of a column on one line, without the spaces around it; nil when it is blank or when the
  /// table has no such column.
  public subscript(column: String) -> SafeText? {
    guard let place = columns[column] else { return nil }
    let bytes = cells[place].withoutBlanks
    return bytes.isEmpty ? nil : SafeText(bytes: bytes).line.trimmed
  }

  var place: ImportPlace { ImportPlace(file: file.name, table: file.table, line: line) }
}

extension CSVRow {
  /// Its cells as names of columns: folded, without the spaces around them.
  var columnNames: [String] { texts.map { Fold.key($0.line.trimmed.string) } }
}

extension ArraySlice<UInt8> {
  /// The bytes without the ASCII spaces at both ends.
  var withoutBlanks: ArraySlice<UInt8> {
    withUnsafeBufferPointer { bytes in
      var start = 0
      var end = bytes.count
      while start < end && bytes[start] <= 0x20 { start += 1 }
      while start < end && bytes[end - 1] <= 0x20 { end -= 1 }
      return self[startIndex + start..<startIndex + end]
    }
  }
}

extension SafeText {
  /// The text of some bytes, decoded where they are.
  init(bytes: ArraySlice<UInt8>) {
    self.init(bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
  }
}
