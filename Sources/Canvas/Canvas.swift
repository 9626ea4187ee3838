import Text

/// What a screen shows: rows of cells, and where the real cursor is.
///
/// A canvas is the same for every display; colour, monochrome and ASCII are ways to render it.
/// Drawing outside of it does nothing.
public struct Canvas: Equatable, Sendable {
  /// Its extent.
  public let size: Size
  /// Its cells, row after row.
  public private(set) var cells: [Cell]
  /// The cell of the focused thing; nil only on a canvas without cells.
  public private(set) var cursor: Point?

  /// An empty canvas.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The cells of one row.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    cells[y * size.width..<(y + 1) * size.width]
  }

  /// Puts the cursor on a cell, clamped to the canvas.
  public mutating func placeCursor(_ point: Point) {
    guard size.width > 0, size.height > 0 else { return }
    cursor = Point(
      x: min(max(0, point.x), size.width - 1), y: min(max(0, point.y), size.height - 1))
  }

  /// Writes text on one row from a cell; returns the columns used.
  ///
  /// Line ends count as spaces. What passes `limit` columns or the edge is left out.
  @discardableResult
  public mutating func put(
    _ text: SafeText, at point: Point, _ style: Style = .normal, limit: Int = .max
  ) -> Int {
    guard point.y >= 0, point.y < size.height, point.x >= 0 else { return 0 }
    let room = min(limit, size.width - point.x)
    var used = 0
    let base = point.y * size.width + point.x
    for character in text.string {
      let columns = DisplayWidth.columns(of: character)
      if used + columns > room { break }
      if columns == 0 { continue }
      if used == 0 { breakWide(at: point) }
      breakWide(at: Point(x: point.x + used + columns, y: point.y))
      cells[base + used] = Cell(character == "\n" ? " " : character, style)
      if columns == 2 { cells[base + used + 1] = Cell(nil, style) }
      used += columns
    }
    return used
  }

  /// Writes text in a one-row rectangle, cut with `…` when it is too long; fills the rest.
  @discardableResult
  public mutating func put(
    _ text: SafeText, in rect: Rect, _ style: Style = .normal, fill: Bool = false
  ) -> Int {
    guard !rect.isEmpty else { return 0 }
    let used = put(text.cut(to: rect.width), at: rect.origin, style, limit: rect.width)
    if fill {
      self.fill(
        Rect(x: rect.x + used, y: rect.y, width: rect.width - used, height: 1), style: style)
    }
    return used
  }

  /// Fills a rectangle with one character of one column.
  public mutating func fill(_ rect: Rect, _ character: Character = " ", style: Style = .normal) {
    let columns = max(0, rect.x)..<max(0, rect.x, min(rect.maxX, size.width))
    guard !columns.isEmpty else { return }
    for y in max(0, rect.y)..<max(0, rect.y, min(rect.maxY, size.height)) {
      breakWide(at: Point(x: columns.lowerBound, y: y))
      breakWide(at: Point(x: columns.upperBound, y: y))
      for x in columns { cells[y * size.width + x] = Cell(character, style) }
    }
  }

  /// Makes spaces of both halves of a wide character whose right half is at a cell.
  ///
  /// Done where writing begins and where it ends, so that no half is left alone.
  private mutating func breakWide(at point: Point) {
    guard point.x > 0, point.x < size.width else { return }
    let index = point.y * size.width + point.x
    guard cells[index].character == nil else { return }
    cells[index - 1].character = " "
    cells[index].character = " "
  }

  /// Draws a frame just inside a rectangle; does nothing when it is too small to hold one.
  public mutating func frame(_ rect: Rect, style: Style = .border) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let right = rect.maxX - 1
    let bottom = rect.maxY - 1
    fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), "─", style: style)
    fill(Rect(x: rect.x, y: bottom, width: rect.width, height: 1), "─", style: style)
    fill(Rect(x: rect.x, y: rect.y, width: 1, height: rect.height), "│", style: style)
    fill(Rect(x: right, y: rect.y, width: 1, height: rect.height), "│", style: style)
    for (x, y, corner) in [
      (rect.x, rect.y, "┌"), (right, rect.y, "┐"), (rect.x, bottom, "└"), (right, bottom, "┘"),
    ] as [(Int, Int, Character)] {
      fill(Rect(x: x, y: y, width: 1, height: 1), corner, style: style)
    }
  }

  /// The text of the rows, without the spaces that end them; what a test or a person reads.
  public var text: String {
    (0..<size.height).map { y in
      var line = String(row(y).compactMap(\.character))
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
