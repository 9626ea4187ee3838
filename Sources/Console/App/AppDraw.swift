import Canvas
import Intervention
import Text

extension App {
  /// What the screen shows now, the cursor on the focused thing.
  public var canvas: Canvas {
    var canvas = Canvas(size: size)
    canvas.placeCursor(Point(x: 0, y: 0))
    drawBase(on: &canvas)
    switch overlays.last {
    case .menu(let picker): picker.draw(on: &canvas, language: language)
    case .choice(let picker): picker.draw(on: &canvas, language: language)
    case .sheet(let sheet): sheet.draw(on: &canvas, language: language)
    case .finish: finishView?.draw(on: &canvas)
    case nil: break
    }
    if !overlays.isEmpty, let mark { putMark(mark, on: &canvas) }
    if isPrefixed { PrefixBox().draw(on: &canvas, language: language) }
    return canvas
  }

  /// The same state, as a linear display says it.
  public var said: Said {
    var said = saidBase
    switch overlays.last {
    case .menu(let picker): said = picker.said(language)
    case .choice(let picker): said = picker.said(language)
    case .sheet(let sheet): said = sheet.said(language)
    case .finish: said = finishView?.said() ?? said
    case nil: break
    }
    if let mark { said.title = mark[language] + " · " + said.title }
    if isPrefixed { said.focus = PrefixBox.title[language] }
    return said
  }

  private func drawBase(on canvas: inout Canvas) {
    switch base {
    case .starting: break
    case .identity(let identity): identity.draw(on: &canvas, language: language, notice: notice)
    case .home: homeView.draw(on: &canvas)
    case .call: callView?.draw(on: &canvas)
    case .note: noteView?.draw(on: &canvas)
    }
    if case .identity = base, let mark { putMark(mark, on: &canvas) }
  }

  private func putMark(_ mark: Phrase, on canvas: inout Canvas) {
    let text = " " + mark[language] + " "
    let corner = Rect(size).row(0).splitRight(DisplayWidth.columns(of: text)).right
    canvas.put(text, in: corner, .active)
  }

  private var homeView: HomeView {
    HomeView(
      home: home, rows: homeRows, calls: calls.mapValues(\.call),
      worker: worker ?? Worker(name: "", title: "", permit: ""), around: surroundings,
      notice: notice, mark: mark)
  }

  private var callView: CallView? {
    activeID.flatMap { calls[$0] }.map {
      CallView(
        screen: $0, around: surroundings, notice: notice, mark: mark, others: openCalls.count - 1)
    }
  }

  private var finishView: FinishView? {
    guard case .finish(let finish)? = overlays.last, let call = activeCall else { return nil }
    return FinishView(finish: finish, call: call, around: surroundings, notice: notice, mark: mark)
  }

  private var noteView: SignedNoteView? {
    guard case .note(let id, let top) = base, let screen = calls[id] else { return nil }
    return SignedNoteView(screen: screen, top: top, around: surroundings, notice: notice, mark: mark)
  }

  private var saidBase: Said {
    switch base {
    case .starting: Said(title: "Écoute", rows: [], focus: "")
    case .identity(let identity): identity.said(language)
    case .home: homeView.said()
    case .call: callView?.said() ?? Said(title: "", rows: [], focus: "")
    case .note: noteView?.said() ?? Said(title: "", rows: [], focus: "")
    }
  }
}
