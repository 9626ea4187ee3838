import Canvas
import Intervention
import Review
import Text

/// Draws a call beside its grid: what was written or how it was made on the left, criteria on the right.
struct ReviewReadingView {
  let reading: ReviewReading
  let worker: SafeText
  /// That somebody waits for support; nil when nobody does.
  let support: SafeText?
  let around: Surroundings
  let notice: Phrase?

  private var language: Language { around.language }

  /// Where each part stands.
  struct Parts {
    let page: Page
    let tabs: Rect
    let pane: Rect
    let grid: Rect
    let foot: Rect
  }

  static func parts(_ area: Rect, _ around: Surroundings) -> Parts {
    let page = Page(framed: area, around)
    let (tabs, rest) = page.body.splitTop(page.body.height >= 8 ? 1 : 0)
    let (body, foot) = rest.splitBottom(min(3, rest.height / 2))
    guard body.width >= 60 else {
      // Too narrow for two: the grid, which has the cursor.
      return Parts(page: page, tabs: tabs, pane: .nothing, grid: body, foot: foot)
    }
    let (left, right) = body.splitLeft(body.width * 9 / 20)
    return Parts(
      page: page, tabs: tabs, pane: left, grid: right.splitLeft(2).rest, foot: foot)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area)
    let parts = Self.parts(area, around)
    let title = [support, title].compactMap { $0 }.joined(separator: " · ")
    parts.page.draw(title, hints: hints, on: &canvas, language)
    canvas.put(tabs.cut(to: parts.tabs.width), in: parts.tabs.row(0), .strong)
    canvas.put(paneRows(width: parts.pane.width), from: reading.scroll, in: parts.pane)
    drawGrid(on: &canvas, in: parts.grid)
    drawFoot(on: &canvas, in: parts.foot)
  }

  private var title: SafeText {
    Phrase(fr: "Appel", en: "Call")[language] + " " + reading.call.number.callNumber + " · "
      + worker + " · " + reading.item.why.map { $0.label[language] }.joined(separator: " ; ")
  }

  private var hints: Hints {
    Hints([
      Hint(.down, fr: "Suivant", en: "Next"), Hint(.tab, fr: "Autre vue", en: "Other view"),
      Hint(.pageDown, fr: "Défiler", en: "Scroll"), Hint(.escape, fr: "Liste", en: "List"),
    ])
  }

  /// What is beside the grid, and when safety was first asked.
  private var tabs: SafeText {
    let names = ReviewReading.Pane.allCases.map { pane in
      pane == reading.pane ? "[" + pane.label[language] + "]" : pane.label[language]
    }
    return names.joined(separator: "  ") + " · " + reading.timeline.safetySentence[language]
  }

  /// The rows of what is beside the grid, wrapped.
  func paneRows(width: Int) -> [SafeText] {
    switch reading.pane {
    case .note: FinishView.rows(reading.call, width: width, mark: around.mark)
    case .making: making.flatMap { $0.rows(width: width) }
    case .tools: wrap(tools, width)
    }
  }

  private var making: [HungLine] {
    reading.timeline.lines.map { line in
      let minute = SafeText((line.minute < 10 ? " " : "") + "\(line.minute) min  ")
      return HungLine(minute, line.what[language])
    }
  }

  private var tools: [SafeText] {
    let guides = reading.call.guides.map { "  " + $0.slug + " " + $0.version }
    let resources = reading.call.content.referrals.map {
      "  " + $0.name + " · " + $0.mode.label[language]
    }
    let none = "  " + Phrase(fr: "aucun", en: "none")[language]
    return [Phrase(fr: "Guides ouverts", en: "Guides opened")[language]]
      + (guides.isEmpty ? [none] : guides) + [""]
      + [Phrase(fr: "Ressources données", en: "Resources given")[language]]
      + (resources.isEmpty ? [none] : resources)
  }

  private func wrap(_ lines: [SafeText], _ width: Int) -> [SafeText] {
    lines.flatMap { line in line.rows(width: width) }
  }

  // MARK: The grid

  /// A row as it is drawn: a heading, or a line that can be under the hand.
  private var drawn: [(row: ReviewReading.Row?, text: SafeText)] {
    var drawn: [(ReviewReading.Row?, SafeText)] = []
    for row in reading.rows {
      if case .item(let item) = row,
        let section = reading.review.grid.sections.first(where: { $0.items.first == item })
      {
        drawn.append((nil, section.title))
      }
      if row == .strength { drawn.append((nil, Phrase(fr: "Retour", en: "Return")[language])) }
      drawn.append((row, text(row)))
    }
    return drawn
  }

  private func text(_ row: ReviewReading.Row) -> SafeText {
    switch row {
    case .item(let item):
      return (reading.review.marks[item.id]?.sign ?? "·") + " " + item.text
    case .finish: return label(row)
    case .second: return (reading.aside.asksSecond ? "[x] " : "[ ] ") + label(row)
    case .request: return label(row) + " " + reading.aside.request.label[language]
    case .comment, .strength, .tryNext, .words: return label(row) + " " + value(row)
    }
  }

  private func value(_ row: ReviewReading.Row) -> SafeText {
    switch row {
    case .comment(let section): reading.review.comments[section.id] ?? ""
    case .strength: reading.review.strength
    case .tryNext: reading.review.tryNext
    case .words: reading.aside.words
    case .item, .request, .finish, .second: ""
    }
  }

  private func label(_ row: ReviewReading.Row) -> SafeText {
    let phrase =
      switch row {
      case .item(let item): Phrase(same: item.text)
      case .comment: Phrase(fr: "Commentaire :", en: "Comment:")
      case .strength: Phrase(fr: "Une force :", en: "One strength:")
      case .tryNext: Phrase(fr: "À essayer :", en: "To try:")
      case .request: Phrase(fr: "Remettre avec :", en: "Hand back with:")
      case .words: Phrase(fr: "Un mot :", en: "A word:")
      case .finish where reading.isSecond:
        Phrase(fr: "Finir la lecture (Entrée)", en: "Finish the reading (Enter)")
      case .finish: Phrase(fr: "Finir et remettre (Entrée)", en: "Finish and hand back (Enter)")
      case .second:
        Phrase(fr: "Demander une deuxième lecture", en: "Ask for a second reading")
      }
    return phrase[language]
  }

  private func drawGrid(on canvas: inout Canvas, in rect: Rect) {
    let all = drawn
    let current = all.firstIndex { $0.row == reading.row } ?? 0
    let first = rect.first(of: all.count, showing: current)
    for line in 0..<rect.height where first + line < all.count {
      let (row, text) = all[first + line]
      let isCurrent = first + line == current
      let mark: SafeText = row == nil ? "" : isCurrent ? "> " : "  "
      canvas.put(
        (mark + text).cut(to: rect.width), in: rect.row(line),
        isCurrent ? .active : row == nil ? .strong : .normal, fill: isCurrent)
    }
    canvas.placeCursor(Point(x: rect.x, y: rect.y + current - first))
  }

  /// The line under the hand, whole, and what may be done with it.
  private func drawFoot(on canvas: inout Canvas, in rect: Rect) {
    let (text, last) = rect.splitBottom(rect.height > 1 ? 1 : 0)
    if let field = reading.field {
      let name = label(reading.row) + " "
      let split = text.row(0).splitLeft(min(text.width / 2, DisplayWidth.columns(of: name)))
      canvas.put(name, in: split.left, .strong)
      canvas.placeCursor(field.draw(on: &canvas, in: split.rest))
    } else {
      let rows = wrap([label(reading.row)], text.width)
      for line in 0..<min(text.height, rows.count) {
        canvas.put(wrapped: rows[line], in: text.row(line))
      }
    }
    canvas.put((notice ?? hint)[language].cut(to: last.width), in: last.row(0))
  }

  private var hint: Phrase {
    switch reading.row {
    case .item:
      Phrase(
        fr: "0 absent, 1 en partie, 2 présent, - sans objet ; ou gauche, droite.",
        en: "0 absent, 1 in part, 2 present, - not applicable; or left, right.")
    case .request:
      Phrase(
        fr: "Gauche, droite ; m merci, d demande d'addenda, s se parler.",
        en: "Left, right; t thanks, a addendum, l let us talk.")
    case .finish where reading.isSecond:
      Phrase(
        fr: "La personne ne reçoit rien de plus. Ensuite : où les lectures s'accordent.",
        en: "The worker gets nothing more. Then: where the readings agree.")
    case .second:
      Phrase(
        fr: "Une autre personne lira l'appel sans voir vos marques. Entrée change, puis remontez.",
        en: "Somebody else will read the call without your marks. Enter changes; then go up.")
    case .finish:
      Phrase(
        fr: "La personne reçoit la grille, vos mots et la demande. Rien n'est changé à l'appel.",
        en: "The worker gets the grid, your words and the request. The call is not changed.")
    case .comment, .strength, .tryNext, .words:
      Phrase(fr: "Écrivez ; Entrée suit.", en: "Type; Enter goes on.")
    }
  }

  func said() -> Said {
    let section = reading.section.map { " · " + $0.title } ?? ""
    let pane = paneRows(width: 200).filter { !$0.isBlank }
    let mark: SafeText =
      if case .item(let item) = reading.row {
        reading.review.marks[item.id]?.label[language]
          ?? Phrase(fr: "sans marque", en: "no mark")[language]
      } else { value(reading.row) }
    return Said(
      title: title, rows: [support, tabs].compactMap { $0 } + pane + [(notice ?? hint)[language]],
      focus: label(reading.row) + " " + mark + section, entry: reading.field?.entry)
  }
}
