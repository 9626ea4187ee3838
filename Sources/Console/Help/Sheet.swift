import Canvas
import Text

/// A text to read above the screen: help, files to mend.
struct Sheet: Equatable, Sendable {
  let title: Phrase
  let lines: [Phrase]
  private(set) var top = 0

  init(title: Phrase, lines: [Phrase]) {
    self.title = title
    self.lines = lines
  }

  /// Scrolls by a key; returns whether it is one that scrolls.
  mutating func press(_ key: Key, _ around: Surroundings, in area: Rect) -> Bool {
    let body = page(area, around).body
    var reading = Reading(id: "", top: top)
    let rows = rows(around.language, width: body.width)
    guard reading.press(key, count: rows.count, height: body.height) else { return false }
    top = reading.top
    return true
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ around: Surroundings) {
    let language = around.language
    canvas.fill(area)
    let page = page(area, around)
    let body = page.body
    let rows = rows(language, width: body.width)
    let top = min(top, max(0, rows.count - body.height))
    for line in 0..<body.height where top + line < rows.count {
      canvas.put(wrapped: rows[top + line], in: body.row(line))
    }
    let more = top + body.height < rows.count
    let hints = Hints([
      Hint(.escape, fr: "Fermer", en: "Close"),
      more ? Hint(.pageDown, fr: "Suite", en: "More") : nil,
    ])
    page.draw(title[language], hints: hints, on: &canvas, language)
    canvas.placeCursor(body.origin)
  }

  func said(_ language: Language) -> Said {
    Said(
      title: title[language], rows: lines.map { $0[language] }.filter { !$0.isEmpty },
      focus: Phrase(fr: "Échap ferme", en: "Esc closes")[language])
  }

  private func page(_ area: Rect, _ around: Surroundings) -> Page {
    Page(framed: area, around)
  }

  private func rows(_ language: Language, width: Int) -> [SafeText] {
    lines.flatMap { line in
      let text = line[language]
      return Wrap.rows(text, width: width).map { text[$0] }
    }
  }
}
