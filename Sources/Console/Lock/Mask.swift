import Canvas
import Text

/// What stands in place of a screen that somebody passing by must not read.
struct Mask {
  let around: Surroundings

  private var language: Language { around.language }
  private static let title = Phrase(fr: "Écran masqué", en: "Screen hidden")
  private static let sentence = Phrase(
    fr: "Tout est gardé. Une touche le ramène.", en: "All is kept. A key brings it back.")

  func draw(on canvas: inout Canvas) {
    canvas.fill(Rect(around.size))
    let page = Page(Rect(around.size), mark: around.mark, language)
    page.draw(
      App.title + " · " + Self.title[language], state: state,
      hints: Hints([Hint(.enter, fr: "Ramener", en: "Bring back")]), on: &canvas, language)
    let row = page.body.row(page.body.height / 2)
    canvas.put(Self.sentence[language], in: row)
    canvas.placeCursor(row.origin)
    if page.title.width >= 20 {
      around.rescues?.draw(on: &canvas, in: page.title, language)
    }
  }

  /// A disk that refuses and a rescue that waits are said all the same.
  private var state: StateLine {
    let rescue = around.rescues?.sentence(at: around.now, on: around.active)
    return StateLine(around, notice: nil, idle: rescue ?? Self.sentence)
  }

  func said() -> Said {
    let rescues = around.rescues.map { [$0.said(language)] } ?? []
    return Said(
      title: Self.title[language], rows: rescues + [state.said(language)],
      focus: Self.sentence[language])
  }
}
