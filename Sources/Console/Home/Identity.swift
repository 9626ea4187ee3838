import Canvas
import Intervention
import Text

/// The first run: who works here. The note needs a name, a title and a permit number.
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

  func draw(on canvas: inout Canvas, language: Language, notice: Phrase?) {
    let screen = Rect(canvas.size)
    let (body, foot) = screen.splitBottom(min(2, max(0, screen.height - 1)))
    let intro = Self.intro[language]
    let ranges = body.height > 5 ? Wrap.rows(intro, width: max(1, body.width - 2)) : []
    canvas.put(" Écoute", in: body.row(0), .strong)
    for (index, range) in ranges.enumerated() {
      canvas.put(intro[range], in: body.inset(x: 1).row(index + 1))
    }
    let top = ranges.isEmpty ? 0 : ranges.count + 2
    // A screen too small for the three fields shows the one that has the cursor.
    let shown = body.height >= top + 3 ? Array(fields.indices) : [current]
    for (line, index) in shown.enumerated() {
      let row = body.inset(x: body.width > 20 ? 1 : 0).row(shown.count == 1 ? 0 : top + line)
      let label = Self.labels[index][language] + Phrase(fr: " : ", en: ": ")[language]
      let used = canvas.put(label, in: row.splitLeft(row.width / 2).left, index == current ? .active : .strong)
      let point = fields[index].draw(on: &canvas, in: row.splitLeft(used).rest)
      if index == current { canvas.placeCursor(point) }
    }
    canvas.put(" " + (notice?[language] ?? Self.next[language]), in: foot.row(0))
    Hints(screen: .identity).draw(on: &canvas, in: foot.row(1), language: language)
  }

  static let next = Phrase(fr: "Entrée : suivant.", en: "Enter: next.")

  func said(_ language: Language) -> Said {
    Said(
      title: Self.intro[language], rows: [], focus: Self.labels[current][language],
      entry: fields[current].entry)
  }
}
