import Canvas
import Intervention
import Text

/// Draws the ledger of the rescues below the safety row.
struct RescueView {
  let ledger: RescueLedger
  let content: CallContent
  let around: Surroundings
  let notice: Phrase?

  /// Texts of the ledger are one line each, scrolled sideways.
  static let window = Rect(x: 0, y: 0, width: .max / 2, height: 1)

  private var language: Language { around.language }
  private var rows: [RescueLedger.Row] { RescueLedger.rows(content) }
  private var current: RescueLedger.Row { ledger.current(content) }
  private var isNarrow: Bool { around.size.width < 60 }
  private let title = Phrase(fr: "Secours", en: "Rescue")

  func draw(on canvas: inout Canvas, in area: Rect, caret: (Passage) -> Int) {
    canvas.fill(area)
    let page = Page(area, mark: area.y == 0 ? around.mark : nil, language)
    page.draw(title[language], state: state, hints: hints, on: &canvas, language)
    let inside = page.body.inset(x: page.body.width >= 40 ? 1 : 0)
    let head = inside.splitTop(inside.height >= 3 ? 1 : 0)
    canvas.put(number, in: head.top, .strong)
    canvas.placeCursor(head.rest.origin)
    let list = head.rest
    let selection = rows.firstIndex(of: current) ?? 0
    let first = list.first(of: rows.count, showing: selection)
    for line in 0..<list.height where first + line < rows.count {
      let row = rows[first + line]
      let point = draw(row, on: &canvas, in: list.row(line), caret)
      if row == current { canvas.placeCursor(point) }
    }
  }

  /// Draws a row; returns the cell of its cursor.
  private func draw(
    _ row: RescueLedger.Row, on canvas: inout Canvas, in rect: Rect, _ caret: (Passage) -> Int
  ) -> Point {
    let isCurrent = row == current
    let split = rect.splitLeft(min(33, rect.width / 2))
    let label = label(row).cut(to: split.left.width - 3)
    canvas.put((isCurrent ? "> " : "  ") + label, in: split.left, isCurrent ? .active : .normal)
    guard let passage = row.passage else {
      canvas.put(value(row), in: split.rest, isWaiting(row) ? .danger : .normal)
      return rect.origin
    }
    let text = content[passage]
    if text.isEmpty { canvas.put(placeholder(row), in: split.rest, .discreet) }
    let point = TextView(text, caret: caret(passage), width: split.rest.width)
      .draw(on: &canvas, in: split.rest)
    return isCurrent ? point : rect.origin
  }

  private func isWaiting(_ row: RescueLedger.Row) -> Bool {
    guard case .arrived = row else { return false }
    return rescue(row)?.isUnconfirmed == true
  }

  private func rescue(_ row: RescueLedger.Row) -> Rescue? {
    row.rescue.flatMap { content.rescues[number: $0] }
  }

  private func label(_ row: RescueLedger.Row) -> SafeText {
    if row == .request, !content.rescues.isEmpty {
      return Phrase(fr: "+ Autre secours", en: "+ Another rescue")[language]
    }
    let several = content.rescues.count > 1 ? row.rescue.map { SafeText("\($0) · ") } : nil
    return (several ?? "") + row.label[language]
  }

  /// What a row holds; the letters that answer it while it holds nothing.
  private func value(_ row: RescueLedger.Row) -> SafeText {
    let rescue = rescue(row)
    let unknown: (String) -> SafeText = { SafeText("?  (\($0))") }
    switch row {
    case .request:
      return RescueLedger.services.map {
        $0.name[language] + SafeText(" (\($0.letter(language)))")
      }.joined(separator: " · ")
    case .requested:
      return [rescue?.requestedAt.hour, rescue?.service.label[language]].compactMap { $0 }
        .joined(separator: " · ")
    case .consent: return rescue?.consent?.label[language] ?? unknown(consentLetters)
    case .dispatched: return rescue?.dispatchedAt?.hour ?? unknown("d")
    case .arrived:
      if let hour = rescue?.arrivedAt?.hour { return hour }
      guard rescue?.isUnconfirmed == true else { return "" }
      return Phrase(fr: "(a)  ! NON CONFIRMÉE", en: "(a) NOT CONFIRMED!")[language]
    case .cancelled: return rescue?.cancelledAt?.hour ?? SafeText("–  (x)")
    case .text: return ""
    }
  }

  private var consentLetters: String {
    RescueLetter.consents(language).map { String($0.letter) }.joined(separator: ", ")
  }

  /// What is proposed for a text, and copied only by Enter.
  private func placeholder(_ row: RescueLedger.Row) -> SafeText {
    guard case .text(let number, .place) = row, RescueLetter.canCopyPlace(number, content) else {
      return ""
    }
    return Phrase(fr: "(Entrée) ", en: "(Enter) ")[language] + content[.place].line
  }

  /// The number to dial there; unknown is said so.
  private var number: SafeText {
    let exact = current.rescue.map { content[.rescue($0, .place)] } ?? ""
    let place = [exact, content[.place]].first {
      around.settings.emergencyNumber(for: $0) != nil
    }
    guard let place, let number = around.settings.emergencyNumber(for: place) else {
      if isNarrow {
        return Phrase(
          fr: "Urgence du territoire : à confirmer", en: "Emergency number: to be confirmed")[
            language]
      }
      return Phrase(
        fr: "Numéro d'urgence du territoire : à confirmer",
        en: "Emergency number of the territory: to be confirmed")[language]
    }
    return Phrase(
      fr: "Numéro d'urgence : \(number) (\(place.line))",
      en: "Emergency number: \(number) (\(place.line))")[language]
  }

  private var hints: Hints {
    Hints([
      Hint(.escape, fr: "La note", en: "The note"),
      Hint(.down, fr: "Ligne suivante", en: "Next row"),
      Hint(.function(5), fr: "Fermer", en: "Close"),
    ])
  }

  private var state: StateLine {
    StateLine(
      around, notice: notice,
      idle: RescueLetter.hint(current, content, language, isShort: isNarrow))
  }

  /// The ledger as lines, for the ear.
  func said(caret: (Passage) -> Int) -> Said {
    let colon = Phrase(fr: " : ", en: ": ")[language]
    let line = { (row: RescueLedger.Row) in
      let value = row.passage.map { content[$0].line } ?? self.value(row)
      return label(row) + colon + (value.isEmpty ? "?" : value)
    }
    let others = rows.filter { $0 != current }.map(line)
    let passage = current.passage
    return Said(
      title: title[language], rows: [number] + others + [state.said(language)],
      focus: passage == nil ? line(current) : label(current),
      entry: passage.map { Said.Entry(text: content[$0], caret: caret($0)) })
  }
}
