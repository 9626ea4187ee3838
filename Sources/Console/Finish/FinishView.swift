import Canvas
import Intervention
import Text

/// Draws the closing of a call.
struct FinishView {
  let finish: Finish
  let call: Call
  let around: Surroundings
  let notice: Phrase?

  private var language: Language { around.language }
  private var missing: [Missing] { call.content.missing }

  /// The rows of the note, wrapped.
  static func rows(_ call: Call, width: Int, mark: Phrase?) -> [SafeText] {
    let text = NoteDocument(call, mark: mark?[.french]).plain
    return text.rows(width: width)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area)
    let layout = FinishLayout(
      area, around, call.content, isChoosing: finish.selection != nil)
    layout.page.draw(
      title, state: state, hints: hints, on: &canvas, language)
    drawNote(on: &canvas, layout)
    drawProposed(on: &canvas, layout)
    if let warning { canvas.put(warning, in: layout.warning, .danger) }
    drawMissing(on: &canvas, layout)
  }

  private var title: SafeText {
    let name = Finish.title[language] + " " + call.number.callNumber
    let lacking = missing.isEmpty ? [] : [Finish.missing(missing.count)[language]]
    return ([name] + lacking + [times]).joined(separator: " · ")
  }

  private var times: SafeText { Finish.times(call, at: finish.openedAt ?? around.now)[language] }

  private var hints: Hints {
    Hints([
      Hint(.function(9), fr: "Signer", en: "Sign"), Hint(.escape, fr: "Retour", en: "Back"),
      Hint(.pageDown, fr: "Lire la note", en: "Read the note"),
    ])
  }

  /// The state sentence.
  private var state: StateLine {
    let idle =
      missing.isEmpty
      ? Finish.complete : finish.selection == nil ? Finish.reasonHint : Finish.missingHint
    return StateLine(around, notice: notice, idle: idle)
  }

  /// Signing does not wait for a rescue; it says that nobody saw it arrive.
  private var warning: SafeText? { FinishView.unconfirmed(call.content)?[language] }

  private func drawProposed(on canvas: inout Canvas, _ layout: FinishLayout) {
    guard !layout.proposed.isEmpty, let text = Finish.proposed(call.content, language) else {
      return
    }
    canvas.put(text, on: layout.proposed, .strong)
  }

  private func drawMissing(on canvas: inout Canvas, _ layout: FinishLayout) {
    guard !missing.isEmpty else {
      canvas.placeCursor(layout.note.origin)
      return
    }
    let current = finish.selection ?? -1
    let first = layout.missing.first(of: missing.count, showing: current)
    for line in 0..<layout.missing.height where first + line < missing.count {
      let isCurrent = first + line == current
      let text = (isCurrent ? "> " : "! ") + missing[first + line].label[language]
      canvas.put(
        text, in: layout.missing.row(line), isCurrent ? .active : .attention, fill: isCurrent)
      if isCurrent { canvas.placeCursor(layout.missing.row(line).origin) }
    }
    let window = layout.window(language)
    let label = layout.reason.row(0).splitLeft(window.x - layout.reason.x).left
    canvas.put(Finish.why[language], in: label, .strong)
    let point = TextView(
      call.content[.closingReason], caret: call.caret(in: .closingReason), width: window.width
    ).draw(on: &canvas, in: window)
    if finish.selection == nil { canvas.placeCursor(point) }
  }

  private func drawNote(on canvas: inout Canvas, _ layout: FinishLayout) {
    canvas.fill(layout.rule, "─", style: .border)
    let rows = Self.rows(call, width: layout.note.width, mark: around.mark)
    canvas.put(rows, from: finish.scroll, in: layout.note)
  }

  func said() -> Said {
    let entry =
      missing.isEmpty || finish.selection != nil
      ? nil
      : Said.Entry(text: call.content[.closingReason], caret: call.caret(in: .closingReason))
    let focus =
      finish.selection.flatMap { missing.indices.contains($0) ? missing[$0].label[language] : nil }
      ?? (missing.isEmpty ? Finish.complete[language] : Finish.why[language])
    let list =
      missing.isEmpty
      ? []
      : [Finish.missing(missing.count)[language]] + missing.map { "! " + $0.label[language] }
    return Said(
      title: Finish.title[language] + " " + call.number.callNumber,
      rows: noteRows + [times] + proposed + (warning.map { [$0] } ?? []) + list + [
        state.said(language)
      ], focus: focus,
      entry: entry)
  }

  private var proposed: [SafeText] {
    Finish.proposed(call.content, language).map { [$0] } ?? []
  }

  /// The lines of the note, less the reason: it is being typed, and is not said twice.
  private var noteRows: [SafeText] {
    let document = NoteDocument(call, mark: around.mark?[.french])
    let reason = Finish.why[language] + " " + call.content[.closingReason].line
    return document.plain.lines.filter { !$0.isBlank && $0 != reason }
  }
}
