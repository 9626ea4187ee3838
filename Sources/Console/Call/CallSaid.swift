import Canvas
import Guides
import Intervention
import Text

extension CallView {
  /// The call as lines: what is known, the trail, the safety row, the fields, what is open beside.
  func said() -> Said {
    let call = screen.call
    let language = around.language
    if screen.pane == .desk {
      return Said(
        title: CallScreen.deskTitle[language],
        rows: besideRows + [state.spoken(language)].compactMap { $0 }, focus: focused.0,
        entry: focused.1)
    }
    let header = header.said(language)
    let step = Phrase(fr: "Étape", en: "Step")[language]
    let person = call.step == .safety ? screen.personName : nil
    let place = [
      step + SafeText(" \(call.step.number), ") + call.step.label[language], person?[language],
    ]
    .compactMap { $0 }.joined(separator: " · ")
    let fields = screen.fields(focus: screen.focus).filter {
      $0 != screen.focus && !$0.isAddition
    }
    // In the step of safety the fields say it, an axis a line.
    let safety = call.step == .safety ? [] : [SafetyRow(content: call.content).said(language)]
    let remaining = trail.remaining(language)
    let hint = (screen.proposalHint ?? screen.lineHint(around, width: .max))?[language]
    let news = state.spoken(language)
    let support = around.support?.sentence[language]
    let state = [letters, hint, news, support == news ? nil : support].compactMap { $0 }
    let rescues = around.rescues.map { [$0.said(language)] } ?? []
    let rows =
      [header] + rescues + [place, remaining] + safety + fields.map { line($0) } + besideRows
      + state
    let (focus, entry) = focused
    return Said(
      title: call.number.callName[language], rows: rows, focus: focus, entry: entry)
  }

  /// The letters that answer, when an axis has the cursor.
  private var letters: SafeText? {
    guard screen.pane == .note else { return nil }
    if case .list(let field) = screen.focus {
      return screen.letterHint(field, around.settings, width: .max)?[around.language]
    }
    guard screen.focus.isQuestion else { return nil }
    return (screen.focus.isAxis ? SafetyLetters.hint : SafetyLetters.pointHint)[around.language]
  }

  private func line(_ field: CallField) -> SafeText {
    let value: SafeText
    if case .axis(let axis) = field {
      let omitted = screen.call.content.isOmitted(axis, of: screen.person)
      value =
        omitted
        ? SafetyRow.omitted[around.language]
        : screen.call.content.asked(axis, of: screen.person).label[around.language]
    } else {
      value = screen.value(of: field, around.language).line
    }
    let name =
      if case .passage(let passage) = field { passage.fullLabel } else {
        field.label(screen.call.content)
      }
    return name[around.language] + Phrase(fr: " : ", en: ": ")[around.language]
      + (value.isEmpty ? "?" : value)
  }

  private var focused: (SafeText, Said.Entry?) {
    let language = around.language
    if screen.pane != .note, let open = screen.references.last {
      return besideFocus(open)
    }
    let field = screen.focus
    guard case .passage(let passage) = field else { return (line(field), nil) }
    let call = screen.call
    return (
      passage.fullLabel[language],
      Said.Entry(text: call.content[passage], caret: call.caret(in: passage))
    )
  }

  /// What is open beside the note, as lines.
  private var besideRows: [SafeText] {
    guard screen.pane != .note, let open = screen.references.last else { return [] }
    let pane = besidePane
    switch open {
    case .guides(let search): return pane.guides(search).prefix(9).map { said($0, in: search) }
    case .resources(let search): return pane.saidRows(search)
    case .guide(let reading): return pane.saidRows(reading)
    case .resource(let card): return pane.cardRows(card).map(\.text)
    case .first(let first): return pane.rows(first).map(\.text)
    }
  }

  private func besideFocus(_ open: Reference) -> (SafeText, Said.Entry?) {
    let pane = besidePane
    let title = pane.title(open)
    switch open {
    case .guides(let search):
      let hit = search.selected(pane.guides(search))
      return (
        title + " · " + (hit.map { said($0, in: search) } ?? ReferencePane.empty[around.language]),
        search.field.entry
      )
    case .resources(let search): return pane.saidFocus(search)
    case .guide(let reading): return pane.saidFocus(reading)
    case .first: return (title, nil)
    case .resource: return (title + " · " + pane.cardHint[around.language], nil)
    }
  }

  /// A guide of a list: its title, and why it is proposed.
  private func said(_ hit: GuideHit, in search: Search) -> SafeText {
    search.suggestion(hit.slug)?.said(around.language) ?? hit.title
  }

  /// Lines for the ear are not cut by a narrow pane.
  private var besidePane: ReferencePane {
    ReferencePane(
      around, window: Rect(x: 0, y: 0, width: 10_000, height: 1_000),
      isAlone: screen.pane == .desk)
  }
}
