import Canvas

/// The part of a row that changed between two canvases.
enum RowChange {
  /// The columns to draw again, whole wide characters included; nil when the rows are the same.
  static func columns(from old: ArraySlice<Cell>, to new: ArraySlice<Cell>) -> Range<Int>? {
    guard old.count == new.count else { return new.isEmpty ? nil : 0..<new.count }
    let shift = old.startIndex - new.startIndex
    guard var first = new.indices.first(where: { old[$0 + shift] != new[$0] }),
      var last = new.indices.last(where: { old[$0 + shift] != new[$0] })
    else { return nil }
    func isRightHalf(_ column: Int) -> Bool {
      new[column].character == nil || old[column + shift].character == nil
    }
    while first > new.startIndex, isRightHalf(first) { first -= 1 }
    while last + 1 < new.endIndex, isRightHalf(last + 1) { last += 1 }
    return first - new.startIndex..<last + 1 - new.startIndex
  }
}

/// Characters of one style that follow each other on a row, as ncurses takes them.
struct Run: Equatable {
  var column: Int
  var style: Style
  var scalars: [Int32] = []

  /// The runs of some columns of a row.
  ///
  /// A character that the terminal would not give the columns of its cell becomes `?`, so that nothing
  /// after it moves. `width` is the terminal's opinion on a scalar.
  static func runs(
    of row: ArraySlice<Cell>, columns: Range<Int>, ascii: Bool, width: (Unicode.Scalar) -> Int
  ) -> [Run] {
    var runs: [Run] = []
    var index = row.startIndex + columns.lowerBound
    let end = row.startIndex + columns.upperBound
    while index < end {
      let cell = row[index]
      let isWide = index + 1 < row.endIndex && row[index + 1].character == nil
      if runs.last?.style != cell.style {
        runs.append(Run(column: index - row.startIndex, style: cell.style))
      }
      let character = cell.character ?? " "
      append(character, columns: isWide ? 2 : 1, ascii, width, to: &runs[runs.count - 1])
      index += isWide ? 2 : 1
    }
    return runs
  }

  private static func append(
    _ character: Character, columns: Int, _ ascii: Bool, _ width: (Unicode.Scalar) -> Int,
    to run: inout Run
  ) {
    let character = ascii ? AsciiGlyphs.glyph(for: character) : character
    // ncurses keeps four marks a cell and would spread more over the next.
    let scalars = character.unicodeScalars.prefix(5)
    var total = 0
    for (index, scalar) in scalars.enumerated() {
      let columns = width(scalar)
      total += index == 0 || columns == 0 ? columns : 99
    }
    if total == columns {
      run.scalars.append(contentsOf: scalars.map { Int32(bitPattern: $0.value) })
    } else {
      run.scalars.append(contentsOf: [0x3f] + Array(repeating: 0x20, count: columns - 1))
    }
  }
}
