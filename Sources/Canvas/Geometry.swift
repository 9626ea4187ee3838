/// A size in terminal columns and rows, never negative.
public struct Size: Hashable, Sendable {
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int

  /// A size; negative numbers count as zero.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A cell's place: column `x` from the left, row `y` from the top, both from zero.
public struct Point: Hashable, Sendable {
  /// Column.
  public var x: Int
  /// Row.
  public var y: Int

  /// A place.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells, whose arithmetic never goes below zero at any screen size.
public struct Rect: Hashable, Sendable {
  /// The top left cell.
  public let origin: Point
  /// The extent.
  public let size: Size

  /// A rectangle from its corner and size.
  public init(x: Int, y: Int, width: Int, height: Int) {
    origin = Point(x: x, y: y)
    size = Size(width: width, height: height)
  }

  /// The whole of a screen.
  public init(_ size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

  /// First column.
  public var x: Int { origin.x }
  /// First row.
  public var y: Int { origin.y }
  /// Columns.
  public var width: Int { size.width }
  /// Rows.
  public var height: Int { size.height }
  /// The column after the last.
  public var maxX: Int { origin.x + size.width }
  /// The row after the last.
  public var maxY: Int { origin.y + size.height }
  /// Whether it holds no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// The rectangle less some cells on each side.
  public func inset(x dx: Int = 0, y dy: Int = 0) -> Rect {
    Rect(
      x: x + min(dx, width), y: y + min(dy, height), width: width - 2 * dx, height: height - 2 * dy)
  }

  /// Some rows from the top, and what is left below.
  public func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let rows = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: rows),
      Rect(x: x, y: y + rows, width: width, height: height - rows)
    )
  }

  /// Some rows from the bottom, and what is left above.
  public func splitBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
    let split = splitTop(height - min(max(0, rows), height))
    return (split.top, split.rest)
  }

  /// Some columns from the left, and what is left on the right.
  public func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let columns = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: columns, height: height),
      Rect(x: x + columns, y: y, width: width - columns, height: height)
    )
  }

  /// Some columns from the right, and what is left on the left.
  public func splitRight(_ columns: Int) -> (rest: Rect, right: Rect) {
    let split = splitLeft(width - min(max(0, columns), width))
    return (split.left, split.rest)
  }

  /// One of its rows, empty when it has none at that place.
  public func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(x: x, y: y, width: 0, height: 0) }
    return Rect(x: x, y: y + index, width: width, height: 1)
  }
}
