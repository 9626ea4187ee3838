import Canvas
import Intervention
import Text

/// Draws a call.
struct CallView {
  let screen: CallScreen
  let around: Surroundings
  let notice: Phrase?
  /// How many other calls are open in this console.
  let others: Int
  /// The steps and what remains.
  let trail: StepTrail
  private let layout: CallLayout
  private let reference: ReferencePane

  private var call: Call { screen.call }
  private var language: Language { around.language }

  init(screen: CallScreen, around: Surroundings, notice: Phrase?, others: Int) {
    self.screen = screen
    self.around = around
    self.notice = notice
    self.others = others
    trail = StepTrail(call: screen.call)
    layout = CallLayout(around, pane: screen.pane)
    reference = ReferencePane(around, layout, beside: screen)
  }

  func draw(on canvas: inout Canvas) {
    drawHead(on: &canvas)
    drawFrame(on: &canvas)
    var cursor = Point(x: 0, y: 0)
    if !layout.note.isEmpty {
      let pane = NotePane(screen, in: layout.note)
      cursor = pane.draw(on: &canvas, language: language)
    }
    if !layout.reference.isEmpty {
      let (point, hasMore) = reference.draw(
        screen.references.last, on: &canvas, isLoaded: around.shelves != nil,
        hasKeys: screen.pane != .note)
      if screen.pane != .note { cursor = point }
      drawEdge(hasMore: hasMore, on: &canvas)
    }
    let contents = layout.remaining.isEmpty ? [] : reference.contents(screen.references.last)
    RemainingPane(call: call, missing: trail.missing, contents: contents)
      .draw(on: &canvas, in: layout.remaining, language: language)
    drawFoot(on: &canvas)
    canvas.placeCursor(cursor)
  }

  private func drawHead(on canvas: inout Canvas) {
    layout.mark.draw(on: &canvas)
    let row = around.rescues?.draw(on: &canvas, in: layout.header, language) ?? layout.header
    let words =
      screen.pane == .desk
      ? CallScreen.deskTitle[language] : header.text(language, width: row.width - 1)
    canvas.put(" " + words, in: row, .strong)
    guard screen.pane != .desk else { return }
    trail.draw(on: &canvas, in: layout.trail, language: language)
    SafetyRow(content: call.content).draw(on: &canvas, in: layout.safety, language: language)
  }

  /// What is known of the call.
  var header: CallHeader {
    CallHeader(
      call: call, now: around.now, others: others, isShared: around.support?.sharesNote == true)
  }

  private func drawFrame(on canvas: inout Canvas) {
    guard !layout.frame.isEmpty else { return }
    canvas.frame(layout.frame)
    let dividers = [layout.reference, layout.remaining].filter {
      !$0.isEmpty && $0.x > layout.frame.x + 1
    }
    for pane in dividers {
      let x = pane.x - 1
      canvas.fill(
        Rect(x: x, y: layout.frame.y, width: 1, height: layout.frame.height), "│", style: .border)
      canvas.put("┬", at: Point(x: x, y: layout.frame.y), .border)
      canvas.put("┴", at: Point(x: x, y: layout.frame.maxY - 1), .border)
    }
    let person = call.step == .safety ? screen.personName : nil
    title(
      [Phrase(fr: "Note", en: "Note"), call.step.label, person, screen.paperField]
        .compactMap { $0?[language] }
        .joined(separator: " · "),
      of: layout.note, isActive: screen.pane == .note, on: &canvas)
    title(
      reference.title(screen.references.last, width: layout.reference.width - 4),
      of: layout.reference, isActive: screen.pane != .note, on: &canvas)
    title(trail.remaining(language), of: layout.remaining, isActive: false, on: &canvas)
  }

  /// On the frame below what is read beside the note: whose it is, and whether it goes on.
  private func drawEdge(hasMore: Bool, on canvas: inout Canvas) {
    guard !layout.frame.isEmpty else { return }
    let row = Rect(
      x: layout.reference.x, y: layout.frame.maxY - 1, width: layout.reference.width, height: 1)
    reference.drawEdge(
      screen.references.last, hasMore: hasMore, on: &canvas, in: row.inset(x: 1))
  }

  private func title(
    _ title: @autoclosure () -> SafeText, of pane: Rect, isActive: Bool, on canvas: inout Canvas
  ) {
    guard !pane.isEmpty else { return }
    let title = title()
    guard !title.isEmpty else { return }
    let rect = Rect(x: pane.x + 1, y: layout.frame.y, width: pane.width - 2, height: 1)
    canvas.put(" " + title + " ", in: rect, isActive ? .active : .strong)
  }

  private func drawFoot(on canvas: inout Canvas) {
    state.draw(on: &canvas, in: layout.state, language)
    hints.draw(on: &canvas, in: layout.hints, language: language)
  }

  /// The state sentence.
  var state: StateLine {
    StateLine(around, notice: notice, idle: screen.idle(around))
  }

  /// The keys of the pane that has the cursor.
  private var hints: Hints {
    let back = Hint(.backspace, fr: "Revenir", en: "Back")
    let note = reference.home
    guard screen.pane != .note, let open = screen.references.last else {
      return around.exam == nil
        ? Hints([.menu, .safetyOpen, .guideSearch, .directorySearch, .callFinish])
        : Hints([.exerciseSpeak, .safetyOpen, .guideSearch, .directorySearch, .callFinish])
    }
    switch open {
    case .guides:
      let other = screen.pane == .desk ? Hint(.directorySearch) : Hint(.safetyOpen)
      return Hints([Hint(.menu), other, Hint(.enter, fr: "Ouvrir", en: "Open"), note])
    case .resources(let search): return reference.hints(search)
    case .guide(let reading): return reference.hints(reading)
    case .first: return Hints([Hint(.safetyOpen), back, note])
    case .resource where screen.pane == .desk: return Hints([Hint(.menu), back, note])
    case .resource:
      let attach = Hint(.enter, fr: "Joindre", en: "Attach")
      let other = Hint(.right, fr: "Autrement", en: "Other way")
      return Hints([Hint(.safetyOpen), attach, other, back, note])
    }
  }
}
