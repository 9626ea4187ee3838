import Canvas
import Text

/// How far a text that is read is scrolled.
struct Scroll: Equatable, Sendable {
  /// Its first row shown; it may lie past the end of a text that grew shorter.
  var top = 0

  /// Moves by a key through `count` rows in a window of some height; returns whether it moves.
  @discardableResult
  mutating func press(_ key: Key, count: Int, height: Int) -> Bool {
    let last = max(0, count - height)
    let page = max(1, height - 1)
    switch key {
    case .up: top = max(0, min(top, last) - 1)
    case .down: top = min(last, top + 1)
    case .pageUp: top = max(0, min(top, last) - page)
    case .pageDown: top = min(last, top + page)
    case .home, .textStart: top = 0
    case .end, .textEnd: top = last
    default: return false
    }
    return true
  }
}

extension Canvas {
  /// Writes the rows of a text from where it is read; returns whether more of it lies below.
  @discardableResult
  mutating func put(
    _ rows: [SafeText], from scroll: Scroll, in window: Rect,
    style: (Int) -> Style = { _ in .normal }
  ) -> Bool {
    let top = max(0, min(scroll.top, rows.count - window.height))
    for line in 0..<window.height where top + line < rows.count {
      put(wrapped: rows[top + line], in: window.row(line), style(top + line))
    }
    return top + window.height < rows.count
  }
}
