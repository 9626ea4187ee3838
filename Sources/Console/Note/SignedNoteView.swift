import Canvas
import Intervention
import Text

/// A signed note being read: locked, with its addenda; the one being written is at the bottom.
struct SignedNoteView {
  let screen: CallScreen
  /// The first row shown.
  let top: Int
  let around: Surroundings
  let notice: Phrase?
  let mark: Phrase?

  private var call: Call { screen.call }
  private var language: Language { around.language }

  /// Where the addendum being written is typed; empty when there is none.
  static func addendumWindow(_ call: Call, _ size: Size) -> Rect {
    guard call.openAddendum != nil else { return Rect(x: 0, y: 0, width: 0, height: 0) }
    return parts(size, hasAddendum: true).addendum
  }

  /// Where the note is read.
  static func noteWindow(_ call: Call, _ size: Size) -> Rect {
    parts(size, hasAddendum: call.openAddendum != nil).note
  }

  private static func parts(_ size: Size, hasAddendum: Bool) -> (note: Rect, addendum: Rect, foot: Rect, head: Rect) {
    let (head, below) = Rect(size).splitTop(size.height > 4 ? 1 : 0)
    let (body, foot) = below.splitBottom(min(2, max(0, below.height - 1)))
    let (note, addendum) = body.splitBottom(hasAddendum ? max(1, body.height * 2 / 5) : 0)
    return (note, addendum, foot, head)
  }

  func draw(on canvas: inout Canvas) {
    let parts = Self.parts(around.size, hasAddendum: call.openAddendum != nil)
    let markText = mark.map { " " + $0[language] + " " } ?? ""
    let (left, right) = parts.head.splitRight(DisplayWidth.columns(of: markText))
    canvas.put(markText, in: right, .active)
    canvas.put(" " + title, in: left, .strong)
    let rows = FinishView.rows(call, width: parts.note.width, language: language, mark: mark)
    let first = min(top, max(0, rows.count - parts.note.height))
    for line in 0..<parts.note.height where first + line < rows.count {
      canvas.put(rows[first + line], in: parts.note.row(line))
    }
    canvas.placeCursor(parts.note.origin)
    if let addendum = call.openAddendum {
      let passage = Passage.addendum(addendum.number)
      let point = TextView(
        call.content[passage], caret: call.caret(in: passage), width: parts.addendum.width
      ).draw(on: &canvas, in: parts.addendum)
      canvas.placeCursor(point)
    }
    canvas.put(" " + state, in: parts.foot.row(0))
    Hints(screen: .note).draw(on: &canvas, in: parts.foot.row(1), language: language)
  }

  private var title: SafeText {
    Phrase(fr: "Note signée", en: "Signed note")[language] + " " + call.number.callNumber
  }

  private var state: SafeText {
    if screen.trouble != nil || call.openAddendum != nil && notice == nil {
      let line = StateLine(screen: screen, notice: nil).text(language)
      return screen.trouble != nil ? line : SignedNoteView.writing[language]
    }
    return (notice ?? SignedNoteView.reading)[language]
  }

  static let writing = Phrase(
    fr: "Addenda : écrivez la correction, F9 la signe.",
    en: "Addendum: type the correction, F9 signs it.")
  static let reading = Phrase(
    fr: "Note verrouillée. ^X j ajoute un addenda; ^X g revient à l'accueil.",
    en: "Locked note. ^X j adds an addendum; ^X g goes home.")

  func said() -> Said {
    let rows = NoteDocument(call, language: language, mark: mark?[language]).plain.lines
    let entry = call.openAddendum.map { addendum in
      let passage = Passage.addendum(addendum.number)
      return Said.Entry(text: call.content[passage], caret: call.caret(in: passage))
    }
    return Said(
      title: title, rows: rows.filter { !$0.isBlank } + [state],
      focus: entry == nil ? title : Passage.addendum(1).label[language], entry: entry)
  }
}
