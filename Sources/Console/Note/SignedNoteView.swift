import Canvas
import Intervention
import Text

/// A signed note being read: locked, with its addenda; the one being written is at the bottom.
struct SignedNoteView {
  let screen: CallScreen
  /// The first row shown.
  let scroll: Scroll
  let around: Surroundings
  let notice: Phrase?

  private var call: Call { screen.call }
  private var language: Language { around.language }

  /// Where each part stands.
  struct Parts {
    let page: Page
    let note: Rect
    /// The row above the addendum; empty where there is no room.
    let rule: Rect
    /// Where the addendum being written is typed; empty when there is none.
    let addendum: Rect
  }

  static func parts(_ call: Call, _ around: Surroundings) -> Parts {
    let page = Page(Rect(around.size), mark: around.mark, around.language)
    guard call.openAddendum != nil else {
      return Parts(page: page, note: page.body, rule: .nothing, addendum: .nothing)
    }
    let height = page.body.height
    let (note, below) = page.body.splitBottom(max(1, height * 2 / 5))
    let (rule, addendum) = below.splitTop(height >= 8 ? 1 : 0)
    return Parts(page: page, note: note, rule: rule, addendum: addendum)
  }

  func draw(on canvas: inout Canvas) {
    let parts = Self.parts(call, around)
    parts.page.draw(
      title, state: state, hints: hints, on: &canvas, language)
    let rows = FinishView.rows(
      call, width: parts.note.width, mark: around.mark)
    canvas.put(rows, from: scroll, in: parts.note)
    canvas.placeCursor(parts.note.origin)
    guard let addendum = call.openAddendum else { return }
    let passage = Passage.addendum(addendum.number)
    canvas.fill(parts.rule, "─", style: .border)
    let label = SafeText(" ") + passage.label[language] + " "
    canvas.put(label, in: parts.rule.inset(x: 1), .strong)
    let point = TextView(
      call.content[passage], caret: call.caret(in: passage), width: parts.addendum.width
    ).draw(on: &canvas, in: parts.addendum)
    canvas.placeCursor(point)
  }

  private var hints: Hints {
    if call.openAddendum != nil || screen.awaitsRegister {
      return Hints([
        Hint(.menu), Hint(.function(9), fr: "Signer", en: "Sign"), Hint(.callHold), Hint(.callNew),
      ])
    }
    return Hints([.menu, .callAddendum, .callHold, .callNew])
  }

  private var title: SafeText {
    Phrase(fr: "Note signée", en: "Signed note")[language] + " " + call.number.callNumber
  }

  private var state: StateLine {
    let own = call.openAddendum == nil ? Self.reading : Self.writing
    let kept = screen.awaitsRegister ? Self.waiting : own
    let idle = screen.rival == nil ? kept : Self.rival
    return StateLine(around, notice: notice, idle: idle)
  }

  static let writing = Phrase(
    fr: "Addenda : écrivez la correction, F9 la signe.",
    en: "Addendum: type the correction, F9 signs it.")
  static let reading = Phrase(
    fr: "Note verrouillée. ^X j ajoute un addenda ; ^X g revient à l'accueil.",
    en: "Locked note. ^X j adds an addendum; ^X g goes home.")
  static let rival = Phrase(
    fr: "Une autre console a signé un addenda avant vous. F9 ajoute le vôtre après.",
    en: "Another console signed an addendum before you. F9 adds yours after it.")
  static let waiting = Phrase(
    fr: "Signée et gardée ici, pas encore au registre. F9 essaie de nouveau.",
    en: "Signed and kept here, not in the register yet. F9 tries again.")

  func said() -> Said {
    let document = NoteDocument(call, mark: around.mark?[.french])
    let entry = call.openAddendum.map { addendum in
      let passage = Passage.addendum(addendum.number)
      return Said.Entry(text: call.content[passage], caret: call.caret(in: passage))
    }
    // The addendum being typed is said as it is typed, not twice.
    let sections = entry == nil ? document.sections[...] : document.sections.dropLast()
    let rows = document.heading + sections.flatMap { [$0.title] + $0.lines }
    return Said(
      title: title, rows: rows.filter { !$0.isBlank } + [state.said(language)],
      focus: entry == nil ? title : Passage.addendum(1).label[language], entry: entry)
  }
}
