import Text

/// The cells of one row, as the bytes of the file.
struct CSVCells {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// No cell yet; room for those of most rows.
  init() {
    bytes.reserveCapacity(240)
    ends.reserveCapacity(24)
  }

  /// The cells of a line without a quote, as libcsv gives them: without the spaces around.
  ///
  /// Nil when it has one, or a return inside: libcsv reads it. Most lines have none, and are split
  /// here.
  init?(plain line: [UInt8], separator: UInt8) {
    self.init()
    let isPlain = line.withUnsafeBytes { line in
      var end = line.count
      while end > 0 && (line[end - 1] == 0x0a || line[end - 1] == 0x0d) { end -= 1 }
      var start = 0
      for place in 0..<end {
        switch line[place] {
        case 0x22, 0x0d: return false
        case separator:
          append(line, from: start, to: place)
          start = place + 1
        default: break
        }
      }
      append(line, from: start, to: end)
      return true
    }
    guard isPlain else { return nil }
  }

  private mutating func append(_ line: UnsafeRawBufferPointer, from start: Int, to end: Int) {
    var (start, end) = (start, end)
    while start < end && (line[start] == 0x20 || line[start] == 0x09) { start += 1 }
    while start < end && (line[end - 1] == 0x20 || line[end - 1] == 0x09) { end -= 1 }
    append(UnsafeRawBufferPointer(rebasing: line[start..<end]))
  }

  /// How many cells.
  var count: Int { ends.count }

  /// The bytes of a cell.
  subscript(cell: Int) -> ArraySlice<UInt8> {
    bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
  }

  /// Looks at the bytes of the whole row, without its separators.
  func withBytes<T>(_ look: (UnsafeRawBufferPointer) -> T) -> T { bytes.withUnsafeBytes(look) }

  /// Adds a cell.
  mutating func append(_ cell: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: cell)
    ends.append(bytes.count)
  }

  /// Drops cells at the end.
  mutating func removeLast(_ count: Int) {
    ends.removeLast(count)
    bytes.removeLast(bytes.count - (ends.last ?? 0))
  }

  /// The same cells, each rewritten.
  func map(_ rewrite: (ArraySlice<UInt8>) -> [UInt8]) -> CSVCells {
    var rewritten = CSVCells()
    for cell in 0..<count { rewrite(self[cell]).withUnsafeBytes { rewritten.append($0) } }
    return rewritten
  }
}
