import Canvas
import Intervention
import Text

/// The trail of the four steps and what remains, readable without colour.
struct StepTrail {
  let call: Call

  private var missing: [Missing] { call.content.missing }

  /// Draws the trail, with the names of the other steps when they fit.
  func draw(on canvas: inout Canvas, in rect: Rect, language: Language) {
    let remaining = remaining(language)
    let room = rect.width - DisplayWidth.columns(of: remaining) - 2
    let isLong = width(long: true, language) <= room
    var x = rect.x + 1
    for step in Step.allCases {
      let isCurrent = step == call.step
      x += canvas.put(
        name(step, long: isLong || isCurrent, language), at: Point(x: x, y: rect.y),
        isCurrent ? .active : .normal, limit: rect.maxX - x)
      x += isLong ? 2 : 1
    }
    let start = rect.maxX - DisplayWidth.columns(of: remaining) - 1
    guard start > x - 1 else { return }
    canvas.put(remaining, at: Point(x: start, y: rect.y), missing.isEmpty ? .normal : .strong)
  }

  /// What remains, in one number.
  func remaining(_ language: Language) -> SafeText {
    Phrase(fr: "Reste : \(missing.count)", en: "Left: \(missing.count)")[language]
  }

  /// A step's name: the current one in brackets and capitals, a complete one with its check mark.
  private func name(_ step: Step, long: Bool, _ language: Language) -> SafeText {
    let isComplete = !missing.contains { $0.step == step }
    let label = step.label[language].string
    let number = "\(step.number)"
    let check = isComplete ? "✓" : ""
    if step == call.step { return SafeText("[\(check)\(number) \(label.uppercased())]") }
    return SafeText(long ? "\(check)\(number) \(label)" : "\(check)\(number)")
  }

  private func width(long: Bool, _ language: Language) -> Int {
    Step.allCases.reduce(1) {
      $0 + DisplayWidth.columns(of: name($1, long: long, language)) + 2
    }
  }
}
