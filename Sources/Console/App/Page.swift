import Canvas
import Text

/// The parts that most screens share, at any size: a title, a body, a state sentence, the hints.
///
/// The hints stay from two rows up: help is what someone lost looks for. The mark of a demonstration
/// stands at the right of the title, or of the lowest row that has room.
struct Page {
  let title: Rect
  let body: Rect
  let state: Rect
  let hints: Rect
  let mark: Mark
  /// The frame around it; empty when there is none.
  let frame: Rect
}

extension Page {
  /// The parts of a rectangle, from the body alone on one row to all of them from four rows up.
  init(_ rect: Rect, mark phrase: Phrase?, _ language: Language, hasState: Bool = true) {
    let text = Mark.text(phrase, language, width: rect.width)
    let foot = rect.splitBottom(rect.height >= 2 ? 1 : 0)
    let hasTitle = rect.height >= 4 || rect.height == 3 && !text.isEmpty
    let head = foot.rest.splitTop(hasTitle ? 1 : 0)
    let rest = head.rest.splitBottom(hasState && head.rest.height >= 2 ? 1 : 0)
    let places = [head.top, foot.bottom, rest.rest].map { Mark(text, atRightOf: $0) }
    let chosen = [head.top, foot.bottom].firstIndex { !$0.isEmpty } ?? 2
    let mark = places[chosen]
    self.init(
      title: chosen == 0 ? mark.rest : head.top, body: chosen == 2 ? mark.rest : rest.rest,
      state: rest.bottom, hints: chosen == 1 ? mark.rest : foot.bottom, mark: mark, frame: .nothing)
  }

  /// A page in a frame that holds its title and its hints; without one where there is no room.
  ///
  /// It bears the mark of a demonstration only at the top of the screen: lower, what is above has it.
  init(framed rect: Rect, _ around: Surroundings) {
    let (phrase, language) = (rect.y == 0 ? around.mark : nil, around.language)
    guard rect.height >= 7, rect.width >= 20 else {
      self.init(rect, mark: phrase, language, hasState: false)
      return
    }
    let inside = rect.inset(x: 2)
    let mark = Mark(Mark.text(phrase, language, width: rect.width), atRightOf: inside.row(0))
    self.init(
      title: mark.rest, body: inside.inset(y: 1), state: .nothing,
      hints: inside.row(inside.height - 1), mark: mark, frame: rect)
  }

  /// Draws all but the body.
  func draw(
    _ words: SafeText, state line: StateLine? = nil, hints keys: Hints, on canvas: inout Canvas,
    _ language: Language
  ) {
    canvas.frame(frame)
    let name =
      frame.isEmpty ? SafeText(" ") + words : SafeText(" ") + words.cut(to: title.width - 2) + " "
    canvas.put(name, in: title, .strong)
    mark.draw(on: &canvas)
    line?.draw(on: &canvas, in: state, language)
    keys.draw(on: &canvas, in: hints, language: language)
  }
}

/// The words that must be on every screen of a demonstration, and where they stand.
struct Mark: Equatable {
  let text: SafeText
  let rect: Rect
  /// What is left beside it.
  let rest: Rect

  /// The mark at the right of a row.
  init(_ text: SafeText, atRightOf row: Rect) {
    self.text = text
    let columns = row.isEmpty ? 0 : DisplayWidth.columns(of: text)
    (rest, rect) = row.splitRight(columns)
  }

  /// The words, with a space on each side where there is room; nothing under twenty columns.
  static func text(_ mark: Phrase?, _ language: Language, width: Int) -> SafeText {
    guard let mark, width >= 20 else { return "" }
    return width < 40 ? mark[language] : SafeText(" ") + mark[language] + " "
  }

  func draw(on canvas: inout Canvas) { canvas.put(text, in: rect, .active) }
}

extension Canvas {
  /// Writes a row that was wrapped to a width: the space it may end with hangs past the edge unseen.
  mutating func put(wrapped row: SafeText, in rect: Rect, _ style: Style = .normal) {
    guard !rect.isEmpty else { return }
    put(row, at: rect.origin, style, limit: rect.width)
  }
}

extension Rect {
  /// A rectangle without cells.
  static let nothing = Rect(x: 0, y: 0, width: 0, height: 0)
}
