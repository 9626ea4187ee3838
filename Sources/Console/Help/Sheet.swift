import Canvas
import Text

/// A text to read above the screen: help, files to mend.
struct Sheet: Equatable, Sendable {
  let title: Phrase
  let lines: [Phrase]
  private(set) var scroll = Scroll()

  init(title: Phrase, lines: [Phrase]) {
    self.title = title
    self.lines = lines
  }

  /// Scrolls by a key; returns whether it is one that scrolls.
  mutating func press(_ key: Key, _ around: Surroundings, in area: Rect) -> Bool {
    let body = page(area, around).body
    let rows = rows(around.language, width: body.width)
    return scroll.press(key, count: rows.count, height: body.height)
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ around: Surroundings) {
    let language = around.language
    canvas.fill(area)
    let page = page(area, around)
    let body = page.body
    let more = canvas.put(rows(language, width: body.width), from: scroll, in: body)
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
    lines.flatMap { $0[language].rows(width: width) }
  }
}
