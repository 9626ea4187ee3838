import CNcurses
import Canvas

/// Draws canvases on the ncurses window, only what changed since the one before.
struct CursesPainter {
  private let palette: Palette
  private let ascii: Bool
  private var shown: Canvas?

  init(palette: Palette, ascii: Bool) {
    self.palette = palette
    self.ascii = ascii
  }

  /// Forgets what is on the screen: the next canvas is drawn whole.
  mutating func forget() { shown = nil }

  /// Draws a canvas, then places the real cursor, last, on the focused thing.
  mutating func paint(_ canvas: Canvas) {
    let previous = shown?.size == canvas.size ? shown : nil
    let window = nc_window()
    if previous == nil { werase(window) }
    let width = min(canvas.size.width, Int(getmaxx(window)))
    for y in 0..<min(canvas.size.height, Int(getmaxy(window))) {
      let row = canvas.row(y)
      let columns = previous.map { RowChange.columns(from: $0.row(y), to: row) } ?? 0..<row.count
      guard let columns else { continue }
      draw(row.prefix(width), columns: columns.clamped(to: 0..<width), y: y)
    }
    if let cursor = canvas.cursor { wmove(window, Int32(cursor.y), Int32(cursor.x)) }
    wrefresh(window)
    shown = canvas
  }

  private func draw(_ row: ArraySlice<Cell>, columns: Range<Int>, y: Int) {
    let runs = Run.runs(of: row, columns: columns, ascii: ascii) { Int(wcwidth(Int32($0.value))) }
    for run in runs {
      let look = palette.attributes(of: run.style)
      let count = Int32(run.scalars.count)
      nc_put(Int32(y), Int32(run.column), look.attributes, look.pair, run.scalars, count)
    }
  }
}
