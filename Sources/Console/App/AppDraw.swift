import Canvas
import Intervention
import Text

extension App {
  /// What the screen shows now, the cursor on the focused thing.
  public var canvas: Canvas {
    if let console = exerciseConsole { return console.canvas }
    var canvas = Canvas(size: size)
    canvas.placeCursor(Point(x: 0, y: 0))
    if lock.isMasked {
      Mask(around: surroundings).draw(on: &canvas)
      return canvas
    }
    drawBase(on: &canvas)
    drawCaller(on: &canvas)
    if let overlay = overlays.last { draw(overlay, on: &canvas) }
    drawTour(on: &canvas)
    if isPrefixed { PrefixBox().draw(on: &canvas, in: overlayArea, surroundings) }
    return canvas
  }

  private func draw(_ overlay: Overlay, on canvas: inout Canvas) {
    let area = overlayArea
    let around = surroundings
    switch overlay {
    case .menu(let picker): picker.draw(on: &canvas, in: area, around)
    case .choice(let picker): picker.draw(on: &canvas, in: area, around)
    case .sheet(let sheet): sheet.draw(on: &canvas, in: area, around)
    case .finish: finishView?.draw(on: &canvas, in: area)
    case .flag(let form): form.draw(on: &canvas, in: area, around)
    case .rescue(let ledger):
      rescueView(ledger)?.draw(on: &canvas, in: area) { activeCall?.caret(in: $0) ?? 0 }
    case .present(let number): nameView(number)?.draw(on: &canvas, in: area)
    case .handover(let sheet): sheet.draw(on: &canvas, in: area, around, notice: notice)
    case .clean(let text): text.draw(on: &canvas, in: area, around)
    case .unlock(let screen): lockView(screen).draw(on: &canvas, in: area)
    case .passphrase(let form): form.draw(on: &canvas, in: area, around)
    case .interrupted(let offer): offer.draw(on: &canvas, in: area, around)
    case .notes(let search): search.draw(on: &canvas, in: area, around, notice: notice)
    case .directive(let form): form.draw(on: &canvas, in: area, around)
    case .review: reviewView?.draw(on: &canvas, in: area)
    case .followUp: followUpView?.draw(on: &canvas, in: area)
    case .month: monthView?.draw(on: &canvas, in: area)
    case .speech(let speech): speech.draw(on: &canvas, in: area, around, notice: notice)
    }
  }

  /// The same state, as a linear display says it.
  public var said: Said {
    if let console = exerciseConsole { return console.said }
    if lock.isMasked { return Mask(around: surroundings).said() }
    var said = addCaller(to: saidBase)
    switch overlays.last {
    case .menu(let picker): said = picker.said(language)
    case .choice(let picker): said = picker.said(language)
    case .sheet(let sheet): said = sheet.said(language)
    case .finish: said = finishView?.said() ?? said
    case .flag(let form): said = form.said(language)
    case .rescue(let ledger):
      said = rescueView(ledger)?.said { activeCall?.caret(in: $0) ?? 0 } ?? said
    case .present(let number): said = nameView(number)?.said() ?? said
    case .handover(let sheet): said = sheet.said(language)
    case .clean(let text): said = text.said(language)
    case .unlock(let screen): said = lockView(screen).said()
    case .passphrase(let form): said = form.said(language)
    case .interrupted(let offer): said = offer.said(language)
    case .notes(let search): said = search.said(language, notice: notice)
    case .directive(let form): said = form.said(language)
    case .review: said = reviewView?.said() ?? said
    case .followUp: said = followUpView?.said() ?? said
    case .month: said = monthView?.said() ?? said
    case .speech, nil: break
    }
    if let tour = tourSentence { said.rows.append(tour[language]) }
    if let mark = shownMark { said.title = mark[language] + " · " + said.title }
    if isPrefixed {
      said.focus = PrefixBox.title[language]
      said.entry = nil
    }
    return said
  }

  /// Where overlays stand: below the safety row of a call, which never leaves the screen.
  var overlayArea: Rect {
    guard case .call = base else { return Rect(size) }
    return CallLayout(surroundings, pane: .note).below
  }

  private func drawBase(on canvas: inout Canvas) {
    switch base {
    case .starting: drawStarting(on: &canvas)
    case .identity(let identity): identity.draw(on: &canvas, surroundings, notice: notice)
    case .locked(let screen): lockView(screen).draw(on: &canvas, in: Rect(size))
    case .home: homeView.draw(on: &canvas)
    case .call, .reading: callView?.draw(on: &canvas)
    case .note: noteView?.draw(on: &canvas)
    case .practice(let screen): practiceView(screen).draw(on: &canvas)
    case .exercise: break
    }
    drawOpenRescues(on: &canvas)
  }

  /// The first frame, while the data folder is being read.
  private func drawStarting(on canvas: inout Canvas) {
    let page = Page(Rect(size), mark: mark, language)
    page.draw(
      App.title, state: StateLine(notice: notice, idle: App.opening),
      hints: Hints([.quit]), on: &canvas, language)
    canvas.placeCursor(page.body.origin)
  }

  /// The product.
  static let title: SafeText = "Écoute"
  private static let opening = Phrase(fr: "Ouverture…", en: "Opening…")

  private func lockView(_ screen: LockScreen) -> LockView {
    let isOnCall = if case .locked = base { false } else { true }
    return LockView(
      screen: screen, around: surroundings, notice: notice,
      refusal: screen.person.flatMap { refusal(Right(.write, .calls), of: $0) },
      waiting: openCalls.count, isOnCall: isOnCall)
  }

  private var homeView: HomeView {
    HomeView(
      home: home, rows: homeRows, screens: calls,
      worker: worker ?? Worker(name: "", title: "", permit: ""), around: surroundings,
      notice: notice)
  }

  private var callView: CallView? {
    reader.map { screen in
      let others = calls.values.count { $0.isUnfinished && $0.call.id != screen.call.id }
      return CallView(screen: screen, around: surroundings, notice: notice, others: others)
    }
  }

  private var finishView: FinishView? {
    guard case .finish(let finish)? = overlays.last, let call = activeCall else { return nil }
    return FinishView(finish: finish, call: call, around: surroundings, notice: notice)
  }

  private var noteView: SignedNoteView? {
    guard case .note(let id, let scroll) = base, let screen = calls[id] else { return nil }
    return SignedNoteView(screen: screen, scroll: scroll, around: surroundings, notice: notice)
  }

  private var saidBase: Said {
    switch base {
    case .starting: Said(title: App.title, rows: [], focus: App.opening[language])
    case .identity(let identity): identity.said(language, notice: notice)
    case .locked(let screen): lockView(screen).said()
    case .home: homeView.said()
    case .call, .reading: callView?.said() ?? Said(title: App.title, rows: [], focus: App.title)
    case .note: noteView?.said() ?? Said(title: App.title, rows: [], focus: App.title)
    case .practice(let screen): practiceView(screen).said()
    case .exercise: Said(title: App.title, rows: [], focus: App.title)
    }
  }
}
