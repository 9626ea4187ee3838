import Canvas
import Intervention
import Text

/// Draws the home screen.
struct HomeView {
  let home: Home
  let rows: [Home.Row]
  let calls: [CallID: Call]
  let worker: Worker
  let around: Surroundings
  let notice: Phrase?
  let mark: Phrase?

  private var language: Language { around.language }

  func draw(on canvas: inout Canvas) {
    let screen = Rect(around.size)
    let (head, below) = screen.splitTop(1)
    let markText = mark.map { " " + $0[language] + " " } ?? ""
    let (left, right) = head.splitRight(DisplayWidth.columns(of: markText))
    canvas.put(markText, in: right, .active)
    canvas.put(" " + title, in: left, .strong)
    let (body, foot) = below.splitBottom(min(2, max(0, below.height - 1)))
    let list = body.height > 6 ? body.inset(x: 1, y: 1) : body
    canvas.placeCursor(drawRows(on: &canvas, in: list))
    canvas.put(" " + state, in: foot.row(0))
    Hints(screen: .home).draw(on: &canvas, in: foot.row(1), language: language)
  }

  /// The product and the worker, on one line.
  var title: SafeText { "Écoute · " + worker.signature(language) }

  /// The state sentence.
  var state: SafeText {
    if let notice { return notice[language] }
    let open = rows.count { if case .open = $0 { true } else { false } }
    if open == 0 {
      return Phrase(fr: "Prêt. Entrée ouvre un appel.", en: "Ready. Enter opens a call.")[language]
    }
    return Phrase(
      fr: open == 1 ? "1 appel à reprendre. Entrée le reprend." : "\(open) appels à reprendre.",
      en: open == 1 ? "1 call to resume. Enter resumes it." : "\(open) calls to resume.")[language]
  }

  private var current: Int { min(home.selection, max(0, rows.count - 1)) }

  private func drawRows(on canvas: inout Canvas, in rect: Rect) -> Point {
    let first = max(0, min(current - rect.height / 2, rows.count - rect.height))
    for line in 0..<rect.height where first + line < rows.count {
      let isCurrent = first + line == current
      let text = (isCurrent ? "> " : "  ") + label(rows[first + line])
      canvas.put(text, in: rect.row(line), isCurrent ? .active : .normal, fill: isCurrent)
    }
    return Point(x: rect.x, y: rect.y + current - first)
  }

  /// A line in words, without anybody's identity.
  func label(_ row: Home.Row) -> SafeText {
    switch row {
    case .newCall:
      return Phrase(fr: "Nouvel appel (^N)", en: "New call (^N)")[language]
    case .open(let id): return calls[id].map(label) ?? ""
    case .signed(let summary):
      return Phrase(
        fr: "Appel \(summary.number.callNumber) · \(summary.openedAt.hour) · signé",
        en: "Call \(summary.number.callNumber) · \(summary.openedAt.hour) · signed")[language]
    }
  }

  private func label(_ call: Call) -> SafeText {
    let name = Phrase(fr: "Appel", en: "Call")[language] + " " + call.number.callNumber
    let hour = call.openedAt.map { [$0.hour] } ?? []
    let state =
      call.lineEndedAt != nil
      ? Phrase(fr: "note à finir", en: "note to finish")
      : call.isHeld ? Phrase(fr: "en attente", en: "on hold") : Phrase(fr: "à reprendre", en: "to resume")
    let step = SafeText("\(call.step.number) ") + call.step.label[language]
    let left = StepTrail(call: call).remaining(language)
    return ([name] + hour + [state[language], step, left]).joined(separator: " · ")
  }

  func said() -> Said {
    Said(
      title: title, rows: rows.map(label) + [state],
      focus: rows.isEmpty ? "" : label(rows[current]))
  }
}
