import Text

/// Draws a text field: the rows around the caret, and the caret itself.
public struct TextView {
  private let layout: TextLayout
  private let caret: Int

  /// A view of a text laid out at a width.
  public init(_ text: SafeText, caret: Int, width: Int) {
    layout = TextLayout(text, width: width)
    self.caret = caret
  }

  /// How many rows the text takes at this width.
  public var height: Int { layout.rows.count }

  /// The first row to show in a window of some height so that the caret is in it.
  ///
  /// It depends on the caret alone and moves by half a window, so that typing seldom scrolls.
  public func top(height: Int) -> Int {
    let over = layout.row(of: caret) - height + 1
    guard over > 0 else { return 0 }
    let stride = max(1, height / 2)
    return (over + stride - 1) / stride * stride
  }

  /// Draws the visible rows; returns the cell of the caret, the corner when there is no room.
  public func draw(on canvas: inout Canvas, in rect: Rect, style: Style = .normal) -> Point {
    guard !rect.isEmpty else { return rect.origin }
    let top = top(height: rect.height)
    for line in 0..<rect.height where top + line < layout.rows.count {
      let range = layout.rows[top + line]
      canvas.put(
        layout.text[range], at: Point(x: rect.x, y: rect.y + line), style, limit: rect.width)
    }
    // Spaces may hang past the edge; the cursor does not.
    let column = min(layout.column(of: caret), rect.width - 1)
    return Point(x: rect.x + column, y: rect.y + layout.row(of: caret) - top)
  }
}
