import Canvas
import Intervention
import Text

/// A note as a terminal's selection copies it: from the first column, no border, no margin.
struct CleanText: Equatable, Sendable {
  private let text: SafeText
  private var scroll = Scroll()

  static let title = Phrase(fr: "Texte à copier", en: "Text to copy")
  private static let hints = Hints([
    Hint(.escape, fr: "Fermer", en: "Close"), Hint(.pageDown, fr: "Suite", en: "More"),
  ])

  init(_ note: NoteDocument) { text = note.plain }

  /// Scrolls by a key; returns whether it is one that scrolls.
  mutating func press(_ key: Key, in area: Rect) -> Bool {
    let parts = Self.parts(area)
    return scroll.press(
      key, count: rows(parts.rest.width).count, height: parts.rest.height)
  }

  /// The text, and the last row, which has the hints.
  private static func parts(_ area: Rect) -> (rest: Rect, bottom: Rect) {
    area.splitBottom(area.height >= 2 ? 1 : 0)
  }

  private func rows(_ width: Int) -> [SafeText] {
    text.rows(width: width)
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ around: Surroundings) {
    canvas.fill(area)
    let parts = Self.parts(area)
    canvas.put(rows(parts.rest.width), from: scroll, in: parts.rest)
    // The note itself begins with the mark of a demonstration; the last row keeps it in sight.
    let text = Mark.text(area.y == 0 ? around.mark : nil, around.language, width: area.width)
    let mark = Mark(text, atRightOf: parts.bottom.isEmpty ? parts.rest.row(0) : parts.bottom)
    if !parts.bottom.isEmpty {
      Self.hints.draw(on: &canvas, in: mark.rest, language: around.language)
    }
    mark.draw(on: &canvas)
    canvas.placeCursor(parts.rest.origin)
  }

  /// The same text as lines.
  func said(_ language: Language) -> Said {
    Said(
      title: Self.title[language], rows: text.lines.filter { !$0.isBlank },
      focus: Phrase(fr: "Échap ferme", en: "Esc closes")[language])
  }
}
