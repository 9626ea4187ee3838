import Canvas
import Text

/// A list of lines, one of them under the hand: how keys move in it, and how it is drawn.
extension Key {
  /// Where it takes the hand among `count` lines, `page` at a time; nil when it is no key of a list.
  func line(from selection: Int, among count: Int, page: Int = .max) -> Int? {
    let last = max(0, count - 1)
    let current = min(selection, last)
    return switch self {
    case .up, .backTab: max(0, current - 1)
    case .down, .tab: min(last, current + 1)
    case .pageUp: max(0, current - min(page, count))
    case .pageDown: min(last, current + min(page, count))
    default: nil
    }
  }
}

extension LineField {
  /// Moves the hand in the list below, or changes what is typed; returns the line under the hand, the
  /// first after a change.
  mutating func press(_ key: Key, from selection: Int, among count: Int, page: Int = .max) -> Int {
    if let line = key.line(from: selection, among: count, page: page) { return line }
    let before = text
    return press(key) && text != before ? 0 : selection
  }
}

extension Rect {
  /// The first of `count` lines to show, so that one of them stands in the middle, save at both ends.
  func first(of count: Int, showing current: Int) -> Int {
    max(0, min(current - height / 2, count - height))
  }
}

extension Canvas {
  /// Draws lines around the one under the hand; returns the cell where that one begins.
  @discardableResult
  mutating func put<Line>(
    _ lines: [Line], current: Int, in rect: Rect, label: (Line) -> SafeText
  ) -> Point {
    let first = rect.first(of: lines.count, showing: current)
    for row in 0..<rect.height where first + row < lines.count {
      let isCurrent = first + row == current
      put(
        (isCurrent ? "> " : "  ") + label(lines[first + row]), in: rect.row(row),
        isCurrent ? .active : .normal, fill: isCurrent)
    }
    return Point(x: rect.x, y: rect.y + current - first)
  }
}
