import Canvas
import Text

extension FlagForm {
  private static let hints = Hints([
    Hint(.enter, fr: "Garder", en: "Keep"), Hint(.escape, fr: "Laisser", en: "Leave"),
  ])

  /// Draws the form at the bottom of an area, so that what it is about stays in sight.
  func draw(on canvas: inout Canvas, in area: Rect, _ around: Surroundings) {
    let language = around.language
    let notes = [answer, Self.reminder].compactMap { $0?[language] }
      .flatMap { text in text.rows(width: area.width - 4) }
    let about = subject.about
    let box = area.splitBottom(max(7, about.count + notes.count + 3)).bottom
    canvas.fill(box)
    let page = Page(framed: box, around)
    page.draw(subject.title[language], hints: Self.hints, on: &canvas, language)
    // The line comes first, then what is answered to it; the rest where there is room.
    let room = max(0, page.body.height - 1 - notes.count)
    let head = page.body.splitTop(min(about.count, room))
    for (index, line) in about.prefix(head.top.height).enumerated() {
      canvas.put(line[language], in: head.top.row(index))
    }
    let line = head.rest.row(0)
    let label = Self.fieldLabel[language] + " "
    let columns = DisplayWidth.columns(of: label)
    let split = line.splitLeft(line.width >= columns + 8 ? columns : 0)
    canvas.put(label, in: split.left, .strong)
    for (index, note) in notes.enumerated() {
      let isAnswer = answer != nil && index < notes.count - 1
      canvas.put(
        wrapped: note, in: head.rest.row(index + 1), isAnswer ? .attention : .normal)
    }
    canvas.placeCursor(field.draw(on: &canvas, in: split.rest))
  }

  /// The form as lines.
  func said(_ language: Language) -> Said {
    let rows = subject.about + [Self.reminder, answer].compactMap { $0 }
    return Said(
      title: subject.title[language], rows: rows.map { $0[language] },
      focus: Self.fieldLabel[language], entry: field.entry)
  }
}
