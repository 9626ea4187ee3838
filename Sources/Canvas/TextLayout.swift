import Text

/// A text laid out in rows of some width: where each offset is, and which offset is where.
public struct TextLayout: Equatable, Sendable {
  /// The text.
  public let text: SafeText
  /// The UTF-8 range of each row, without its line end; at least one row.
  public let rows: [Range<Int>]

  /// Lays a text out.
  public init(_ text: SafeText, width: Int) {
    self.text = text
    // One column is kept for the caret after a full row.
    rows = Wrap.rows(text, width: width - 1)
  }

  /// The row of an offset.
  ///
  /// Where a row was wrapped, its end is the beginning of the next.
  public func row(of offset: Int) -> Int {
    var low = 0
    var high = rows.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if rows[middle].lowerBound <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The column of an offset in its row.
  public func column(of offset: Int) -> Int {
    let row = rows[row(of: offset)]
    return DisplayWidth.columns(of: text[row.lowerBound..<max(row.lowerBound, offset)])
  }

  /// The offset nearest to a column of a row.
  ///
  /// A wrapped row ends before its last character: past it lies the next row.
  public func offset(row: Int, column: Int) -> Int {
    let row = min(max(0, row), rows.count - 1)
    let range = rows[row]
    let isWrapped = row + 1 < rows.count && rows[row + 1].lowerBound == range.upperBound
    var used = 0
    var offset = range.lowerBound
    for character in text[range].string {
      let columns = DisplayWidth.columns(of: character)
      let next = offset + character.utf8.count
      if used + columns > column || isWrapped && next >= range.upperBound { break }
      used += columns
      offset = next
    }
    return offset
  }

  /// The offset where a row ends for the caret.
  public func end(ofRow row: Int) -> Int { offset(row: row, column: .max) }
}
