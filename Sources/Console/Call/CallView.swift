import Canvas
import Intervention
import Text

/// Draws a call.
struct CallView {
  let screen: CallScreen
  let around: Surroundings
  let notice: Phrase?
  /// What must be on every screen, like « DÉMONSTRATION ».
  let mark: Phrase?
  /// How many other calls are open in this console.
  let others: Int

  private var call: Call { screen.call }
  private var language: Language { around.language }
  private var layout: CallLayout { CallLayout(around.size, pane: screen.pane) }
  private var reference: ReferencePane { ReferencePane(around, window: layout.reference) }

  func draw(on canvas: inout Canvas) {
    drawHead(on: &canvas)
    drawFrame(on: &canvas)
    var cursor = Point(x: 0, y: 0)
    if !layout.note.isEmpty {
      let pane = NotePane(call, focus: screen.focus, in: layout.note)
      cursor = pane.draw(on: &canvas, language: language)
    }
    if !layout.reference.isEmpty {
      let point = reference.draw(
        screen.references.last, on: &canvas, language: language, isLoaded: around.shelves != nil)
      if screen.pane != .note { cursor = point }
    }
    RemainingPane(call: call).draw(on: &canvas, in: layout.remaining, language: language)
    drawFoot(on: &canvas)
    canvas.placeCursor(cursor)
  }

  private func drawHead(on canvas: inout Canvas) {
    let mark = mark.map { " " + $0[language] + " " } ?? ""
    let other = others == 0 ? nil : CallView.othersPhrase(others)[language]
    let right = DisplayWidth.columns(of: mark)
    let (rest, corner) = layout.header.splitRight(right)
    canvas.put(mark, in: corner, .active)
    let parts = [CallHeader(call: call, now: around.now).text(language), other].compactMap { $0 }
    canvas.put(" " + parts.joined(separator: " · "), in: rest, .strong)
    StepTrail(call: call).draw(on: &canvas, in: layout.trail, language: language)
    SafetyRow(content: call.content).draw(on: &canvas, in: layout.safety, language: language)
  }

  /// How many other calls wait.
  static func othersPhrase(_ count: Int) -> Phrase {
    Phrase(
      fr: count == 1 ? "1 autre appel ouvert" : "\(count) autres appels ouverts",
      en: count == 1 ? "1 other call open" : "\(count) other calls open")
  }

  private func drawFrame(on canvas: inout Canvas) {
    guard !layout.frame.isEmpty else { return }
    canvas.frame(layout.frame)
    let dividers = [layout.reference, layout.remaining].filter {
      !$0.isEmpty && $0.x > layout.frame.x + 1
    }
    for pane in dividers {
      let x = pane.x - 1
      canvas.fill(Rect(x: x, y: layout.frame.y, width: 1, height: layout.frame.height), "│", style: .border)
      canvas.put("┬", at: Point(x: x, y: layout.frame.y), .border)
      canvas.put("┴", at: Point(x: x, y: layout.frame.maxY - 1), .border)
    }
    title(Phrase(fr: "Note", en: "Note")[language] + " · " + call.step.label[language],
      of: layout.note, isActive: screen.pane == .note, on: &canvas)
    title(reference.title(screen.references.last), of: layout.reference,
      isActive: screen.pane != .note, on: &canvas)
    title(StepTrail(call: call).remaining(language), of: layout.remaining, isActive: false, on: &canvas)
  }

  private func title(
    _ title: SafeText, of pane: Rect, isActive: Bool, on canvas: inout Canvas
  ) {
    guard !pane.isEmpty, !title.isEmpty else { return }
    let rect = Rect(x: pane.x + 1, y: layout.frame.y, width: pane.width - 2, height: 1)
    canvas.put(" " + title + " ", in: rect, isActive ? .active : .strong)
  }

  private func drawFoot(on canvas: inout Canvas) {
    let line = StateLine(screen: screen, notice: notice)
    canvas.put(" " + line.text(language), in: layout.state, line.style)
    if layout.header.isEmpty, let mark {
      // The smallest screens keep the mark too.
      canvas.put(mark[language], in: layout.state.splitRight(DisplayWidth.columns(of: mark[language])).right, .active)
    }
    Hints(screen: .call).draw(on: &canvas, in: layout.hints, language: language)
  }
}

/// The third pane of wide screens: what the note still lacks, and the guides opened.
struct RemainingPane {
  let call: Call

  func draw(on canvas: inout Canvas, in rect: Rect, language: Language) {
    var lines: [(SafeText, Style)] = call.content.missing.map { ("- " + $0.label[language], .normal) }
    if lines.isEmpty {
      lines = [(Phrase(fr: "La note est complète.", en: "The note is complete.")[language], .normal)]
    }
    if !call.guides.isEmpty {
      lines.append(("", .normal))
      lines.append((Phrase(fr: "Guides ouverts", en: "Guides opened")[language], .strong))
      lines += call.guides.map { ($0.at.hour + " " + $0.slug, .normal) }
    }
    for (index, line) in lines.enumerated() {
      canvas.put(line.0, in: rect.row(index), line.1)
    }
  }
}
