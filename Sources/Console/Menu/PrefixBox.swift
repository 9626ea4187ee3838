import Canvas
import Text

/// The box that says what the key after `^X` does.
struct PrefixBox {
  static let title = Phrase(fr: "^X, puis une lettre", en: "^X, then a letter")

  private static let entries: [(letter: Character, label: Phrase)] = Command.table.compactMap {
    for case .prefixed(let letter) in $0.keys { return (letter, $0.label) }
    return nil
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ around: Surroundings) {
    let language = around.language
    let entries = Self.entries
    // The title and the hints take two rows. Every letter is shown where it fits, if not its label.
    let room = max(1, area.height - 2)
    let needed = (entries.count + room - 1) / room
    let columns = max(1, min(max(needed, area.width / 40), area.width / 4))
    let rows = (entries.count + columns - 1) / columns
    let box = area.splitBottom(max(4, rows + 2)).bottom
    canvas.fill(box)
    let page = Page(box, mark: box.y == 0 ? around.mark : nil, language, hasState: false)
    let hints = Hints([Hint(.escape, fr: "Annuler", en: "Cancel")])
    page.draw(Self.title[language], hints: hints, on: &canvas, language)
    for (index, entry) in entries.enumerated() {
      let row = page.body.row(index % max(1, rows))
      let width = page.body.width / columns
      let column = row.splitLeft(index / max(1, rows) * width).rest
      let gap = width < 20 ? " " : "  "
      canvas.put(
        SafeText(" ") + Chord.name(of: entry.letter)[language] + SafeText(gap)
          + entry.label[language],
        at: column.origin,
        limit: min(width - 1, column.width))
    }
    canvas.placeCursor(page.title.isEmpty ? page.body.origin : page.title.origin)
  }
}
