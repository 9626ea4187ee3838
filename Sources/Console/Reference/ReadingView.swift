import Canvas
import Guides
import Text

/// Where the parts of a guide stand in its pane.
struct ReadingParts {
  /// Whose guide it is and where one is, where no frame says it.
  let title: Rect
  let text: Rect
  /// The field that searches in it.
  let find: Rect

  init(_ window: Rect, isFramed: Bool, isFinding: Bool) {
    let head = window.splitTop(isFramed || window.height < 4 ? 0 : 1)
    let foot = head.rest.splitBottom(isFinding ? 1 : 0)
    title = head.top
    text = foot.rest
    find = foot.bottom
  }
}

extension ReferencePane {
  func parts(_ reading: GuideReading) -> ReadingParts {
    ReadingParts(window, isFramed: isFramed, isFinding: reading.find != nil)
  }

  /// Draws a guide; returns the cell of the cursor, and whether there is more below.
  func draw(
    _ reading: GuideReading, on canvas: inout Canvas, hasKeys: Bool
  ) -> (cursor: Point, hasMore: Bool) {
    guard let page = page(reading) else { return (window.origin, false) }
    let parts = parts(reading)
    let top = page.top(of: reading)
    let item = page.item(of: reading)
    let found = found(reading)
    let acts = hasKeys && !actions(reading).isEmpty
    for row in 0..<parts.text.height where page.layout.lines.indices.contains(top + row) {
      let index = top + row
      let line = page.layout.lines[index]
      let isUnderHand = item.contains(index)
      if let found {
        let isFound = found.items.contains(page.layout.item(at: index))
        draw(line, isFound ? found : nil, isUnderHand, on: &canvas, in: parts.text.row(row))
      } else {
        draw(line, isActive: acts && isUnderHand, on: &canvas, in: parts.text.row(row))
      }
    }
    drawTitle(reading, on: &canvas, in: parts.title)
    var cursor = parts.text.row(page.row(of: reading) - top).origin
    if let found { cursor = draw(reading, found, on: &canvas, in: parts.find) }
    return (cursor, top + parts.text.height < page.layout.lines.count)
  }

  /// A line: where Enter acts, what it acts on stands out, the whole phrase or each name.
  private func draw(
    _ line: GuideLine, isActive: Bool, on canvas: inout Canvas, in row: Rect
  ) {
    var x = row.x
    for run in line.runs {
      let isTaken = isActive && (line.phrase != nil || run.style == .reference)
      x += canvas.put(
        run.text, at: Point(x: x, y: row.y), isTaken ? .active : Style(run.style),
        limit: row.maxX - x)
    }
  }

  /// A line while words are searched: those found stand out, most of all under the hand.
  private func draw(
    _ line: GuideLine, _ found: ReadingFind?, _ isUnderHand: Bool, on canvas: inout Canvas,
    in row: Rect
  ) {
    guard let found else { return draw(line, isActive: false, on: &canvas, in: row) }
    var x = row.x
    for run in line.runs {
      for piece in found.pieces(of: run.text) {
        let style = isUnderHand ? Style.active : .attention
        x += canvas.put(
          piece.text, at: Point(x: x, y: row.y), piece.isFound ? style : Style(run.style),
          limit: row.maxX - x)
      }
    }
  }

  /// The field, and at its right the rank of what is under the hand.
  private func draw(
    _ reading: GuideReading, _ found: ReadingFind, on canvas: inout Canvas, in row: Rect
  ) -> Point {
    guard let field = reading.find else { return row.origin }
    canvas.fill(row)
    let label = Self.field[language] + " "
    let count = rank(reading, found)[language]
    let columns = DisplayWidth.columns(of: label)
    let named = row.splitLeft(row.width < columns + 8 ? 0 : columns)
    canvas.put(label, in: named.left, .strong)
    let width = count.isEmpty ? 0 : DisplayWidth.columns(of: count) + 1
    let counted = named.rest.splitRight(named.rest.width < width + 8 ? 0 : width)
    canvas.put(count, in: counted.right.splitLeft(1).rest)
    return field.draw(on: &canvas, in: counted.rest)
  }

  /// The rank of what is under the hand among what was found: `2/5`.
  func rank(_ reading: GuideReading, _ found: ReadingFind) -> Phrase {
    if found.isVain { return Phrase(fr: "aucun passage", en: "no match") }
    guard let page = page(reading),
      let index = found.items.firstIndex(of: page.layout.item(at: page.row(of: reading)))
    else { return .empty }
    return Phrase(same: SafeText("\(index + 1)/\(found.items.count)"))
  }
}
