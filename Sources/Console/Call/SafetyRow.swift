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
    let form = forms.first { width($0, language) <= rect.width } ?? Form.shortest
    var x = rect.x + 1
    for axis in SafetyAxis.allCases {
      let name = form.name(axis, language) + " "
      x += canvas.put(name, at: Point(x: x, y: rect.y), limit: rect.maxX - x)
      let mark = mark(axis, form, language)
      x += canvas.put(mark, at: Point(x: x, y: rect.y), style(axis), limit: rect.maxX - x)
      x += form.gap
    }
  }

  /// The row as one line of words.
  func said(_ language: Language) -> SafeText {
    SafetyAxis.allCases.map { axis in
      let gravest = content.gravest(axis)
      let state = gravest.isOmitted ? Self.omitted[language] : gravest.asked.label[language]
      let name = axis.label[language] + SafeText(" ") + state
      guard gravest.persons < content.persons.count else { return name }
      let (of, all) = (gravest.persons, content.persons.count)
      return name + Phrase(fr: " (\(of) sur \(all))", en: " (\(of) of \(all))")[language]
    }.joined(separator: ", ")
  }

  /// How long names and marks are, and how far apart.
  private struct Form {
    let nameLength: Int
    let markLength: Int
    let gap: Int
    /// Whether it says for how many persons.
    var counts = false

    static let shortest = Form(nameLength: 1, markLength: 4, gap: 1)
    /// Before names are cut to one letter, the counts of several persons go.
    static let counted = [
      Form(nameLength: .max, markLength: .max, gap: 2, counts: true),
      Form(nameLength: .max, markLength: .max, gap: 1, counts: true),
      Form(nameLength: 3, markLength: .max, gap: 1, counts: true),
    ]
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

  private var forms: [Form] { (content.persons.count > 1 ? Form.counted : []) + Form.all }

  private func style(_ axis: SafetyAxis) -> Style {
    let gravest = content.gravest(axis)
    return Self.style(gravest.asked, isOmitted: gravest.isOmitted)
  }

  /// The gravest state, and for how many persons where it is not the same for all: « OUI! 1/2 ».
  private func mark(_ axis: SafetyAxis, _ form: Form, _ language: Language) -> SafeText {
    let gravest = content.gravest(axis)
    let mark = gravest.isOmitted ? Self.omitted[language] : gravest.asked.mark[language]
    let all = content.persons.count
    guard form.counts, gravest.persons < all else { return form.mark(mark) }
    return mark + SafeText(" \(gravest.persons)/\(all)")
  }

  private func width(_ form: Form, _ language: Language) -> Int {
    SafetyAxis.allCases.reduce(1) { total, axis in
      total + DisplayWidth.columns(of: form.name(axis, language)) + 1
        + DisplayWidth.columns(of: mark(axis, form, language)) + form.gap
    } - form.gap
  }
}
