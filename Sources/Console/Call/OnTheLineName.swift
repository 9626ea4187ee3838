import Canvas
import Intervention
import Text

/// The name or number of someone who just joined the line: one text, Enter closes it.
struct OnTheLineName {
  let number: Int
  let call: Call
  let around: Surroundings
  let notice: Phrase?

  private var language: Language { around.language }
  private var passage: Passage { .participant(number) }
  private static let label = Phrase(fr: "Nom ou numéro", en: "Name or number")
  private static let idle = Phrase(
    fr: "Nom, ou numéro d'interprète. Entrée : la note.",
    en: "Name, or the interpreter's number. Enter: the note.")

  private var title: SafeText {
    let role = call.content.participants[number: number]?.role.label[language]
    return [passage.label[language], role].compactMap { $0 }.joined(separator: " · ")
  }

  private var state: StateLine {
    StateLine(around, notice: notice, idle: Self.idle)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let box = area.splitBottom(max(4, min(6, area.height))).bottom
    canvas.fill(box)
    let page = Page(box, mark: box.y == 0 ? around.mark : nil, language)
    let hints = Hints([
      Hint(.enter, fr: "La note", en: "The note"), Hint(.escape, fr: "Fermer", en: "Close"),
    ])
    page.draw(title, state: state, hints: hints, on: &canvas, language)
    let row = page.body.row(0)
    let label = Self.label[language] + " "
    let columns = DisplayWidth.columns(of: label)
    let split = row.splitLeft(row.width >= columns + 8 ? columns : 0)
    canvas.put(label, in: split.left, .strong)
    let point = TextView(
      call.content[passage], caret: call.caret(in: passage), width: split.rest.width
    ).draw(on: &canvas, in: split.rest)
    canvas.placeCursor(point)
  }

  func said() -> Said {
    Said(
      title: title, rows: [state.said(language)], focus: Self.label[language],
      entry: Said.Entry(text: call.content[passage], caret: call.caret(in: passage)))
  }
}

extension App {
  /// What a key does there; nil when it is for a command.
  mutating func press(_ key: Key, inNameOf number: Int) -> [Effect]? {
    switch key {
    case .enter, .tab, .backTab, .up, .down:
      overlays.removeLast()
      return []
    default: return press(key, on: .participant(number), in: RescueView.window)
    }
  }
}
