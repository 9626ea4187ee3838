import Canvas
import Intervention
import Text

extension CallView {
  /// The call as lines: what is known, the trail, the safety row, the fields, what is open beside.
  func said() -> Said {
    let call = screen.call
    let language = around.language
    let header = header.said(language)
    let step = Phrase(fr: "Étape", en: "Step")[language]
    let place = step + SafeText(" \(call.step.number), ") + call.step.label[language]
    let fields = call.fields(of: call.step, focus: screen.focus).filter {
      $0 != screen.focus && $0 != .newNeed
    }
    // In the step of safety the fields say it, an axis a line.
    let safety = call.step == .safety ? [] : [SafetyRow(content: call.content).said(language)]
    let remaining = StepTrail(call: call).remaining(language)
    let state = [letters, state.spoken(language)].compactMap { $0 }
    let rows = [header, place, remaining] + safety + fields.map { line($0) } + besideRows + state
    let (focus, entry) = focused
    let title = Phrase(fr: "Appel", en: "Call")[language] + " " + call.number.callNumber
    return Said(title: title, rows: rows, focus: focus, entry: entry)
  }

  /// The letters that answer, when an axis has the cursor.
  private var letters: SafeText? {
    guard screen.pane == .note, case .axis = screen.focus else { return nil }
    return SafetyLetters.hint[around.language]
  }

  private func line(_ field: CallField) -> SafeText {
    let value: SafeText
    if case .axis(let axis) = field {
      let omitted = screen.call.content.isOmitted(axis)
      value =
        omitted
        ? SafetyRow.omitted[around.language]
        : screen.call.content.asked(axis).label[around.language]
    } else {
      value = screen.call.value(of: field, around.language).line
    }
    let name = if case .passage(let passage) = field { passage.fullLabel } else { field.label }
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
    case .guides(let search): return pane.guides(search).prefix(9).map(\.title)
    case .resources(let search): return pane.resources(search).prefix(9).map(\.resource.name)
    case .guide(let reading):
      return pane.guideRows(reading.id).map { $0.runs.map(\.text).joined() }.filter { !$0.isBlank }
    case .resource(let reading): return pane.cardRows(reading.id).map(\.text)
    }
  }

  private func besideFocus(_ open: Reference) -> (SafeText, Said.Entry?) {
    let pane = besidePane
    let title = pane.title(open)
    switch open {
    case .guides(let search):
      let hit = search.selected(pane.guides(search))
      return (
        title + " · " + (hit?.title ?? ReferencePane.empty[around.language]), search.field.entry
      )
    case .resources(let search):
      let hit = search.selected(pane.resources(search))
      let said = hit.map {
        [$0.resource.name, $0.resource.phones.first?.number ?? ""].joined(separator: ", ")
      }
      return (title + " · " + (said ?? ReferencePane.empty[around.language]), search.field.entry)
    case .guide: return (title, nil)
    case .resource: return (title + " · " + ReferencePane.attachHint[around.language], nil)
    }
  }

  /// Lines for the ear are not cut by a narrow pane.
  private var besidePane: ReferencePane {
    ReferencePane(around, window: Rect(x: 0, y: 0, width: 10_000, height: 1_000))
  }
}
