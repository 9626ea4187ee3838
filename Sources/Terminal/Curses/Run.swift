import Canvas
import Text

/// Characters of one style that follow each other on a row, as ncurses takes them.
struct Run: Equatable {
  var column: Int
  var style: Style
  var scalars: [Int32] = []

  /// The runs of some columns of a row.
  ///
  /// A character that the terminal would not give the columns of its cell becomes `?`, so that nothing
  /// after it moves; a right half that lost its left is a space. `width` is the terminal's opinion on a
  /// scalar.
  static func runs(
    of row: ArraySlice<Cell>, columns: Range<Int>, ascii: Bool, width: (Unicode.Scalar) -> Int
  ) -> [Run] {
    var runs: [Run] = []
    var index = row.startIndex + columns.lowerBound
    let end = row.startIndex + columns.upperBound
    while index < end {
      let cell = row[index]
      let character = cell.character ?? " "
      let isWide =
        DisplayWidth.columns(of: character) == 2 && index + 1 < row.endIndex
        && row[index + 1].character == nil
      if runs.last?.style != cell.style {
        runs.append(Run(column: index - row.startIndex, style: cell.style))
      }
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
