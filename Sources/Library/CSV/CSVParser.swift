import CCSV

/// Debian's libcsv in its strict form, seen from Swift: bytes go in, finished rows come out.
///
/// Strict unless it is asked to forgive: a forgiving parser that meets a stray quote joins two services
/// into one, so it may only be given one line.
final class CSVParser {
  private var parser = csv_parser()
  /// The rows finished and not yet taken.
  private(set) var rows: [CSVCells] = []
  private var cells = CSVCells()

  /// A parser for files whose cells are separated by a byte.
  init(separator: UInt8, isForgiving: Bool = false) {
    csv_init(&parser, isForgiving ? 0 : UInt8(CSV_STRICT | CSV_STRICT_FINI))
    csv_set_delim(&parser, separator)
  }

  deinit { csv_free(&parser) }

  /// Whether nothing of an unfinished row is held.
  var isBetweenRows: Bool { parser.pstate == 0 }

  /// Reads bytes; false when a quote is out of place among them.
  func read(_ bytes: [UInt8]) -> Bool {
    csv_parse(&parser, bytes, bytes.count, Self.endOfCell, Self.endOfRow, context) == bytes.count
  }

  /// Ends the last row; false when a quote was left open.
  func finish() -> Bool { csv_fini(&parser, Self.endOfCell, Self.endOfRow, context) == 0 }

  /// The finished rows, which are then forgotten.
  func takeRows() -> [CSVCells] {
    defer { rows = [] }
    return rows
  }

  private var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  private static func parser(_ context: UnsafeMutableRawPointer?) -> CSVParser? {
    context.map { Unmanaged<CSVParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let endOfCell:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      cell, count, context in
      let bytes = UnsafeRawBufferPointer(start: cell, count: cell == nil ? 0 : count)
      parser(context)?.cells.append(bytes)
    }

  private static let endOfRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, context in
    guard let parser = parser(context) else { return }
    parser.rows.append(parser.cells)
    parser.cells = CSVCells()
  }
}
