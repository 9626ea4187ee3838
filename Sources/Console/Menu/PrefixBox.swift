import Canvas
import Text

/// The box that says what the key after `^X` does.
struct PrefixBox {
  static let title = Phrase(fr: "^X, puis une lettre", en: "^X, then a letter")

  private var entries: [(letter: Character, label: Phrase)] {
    Command.table.compactMap { command in
      for case .prefixed(let letter) in command.keys { return (letter, command.label) }
      return nil
    }
  }

  func draw(on canvas: inout Canvas, language: Language) {
    let screen = Rect(canvas.size)
    let columns = max(1, screen.width / 40)
    let rows = (entries.count + columns - 1) / columns
    let box = screen.splitBottom(min(screen.height, rows + 1)).bottom
    canvas.fill(box)
    canvas.put(Self.title[language], in: box.row(0), .strong, fill: true)
    for (index, entry) in entries.enumerated() {
      let row = box.row(1 + index % max(1, rows))
      let column = row.splitLeft(index / max(1, rows) * 40).rest.splitLeft(39).left
      canvas.put(SafeText(" \(entry.letter)  ") + entry.label[language], in: column)
    }
    canvas.placeCursor(box.origin)
  }
}
