import Canvas
import Intervention
import Text

/// The row that is on screen at every moment of a call: what was asked, and what was not.
struct SafetyRow {
  static let omitted = Phrase(fr: "omis", en: "omitted")

  let content: CallContent

  /// How a state is painted.
  static func style(_ asked: Asked, isOmitted: Bool) -> Style {
    switch asked {
    case .yes: .danger
    case .notAsked: isOmitted ? .normal : .attention
    case .unclear, .declined: .strong
    case .no: .normal
    }
  }

  /// Draws the row, with names and marks as long as fit; no axis is ever left out from 40 columns.
  func draw(on canvas: inout Canvas, in rect: Rect, language: Language) {
    let form = Form.all.first { width($0, language) <= rect.width } ?? Form.shortest
    var x = rect.x + 1
    for axis in SafetyAxis.allCases {
      let name = form.name(axis, language) + " "
      x += canvas.put(name, at: Point(x: x, y: rect.y), limit: rect.maxX - x)
      let mark = form.mark(mark(axis, language))
      x += canvas.put(mark, at: Point(x: x, y: rect.y), style(axis), limit: rect.maxX - x)
      x += form.gap
    }
  }

  /// The row as one line of words.
  func said(_ language: Language) -> SafeText {
    SafetyAxis.allCases.map { axis in
      let state =
        content.isOmitted(axis)
        ? Self.omitted[language] : content.asked(axis).label[language]
      return axis.label[language] + SafeText(" ") + state
    }.joined(separator: ", ")
  }

  /// How long names and marks are, and how far apart.
  private struct Form {
    let nameLength: Int
    let markLength: Int
    let gap: Int

    static let shortest = Form(nameLength: 1, markLength: 4, gap: 1)
    static let all = [
      Form(nameLength: .max, markLength: .max, gap: 2),
      Form(nameLength: .max, markLength: .max, gap: 1),
      Form(nameLength: 3, markLength: .max, gap: 1),
      Form(nameLength: 3, markLength: 5, gap: 1),
      Form(nameLength: 1, markLength: 5, gap: 1), shortest,
    ]

    func name(_ axis: SafetyAxis, _ language: Language) -> SafeText {
      SafeText(axis.label[language].string.prefix(nameLength))
    }

    func mark(_ mark: SafeText) -> SafeText { SafeText(mark.string.prefix(markLength)) }
  }

  private func style(_ axis: SafetyAxis) -> Style {
    Self.style(content.asked(axis), isOmitted: content.isOmitted(axis))
  }

  private func mark(_ axis: SafetyAxis, _ language: Language) -> SafeText {
    content.isOmitted(axis) ? Self.omitted[language] : content.asked(axis).mark[language]
  }

  private func width(_ form: Form, _ language: Language) -> Int {
    SafetyAxis.allCases.reduce(1) { total, axis in
      total + DisplayWidth.columns(of: form.name(axis, language)) + 1
        + DisplayWidth.columns(of: form.mark(mark(axis, language))) + form.gap
    } - form.gap
  }
}
