import Canvas
import Intervention
import Text

extension NotePane {
  /// Draws the pane; returns the cell of the cursor.
  func draw(on canvas: inout Canvas, language: Language) -> Point {
    var cursor = noteRect.origin
    for slot in slots {
      let point = draw(slot, on: &canvas, language)
      if slot.field == focus { cursor = point }
    }
    if !rule.isEmpty {
      canvas.fill(rule, "─", style: .border)
      canvas.put(
        " " + Passage.note(call.step).label[language] + " ", in: rule.splitLeft(1).rest, .strong)
    }
    let passage = Passage.note(call.step)
    let point = TextView(
      call.content[passage], caret: call.caret(in: passage), width: noteRect.width
    )
    .draw(on: &canvas, in: noteRect)
    return focus == .passage(passage) ? point : cursor
  }

  private func draw(_ slot: Slot, on canvas: inout Canvas, _ language: Language) -> Point {
    let isFocused = slot.field == focus
    let isPoint = if case .detail = slot.field { slot.rect.width >= 30 } else { false }
    let columns = max(0, labelWidth(of: slot.field) - 1)
    let label = slot.rect.row(0).splitLeft(columns).left.splitLeft(isPoint ? 1 : 0).rest
    if isFocused { canvas.fill(label, style: .active) }
    canvas.put(
      slot.field.label(call.content, language, columns: label.width), at: label.origin,
      isFocused ? .active : .strong,
      limit: label.width)
    let value = valueRect(slot)
    switch slot.field {
    case .passage(let passage) where isFocused:
      return TextView(
        call.content[passage], caret: call.caret(in: passage), width: value.width
      ).draw(on: &canvas, in: value)
    case .proposals where isFocused: drawProposals(on: &canvas, in: value, language)
    case .axis(let axis): drawAxis(axis, on: &canvas, in: value.row(0), language)
    default:
      let text = screen.value(of: slot.field, language).line
      canvas.put(text.isEmpty ? placeholder(slot.field, language) : text, in: value.row(0))
    }
    return value.isEmpty ? slot.rect.origin : value.origin
  }

  private func drawAxis(
    _ axis: SafetyAxis, on canvas: inout Canvas, in rect: Rect, _ language: Language
  ) {
    let asked = call.content.asked(axis, of: screen.person)
    let isOmitted = call.content.isOmitted(axis, of: screen.person)
    let mark = isOmitted ? SafetyRow.omitted : asked.mark
    let used = canvas.put(
      mark[language], in: rect, SafetyRow.style(asked, isOmitted: isOmitted))
    let rest = rect.splitLeft(used + 1).rest
    guard !isOmitted else { return }
    let hint = asked == .notAsked ? meaning(axis, rest.width, language) : nil
    canvas.put(hint ?? screen.value(of: .axis(axis), language), in: rest, .discreet)
  }

  /// What an axis asks about: as many of its things as fit whole.
  private func meaning(_ axis: SafetyAxis, _ width: Int, _ language: Language) -> SafeText {
    var things = axis.meaning[language].string.split(separator: ", ").map { SafeText($0) }
    while things.count > 1, DisplayWidth.columns(of: things.joined(separator: ", ")) > width {
      things.removeLast()
    }
    return things.joined(separator: ", ")
  }

  /// What an empty field shows, so that nobody takes it for a full one.
  private func placeholder(_ field: CallField, _ language: Language) -> SafeText {
    field.isAddition ? "" : "?"
  }
}
