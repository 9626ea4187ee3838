import Canvas
import Intervention
import Text

/// Draws the question of a locked console, as a screen or above a call.
struct LockView {
  let screen: LockScreen
  let around: Surroundings
  let notice: Phrase?
  /// Why who is under the hand may not take a call; nil when they may.
  let refusal: Phrase?
  /// How many calls written since the console was locked wait here.
  let waiting: Int
  /// Whether it stands above a call.
  let isOnCall: Bool

  private var language: Language { around.language }

  static let title = Phrase(fr: "Console verrouillée", en: "Locked console")
  static let verifying = Phrase(fr: "Vérification…", en: "Checking…")

  func draw(on canvas: inout Canvas, in area: Rect) {
    if isOnCall { canvas.fill(area) }
    let page =
      isOnCall
      ? Page(framed: area, around)
      : Page(area, mark: around.mark, language)
    page.draw(title, state: isOnCall ? nil : state, hints: hints, on: &canvas, language)
    let body = page.body.height > 6 ? page.body.inset(x: 1, y: 1) : page.body
    // Above a call there is no state line: the answer has a row of its own.
    let sentence = state.said(language)
    let rows = isOnCall ? Wrap.rows(sentence, width: body.width) : []
    let (rest, foot) = body.splitBottom(min(rows.count, body.height - 1))
    for (line, row) in rows.prefix(foot.height).enumerated() {
      canvas.put(wrapped: sentence[row], in: foot.row(line), .attention)
    }
    // The passphrase stands right below the people, a row apart where there is room.
    let (list, field) = rest.splitTop(min(screen.people.count, rest.height - 1))
    let person = drawPeople(on: &canvas, in: list)
    let typed = drawField(on: &canvas, in: field.row(field.height > 1 ? 1 : 0))
    canvas.placeCursor(screen.isChoosing ? person : typed)
  }

  private var title: SafeText {
    isOnCall
      ? Phrase(fr: "Déverrouiller", en: "Unlock")[language]
      : App.title + " · " + Self.title[language]
  }

  private var hints: Hints {
    let open = Hint(.enter, fr: "Ouvrir", en: "Open")
    let who =
      screen.isChoosing
      ? Hint(.tab, fr: "Phrase", en: "Passphrase") : Hint(.tab, fr: "Qui", en: "Who")
    return isOnCall
      ? Hints([open, who, Hint(.escape, fr: "Fermer", en: "Close")])
      : Hints([Hint(.menu), open, refusal == nil ? Hint(.callNew) : nil, who, Hint(.quit)])
  }

  /// The state sentence.
  var state: StateLine {
    StateLine(around, notice: notice ?? news, idle: idle)
  }

  private var news: Phrase? { screen.isVerifying ? Self.verifying : screen.answer }

  private var idle: Phrase {
    if let rescue = around.rescues?.sentence(at: around.now, on: nil) { return rescue }
    if isOnCall {
      return Phrase(
        fr: "L'appel continue dessous ; rien n'est perdu.",
        en: "The call goes on below; nothing is lost.")
    }
    if waiting > 0 {
      return Phrase(
        fr: waiting == 1
          ? "1 appel attend ici ; ^X g y revient."
          : "\(waiting) appels attendent ici ; ^X g y revient.",
        en: waiting == 1
          ? "1 call waits here; ^X g goes back." : "\(waiting) calls wait here; ^X g goes back.")
    }
    if let refusal { return refusal }
    guard let name = screen.person?.worker.name else { return Self.title }
    return Phrase(
      fr: "^N ouvre un appel tout de suite, au nom \(Typography.de(name)).",
      en: "^N opens a call at once, in the name of \(name).")
  }

  /// Draws the people; returns the cell of the one under the hand.
  private func drawPeople(on canvas: inout Canvas, in rect: Rect) -> Point {
    canvas.put(screen.people, current: screen.selection, in: rect, label: label)
  }

  private func label(_ account: Account) -> SafeText {
    account.worker.name + " · " + account.role.label[language]
  }

  /// Draws the passphrase's row; returns the cell of the cursor.
  private func drawField(on canvas: inout Canvas, in row: Rect) -> Point {
    let shown = screen.field.shown[language]
    // Where there is no room for the name, the list above has it.
    let forms = [focus, Self.field[language], ""]
    let columns = { (label: SafeText) in DisplayWidth.columns(of: label) + 1 }
    let label = forms.first { columns($0) + DisplayWidth.columns(of: shown) <= row.width } ?? ""
    let split = row.splitLeft(label.isEmpty ? 0 : columns(label))
    canvas.put(label, in: split.left, screen.isChoosing ? .normal : .strong)
    canvas.put(shown, in: split.rest)
    return split.rest.origin
  }

  private static let field = Phrase(fr: "Phrase de passe :", en: "Passphrase:")

  private var focus: SafeText {
    let name = screen.person?.worker.name ?? ""
    return Phrase(fr: "Phrase de passe \(Typography.de(name)) :", en: "Passphrase of \(name):")[
      language]
  }

  /// The same, as lines: the passphrase is no entry, so that nothing of it is ever said.
  func said() -> Said {
    let rescues = around.rescues.map { [$0.said(language)] } ?? []
    let rows = rescues + screen.people.map(label) + [state.said(language)]
    let chosen = screen.person.map { label($0) } ?? ""
    let focus =
      screen.isChoosing
      ? chosen
      : self.focus + " " + screen.field.shown[language]
    return Said(title: title, rows: rows, focus: focus)
  }
}
