import Canvas
import Intervention
import Text

/// The trail of the four steps and what remains, readable without colour.
struct StepTrail {
  private let call: Call
  let missing: [Missing]

  init(call: Call) {
    self.call = call
    missing = call.content.missing
  }

  /// Draws the trail, with as many names as leave what remains in sight.
  func draw(on canvas: inout Canvas, in rect: Rect, language: Language) {
    let remaining = remaining(language)
    let columns = DisplayWidth.columns(of: remaining)
    let form = Form.allCases.first { width($0, language) + columns + 2 <= rect.width } ?? .numbers
    var x = rect.x + 1
    for step in Step.allCases {
      x += canvas.put(
        name(step, form, language), at: Point(x: x, y: rect.y),
        step == call.step ? .active : .normal, limit: rect.maxX - x)
      x += form.gap
    }
    let start = rect.maxX - columns - 1
    guard start >= x - form.gap else { return }
    canvas.put(remaining, at: Point(x: start, y: rect.y), missing.isEmpty ? .normal : .strong)
  }

  /// What remains, in one number.
  func remaining(_ language: Language) -> SafeText {
    Phrase(fr: "Reste : \(missing.count)", en: "Left: \(missing.count)")[language]
  }

  /// Which steps are named: all, the current one, none.
  private enum Form: CaseIterable {
    case names, current, numbers

    var gap: Int { self == .names ? 2 : 1 }
  }

  /// A step's name: the current one in brackets and capitals, a complete one with its check mark.
  private func name(_ step: Step, _ form: Form, _ language: Language) -> SafeText {
    let isComplete = !missing.contains { $0.step == step }
    let isCurrent = step == call.step
    let label = step.label[language].string
    var name = (isComplete ? "✓" : "") + "\(step.number)"
    if form == .names || form == .current && isCurrent {
      name += " " + (isCurrent ? label.uppercased() : label)
    }
    return SafeText(isCurrent ? "[\(name)]" : name)
  }

  private func width(_ form: Form, _ language: Language) -> Int {
    Step.allCases.reduce(1 - form.gap) {
      $0 + DisplayWidth.columns(of: name($1, form, language)) + form.gap
    }
  }
}
