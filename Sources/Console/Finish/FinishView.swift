import Canvas
import Intervention
import Text

/// Draws the closing of a call.
struct FinishView {
  let finish: Finish
  let call: Call
  let around: Surroundings
  let notice: Phrase?
  let mark: Phrase?

  private var language: Language { around.language }
  private var missing: [Missing] { call.content.missing }
  private var layout: FinishLayout { FinishLayout(around.size, missingCount: missing.count) }

  /// The rows of the note, wrapped.
  static func rows(_ call: Call, width: Int, language: Language, mark: Phrase?) -> [SafeText] {
    let text = NoteDocument(call, language: language, mark: mark?[language]).plain
    return Wrap.rows(text, width: width).map { text[$0] }
  }

  func draw(on canvas: inout Canvas) {
    canvas.fill(Rect(around.size))
    let markText = mark.map { " " + $0[language] + " " } ?? ""
    let (left, right) = layout.title.splitRight(DisplayWidth.columns(of: markText))
    canvas.put(markText, in: right, .active)
    canvas.put(" " + Finish.title[language] + " " + call.number.callNumber, in: left, .strong)
    drawMissing(on: &canvas)
    drawNote(on: &canvas)
    canvas.put(" " + state, in: layout.state, .strong)
    Hints(ids: [.help, .callFinish, .menu]).draw(on: &canvas, in: layout.hints, language: language)
  }

  /// The state sentence.
  var state: SafeText {
    (notice ?? (missing.isEmpty ? Finish.complete : Finish.reasonHint))[language]
  }

  private func drawMissing(on canvas: inout Canvas) {
    guard !missing.isEmpty else {
      canvas.placeCursor(layout.note.origin)
      return
    }
    let current = finish.selection ?? -1
    let first = max(0, min(current - layout.missing.height / 2, missing.count - layout.missing.height))
    for line in 0..<layout.missing.height where first + line < missing.count {
      let isCurrent = first + line == current
      let text = (isCurrent ? "> " : "! ") + missing[first + line].label[language]
      canvas.put(text, in: layout.missing.row(line), isCurrent ? .active : .attention, fill: isCurrent)
      if isCurrent { canvas.placeCursor(layout.missing.row(line).origin) }
    }
    let used = canvas.put(Finish.why[language] + " ", in: layout.reason.row(0), .strong)
    let window = layout.reason.splitLeft(used).rest
    let point = TextView(
      call.content[.closingReason], caret: call.caret(in: .closingReason), width: window.width
    ).draw(on: &canvas, in: window)
    if finish.selection == nil { canvas.placeCursor(point) }
  }

  private func drawNote(on canvas: inout Canvas) {
    let (rule, body) = layout.note.splitTop(layout.note.height > 3 ? 1 : 0)
    canvas.fill(rule, "─", style: .border)
    let rows = Self.rows(call, width: body.width, language: language, mark: mark)
    let top = min(finish.top, max(0, rows.count - body.height))
    for line in 0..<body.height where top + line < rows.count {
      canvas.put(rows[top + line], in: body.row(line))
    }
  }

  func said() -> Said {
    let document = NoteDocument(call, language: language, mark: mark?[language])
    let entry =
      missing.isEmpty || finish.selection != nil
      ? nil
      : Said.Entry(
        text: call.content[.closingReason], caret: call.caret(in: .closingReason))
    let focus =
      finish.selection.flatMap { missing.indices.contains($0) ? missing[$0].label[language] : nil }
      ?? (missing.isEmpty ? Finish.complete[language] : Finish.why[language])
    return Said(
      title: Finish.title[language] + " " + call.number.callNumber,
      rows: document.plain.lines.filter { !$0.isBlank }
        + (missing.isEmpty ? [] : [Finish.missingTitle[language]])
        + missing.map { "! " + $0.label[language] } + [state],
      focus: focus, entry: entry)
  }
}
