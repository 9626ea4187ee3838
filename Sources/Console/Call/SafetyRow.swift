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

  /// Draws the row, with names as long as fit: whole, three letters, one letter.
  func draw(on canvas: inout Canvas, in rect: Rect, language: Language) {
    let lengths = [Int.max, 3, 1]
    let fitting = lengths.first { width(nameLength: $0, language) <= rect.width } ?? 1
    var x = rect.x + 1
    for axis in SafetyAxis.allCases {
      let name = name(axis, length: fitting, language) + " "
      x += canvas.put(name, at: Point(x: x, y: rect.y), limit: rect.maxX - x)
      x += canvas.put(
        mark(axis, language), at: Point(x: x, y: rect.y), style(axis), limit: rect.maxX - x)
      x += fitting == .max ? 2 : 1
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

  private func style(_ axis: SafetyAxis) -> Style {
    Self.style(content.asked(axis), isOmitted: content.isOmitted(axis))
  }

  private func mark(_ axis: SafetyAxis, _ language: Language) -> SafeText {
    content.isOmitted(axis) ? Self.omitted[language] : content.asked(axis).mark[language]
  }

  private func name(_ axis: SafetyAxis, length: Int, _ language: Language) -> SafeText {
    SafeText(axis.label[language].string.prefix(length))
  }

  private func width(nameLength: Int, _ language: Language) -> Int {
    let gap = nameLength == .max ? 2 : 1
    return SafetyAxis.allCases.reduce(1) { total, axis in
      total + DisplayWidth.columns(of: name(axis, length: nameLength, language)) + 1
        + DisplayWidth.columns(of: mark(axis, language)) + gap
    } - gap
  }
}
