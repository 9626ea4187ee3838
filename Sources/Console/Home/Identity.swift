import Canvas
import Intervention
import Text

/// The first run: who works here.
///
/// The note needs a name, a title and a permit number.
struct Identity: Equatable, Sendable {
  /// The three fields, in order.
  private(set) var fields = [LineField(), LineField(), LineField()]
  /// The field that has the cursor.
  private(set) var current = 0

  static let labels = [
    Phrase(fr: "Nom", en: "Name"),
    Phrase(fr: "Titre (t.s., ps., crim.…)", en: "Title"),
    Phrase(fr: "Numéro de permis", en: "Permit number"),
  ]

  static let intro = Phrase(
    fr: "Qui répond ? La note en a besoin pour être signée. Demandé une seule fois.",
    en: "Who answers? The note needs it to be signed. Asked only once.")

  /// The worker, once the name is there.
  var worker: Worker? {
    guard !fields[0].text.isBlank else { return nil }
    return Worker(name: fields[0].text, title: fields[1].text, permit: fields[2].text)
  }

  mutating func type(_ text: SafeText) { fields[current].type(text) }

  /// Handles a key; returns the worker when the last field is done.
  mutating func press(_ key: Key) -> Worker? {
    switch key {
    case .enter where current == 2:
      if let worker { return worker }
      current = 0
    case .enter, .tab, .down: current = min(2, current + 1)
    case .backTab, .up: current = max(0, current - 1)
    default: _ = fields[current].press(key)
    }
    return nil
  }

  /// Whether the name is missing, now that the last field is done.
  var needsName: Bool { current == 0 && fields[0].text.isBlank }

  static let nameNeeded = Phrase(
    fr: "Le nom est nécessaire : sans lui, la note ne peut pas être signée.",
    en: "The name is needed: without it, the note can't be signed.")
  static let next = Phrase(
    fr: "Entrée : champ suivant, puis commencer.", en: "Enter: next field, then begin.")

  func draw(on canvas: inout Canvas, _ around: Surroundings, notice: Phrase?) {
    let language = around.language
    let page = Page(Rect(around.size), mark: around.mark, language)
    page.draw(
      App.title, state: StateLine(around, notice: notice, idle: Self.next),
      hints: Hints([.menu, .quit]), on: &canvas, language)
    let body = page.body.inset(x: page.body.width >= 40 ? 1 : 0)
    let intro = Self.intro[language]
    let ranges = Wrap.rows(intro, width: body.width)
    let top = body.height >= ranges.count + 5 ? ranges.count + 2 : 0
    for (index, range) in ranges.enumerated() where top > 0 {
      canvas.put(wrapped: intro[range], in: body.row(index + 1))
    }
    // A screen too small for the three fields shows the one that has the cursor.
    let shown = body.height >= top + 3 ? Array(fields.indices) : [current]
    for (line, index) in shown.enumerated() {
      let row = body.row(shown.count == 1 ? 0 : top + line)
      let point = draw(index, on: &canvas, in: row, language)
      if index == current { canvas.placeCursor(point) }
    }
  }

  private func draw(
    _ index: Int, on canvas: inout Canvas, in row: Rect, _ language: Language
  ) -> Point {
    let label = Self.labels[index][language] + Phrase(fr: " : ", en: ": ")[language]
    let room = row.splitLeft(min(row.width / 2, DisplayWidth.columns(of: label)))
    canvas.put(label, in: room.left, index == current ? .active : .strong)
    return fields[index].draw(on: &canvas, in: room.rest)
  }

  func said(_ language: Language, notice: Phrase?) -> Said {
    Said(
      title: Self.intro[language], rows: notice.map { [$0[language]] } ?? [],
      focus: Self.labels[current][language], entry: fields[current].entry)
  }
}
