import Canvas
import Review
import Text

/// Draws the desk of reports: the question, the wait, the report.
struct MonthDeskView {
  let desk: MonthDesk
  let around: Surroundings

  private var language: Language { around.language }

  func draw(on canvas: inout Canvas, in area: Rect) {
    switch desk.page {
    case .question, .reading: drawQuestion(on: &canvas, in: area)
    case .choosing(let picker): picker.draw(on: &canvas, in: area, around)
    case .shown(let reading): draw(reading, on: &canvas, in: area)
    }
  }

  func said() -> Said {
    switch desk.page {
    case .question:
      return Said(
        title: MonthDesk.title[language],
        rows: MonthDesk.Row.allCases.map(label) + [sentence[language]], focus: label(desk.row))
    case .reading:
      return Said(title: MonthDesk.title[language], rows: [], focus: sentence[language])
    case .choosing(let picker): return picker.said(language)
    case .shown(let reading): return said(reading)
    }
  }

  // MARK: The question

  private func drawQuestion(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area)
    let page = Page(framed: area, around)
    let isReading = desk.page == .reading
    page.draw(
      MonthDesk.title[language],
      hints: Hints([
        isReading ? nil : Hint(.enter, fr: "Choisir", en: "Choose"),
        Hint(.escape, fr: isReading ? "Laisser" : "Fermer", en: isReading ? "Give up" : "Close"),
      ]), on: &canvas, language)
    let rows = MonthDesk.Row.allCases
    let (list, rest) = page.body.splitTop(min(rows.count, page.body.height))
    let current = rows.firstIndex(of: desk.row) ?? 0
    let hand = canvas.put(rows, current: current, in: list, label: label)
    let words = sentence[language]
    let foot = rest.height > 4 ? rest.inset(y: 1) : rest
    for (line, range) in Wrap.rows(words, width: foot.width).enumerated()
    where line < foot.height {
      canvas.put(wrapped: words[range], in: foot.row(line))
    }
    canvas.placeCursor(isReading && !foot.isEmpty ? foot.origin : hand)
  }

  /// A line of the question, in words.
  private func label(_ row: MonthDesk.Row) -> SafeText {
    switch row {
    case .period:
      Phrase(fr: "Période : ", en: "Period: ")[language] + desk.period.label[language]
    case .calls: Phrase(fr: "Appels : ", en: "Calls: ")[language] + calls[language]
    case .make: Phrase(fr: "Faire le rapport", en: "Make the report")[language]
    }
  }

  /// Which calls, by their name.
  private var calls: Phrase {
    switch desk.scope {
    case .whole, .unknown: Picker<MonthChoice>.wholeLabel
    case .mrc(let code), .region(let code): Phrase(same: name(code))
    case .event(let id):
      Phrase(same: around.settings.declared.first { $0.id == id }?.name ?? id)
    }
  }

  private func name(_ code: UInt32) -> SafeText {
    around.shelves?.places.areas.first { $0.code.rawValue == code }?.name ?? ""
  }

  private var sentence: Phrase {
    if desk.page == .reading {
      return Phrase(fr: "Lecture… Les touches répondent.", en: "Reading… Keys still answer.")
    }
    return desk.refusal
      ?? Phrase(
        fr: "Des sommes, jamais un appel. Chaque rapport laisse une ligne au registre des accès.",
        en: "Sums, never a call. Each report leaves a line in the access log.")
  }

  // MARK: The report

  /// Where the report stands, and its blocks.
  func parts(_ reading: MonthReading, in area: Rect) -> (page: Page, blocks: [[SafeText]]) {
    let page = Page(framed: area, around)
    let manner = Report.Manner(width: page.body.width, isLinear: around.isOneColumn)
    return (page, reading.report.blocks(language, manner) + [sending(reading, page.body.width)])
  }

  /// The row where each block begins; an empty one stands between two.
  static func starts(_ blocks: [[SafeText]]) -> [Int] {
    blocks.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count + 1) }.dropLast()
  }

  private func draw(_ reading: MonthReading, on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area)
    let (page, blocks) = parts(reading, in: area)
    page.draw(
      reading.report.title[language],
      hints: Hints([
        Hint(.tab, fr: "Section", en: "Section"), Hint(.pageDown, fr: "Suite", en: "More"),
        Hint(.escape, fr: "Autre rapport", en: "Another report"),
      ]), on: &canvas, language)
    let rows = blocks.joined(separator: [""]).map(\.self)
    let titles = Set(Self.starts(blocks))
    canvas.put(rows, from: reading.scroll, in: page.body) {
      titles.contains($0) ? .strong : .normal
    }
    canvas.placeCursor(page.body.origin)
  }

  /// How to have the page that is sent or printed.
  private func sending(_ reading: MonthReading, _ width: Int) -> [SafeText] {
    let period = reading.report.period
    let days: SafeText =
      Period(month: period.first.month) == period
      ? "month " + SafeText(period.first.month)
      : SafeText("period \(period.first) \(period.last)")
    let command = days + only + " --html"
    let words = Phrase(
      fr: "Pour l'envoyer ou l'imprimer : ecoute report \(command)",
      en: "To send or print it: ecoute report \(command)")[language]
    return words.rows(width: width)
  }

  /// The option that names the calls, when they are not all of them.
  private var only: SafeText {
    switch desk.scope {
    case .whole, .unknown: ""
    case .mrc(let code): " --mrc \"" + name(code) + "\""
    case .region(let code): " --mrc \"" + (isNamesake(code) ? "région " : "") + name(code) + "\""
    case .event(let id): " --event \"" + id + "\""
    }
  }

  /// Whether a region has the name of an MRC, which the command would take it for.
  private func isNamesake(_ code: UInt32) -> Bool {
    let name = name(code)
    return around.shelves?.places.areas.contains { $0.code.level == .mrc && $0.name == name }
      ?? false
  }

  /// The block under the hand; Tab says the next one.
  private func said(_ reading: MonthReading) -> Said {
    let manner = Report.Manner(width: 1000, isLinear: true)
    let blocks = reading.report.blocks(language, manner) + [sending(reading, 1000)]
    let number = min(reading.block, blocks.count - 1)
    let place = Phrase(
      fr: ", partie \(number + 1) sur \(blocks.count). Tab : la suivante.",
      en: ", part \(number + 1) of \(blocks.count). Tab: the next one.")
    return Said(
      title: reading.report.title[language], rows: blocks[number],
      focus: (blocks[number].first ?? "") + place[language])
  }
}
