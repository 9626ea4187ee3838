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

  mutating func press(_ key: Key, _ size: Size, _ language: Language) {
    let body = Sheet.body(size)
    let rows = rows(language, width: body.width)
    let last = max(0, rows.count - body.height)
    switch key {
    case .up: top = max(0, top - 1)
    case .down: top = min(last, top + 1)
    case .pageUp: top = max(0, top - max(1, body.height - 1))
    case .pageDown: top = min(last, top + max(1, body.height - 1))
    case .home, .textStart: top = 0
    case .end, .textEnd: top = last
    default: break
    }
  }

  func draw(on canvas: inout Canvas, language: Language) {
    let screen = Rect(canvas.size)
    canvas.fill(screen)
    let body = Sheet.body(canvas.size)
    if body.y > 0 {
      canvas.frame(screen)
      canvas.put(" " + title[language] + " ", at: Point(x: 2, y: 0), .strong)
    }
    let rows = rows(language, width: body.width)
    let top = min(top, max(0, rows.count - body.height))
    for line in 0..<body.height where top + line < rows.count {
      canvas.put(rows[top + line], in: body.row(line))
    }
    if screen.height > body.maxY, body.y > 0 {
      let keys = Phrase(fr: " Échap fermer ", en: " Esc close ")[language]
      let more = top + body.height < rows.count
      let hint = more ? keys + Phrase(fr: "Bas suite ", en: "Down more ")[language] : keys
      canvas.put(hint, in: Rect(x: 2, y: screen.maxY - 1, width: body.width, height: 1), .strong)
    }
    canvas.placeCursor(body.origin)
  }

  func said(_ language: Language) -> Said {
    Said(
      title: title[language], rows: lines.map { $0[language] },
      focus: Phrase(fr: "Échap ferme", en: "Esc closes")[language])
  }

  private static func body(_ size: Size) -> Rect {
    let screen = Rect(size)
    return screen.height >= 5 && screen.width >= 20 ? screen.inset(x: 2, y: 1) : screen
  }

  private func rows(_ language: Language, width: Int) -> [SafeText] {
    lines.flatMap { line in
      let text = line[language]
      return Wrap.rows(text, width: width).map { text[$0] }
    }
  }
}
