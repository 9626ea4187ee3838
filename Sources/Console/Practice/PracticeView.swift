import Canvas
import Text

/// Draws a page of practice: its lines around the one under the hand, and on a wide screen what goes
/// beside them.
struct PracticeView {
  let title: SafeText
  let lines: [PracticeLine]
  /// The line under the hand.
  let current: Int
  /// The expert's run, shown beside from the moment of the line under the hand.
  let beside: [PracticeLine]
  let hints: Hints
  let around: Surroundings
  let notice: Phrase?

  private var language: Language { around.language }
  /// A second column needs this many.
  private static let wide = 110
  /// The most lines said at once.
  private static let mostSaid = 30

  func draw(on canvas: inout Canvas) {
    let page = Page(Rect(around.size), mark: around.mark, language)
    page.draw(title, state: state, hints: hints, on: &canvas, language)
    let body = page.body.inset(x: page.body.width >= 40 ? 1 : 0)
    guard !beside.isEmpty, body.width >= Self.wide else {
      return canvas.placeCursor(draw(lines, around: current, on: &canvas, in: body))
    }
    let split = body.splitLeft(body.width * 11 / 20)
    canvas.placeCursor(draw(lines, around: current, on: &canvas, in: split.left))
    let right = split.rest.splitLeft(3)
    canvas.fill(right.left.splitLeft(2).rest.splitLeft(1).left, "│", style: .border)
    let moment = lines.indices.contains(current) ? lines[current].at ?? 0 : 0
    let there = beside.lastIndex { ($0.at ?? 0) <= moment } ?? 0
    _ = draw(beside, around: there, on: &canvas, in: right.rest, isBeside: true)
  }

  /// The state sentence: what was just said.
  var state: StateLine {
    StateLine(around, notice: notice, idle: App.notReal)
  }

  static let typingHint = Phrase(
    fr: "Rien n'est écrit ici. Entrée choisit la ligne.",
    en: "Nothing is written here. Enter chooses the line.")

  /// Draws the lines wrapped, the current one in sight; returns its first cell.
  private func draw(
    _ lines: [PracticeLine], around current: Int, on canvas: inout Canvas, in rect: Rect,
    isBeside: Bool = false
  ) -> Point {
    var rows: [(line: Int, text: SafeText)] = []
    for (index, line) in lines.enumerated() {
      let width = max(1, rect.width - 2)
      for range in Wrap.rows(line.text, width: width) { rows.append((index, line.text[range])) }
    }
    let row = rows.firstIndex { $0.line == current } ?? 0
    let top = max(0, min(row - rect.height / 3, rows.count - rect.height))
    for index in 0..<rect.height where top + index < rows.count {
      let (line, text) = rows[top + index]
      let isCurrent = line == current && !isBeside
      let mark: SafeText = isCurrent && top + index == row ? "> " : "  "
      let style = isCurrent ? Style.active : lines[line].style
      let row = rect.row(index).splitLeft(2)
      canvas.put(mark, in: row.left, style)
      canvas.put(wrapped: text, in: row.rest, style)
    }
    return Point(x: rect.x, y: rect.y + max(0, row - top))
  }

  func said() -> Said {
    let under = lines.indices.contains(current) ? lines[current].text : ""
    // A long page is read a line at a time.
    let isShort = lines.count <= Self.mostSaid
    let read =
      isShort
      ? lines.map(\.text).filter { !$0.isBlank }
      : [
        Phrase(
          fr: "\(lines.count) lignes ; Bas lit la suivante.",
          en: "\(lines.count) lines; Down reads the next.")[language]
      ]
    return Said(title: title, rows: read + (notice.map { [$0[language]] } ?? []), focus: under)
  }
}
