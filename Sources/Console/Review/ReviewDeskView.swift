import Canvas
import Intervention
import Review
import Text

/// Draws the list of reviews and an exchange; a reading draws itself.
struct ReviewDeskView {
  let desk: ReviewDesk
  let around: Surroundings
  let notice: Phrase?

  private var language: Language { around.language }

  func draw(on canvas: inout Canvas, in area: Rect) {
    switch desk.page {
    case .list: drawList(on: &canvas, in: area)
    case .reading(let reading): view(reading).draw(on: &canvas, in: area)
    case .exchange(let page): draw(page, on: &canvas, in: area)
    case .support(let page): draw(page, on: &canvas, in: area)
    case .coaching(let coaching): draw(coaching, on: &canvas, in: area)
    case .agreement(let page): view(page).draw(on: &canvas, in: area)
    }
  }

  func said() -> Said {
    switch desk.page {
    case .list:
      return Said(
        title: desk.listTitle[language],
        rows: desk.rows.prefix(9).map { desk.label($0, language) }
          + [(notice ?? desk.sentence)[language]],
        focus: desk.chosen.map { desk.label($0, language) } ?? desk.sentence[language])
    case .reading(let reading): return view(reading).said()
    case .exchange(let page):
      return Said(
        title: title(page),
        rows: page.lines(language).map(\.whole).filter { !$0.isBlank } + [
          (notice ?? page.hint)[language]
        ],
        focus: page.label(page.line)[language],
        entry: page.line == .answer ? page.field.entry : nil)
    case .support(let page):
      return Said(
        title: title(page.support.request),
        rows: page.lines(language).filter { !$0.isBlank } + [
          (notice ?? page.answered)[language]
        ],
        focus: SupportPage.answerLabel[language], entry: page.field.entry)
    case .coaching(let coaching):
      return Said(
        title: title(coaching),
        rows: coaching.sections.map {
          $0.title + " : " + $0.said() + " ; " + $0.trend.label[language]
        },
        focus: sentence(coaching)[language])
    case .agreement(let page): return view(page).said()
    }
  }

  func view(_ page: AgreementPage) -> AgreementView {
    AgreementView(page: page, pairs: desk.board.pairs, around: around, notice: notice)
  }

  func view(_ reading: ReviewReading) -> ReviewReadingView {
    ReviewReadingView(
      reading: reading, worker: desk.board.name(reading.item.candidate.worker),
      support: supportMark, around: around, notice: notice)
  }

  /// That support is asked for, as long as nobody answered; it begins the title of what is read.
  private var supportMark: SafeText? {
    desk.board.supportAsked(at: around.now).isEmpty
      ? nil : Phrase(fr: "APPUI demandé", en: "SUPPORT asked for")[language]
  }

  private func marked(_ title: SafeText) -> SafeText {
    [supportMark, title].compactMap { $0 }.joined(separator: " · ")
  }

  private func drawList(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area)
    let page = Page(framed: area, around)
    page.draw(
      desk.listTitle[language],
      hints: Hints(
        [Hint(.enter, fr: "Ouvrir", en: "Open")]
          + (desk.board.isReviewer
            ? [
              desk.showsExchanges
                ? Hint(.left, fr: "File", en: "Queue")
                : Hint(.right, fr: "Échanges", en: "Exchanges")
            ] : []) + [Hint(.escape, fr: "Fermer", en: "Close")]), on: &canvas, language)
    let (list, foot) = page.body.splitBottom(page.body.height > 1 ? 1 : 0)
    let rows = desk.rows
    let current = min(desk.selection, max(0, rows.count - 1))
    canvas.placeCursor(
      canvas.put(rows, current: current, in: list) { desk.label($0, language) })
    canvas.put((notice ?? desk.sentence)[language].cut(to: foot.width), in: foot.row(0))
  }

  // MARK: Support, and how calls go

  private func title(_ request: Message) -> SafeText {
    Phrase(fr: "Appui", en: "Support")[language] + " · "
      + Phrase(fr: "Appel", en: "Call")[language] + " " + request.number.callNumber + " · "
      + request.name
  }

  func rows(_ page: SupportPage, width: Int) -> [SafeText] {
    page.lines(language).flatMap { line in
      line.rows(width: width)
    }
  }

  private func draw(_ page: SupportPage, on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area)
    let parts = Self.parts(area, around)
    parts.page.draw(
      title(page.support.request),
      hints: Hints([
        Hint(.enter, fr: "Envoyer", en: "Send"), Hint(.pageDown, fr: "Défiler", en: "Scroll"),
        Hint(.escape, fr: "Liste", en: "List"),
      ]), on: &canvas, language)
    let rows = rows(page, width: parts.text.width)
    canvas.put(rows, from: page.scroll ?? Scroll(top: rows.count), in: parts.text)
    let label = SupportPage.answerLabel[language] + " "
    let split = parts.foot.row(0).splitLeft(
      min(parts.foot.width / 2, DisplayWidth.columns(of: label)))
    canvas.put(label, in: split.left, .strong)
    canvas.placeCursor(page.field.draw(on: &canvas, in: split.rest))
    canvas.put((notice ?? page.answered)[language].cut(to: parts.foot.width), in: parts.foot.row(1))
  }

  private func title(_ coaching: Coaching) -> SafeText {
    Phrase(fr: "Au fil du temps", en: "Over time")[language] + " · "
      + desk.board.name(coaching.worker)
  }

  private func sentence(_ coaching: Coaching) -> Phrase {
    let french = coaching.count == 1 ? "1 appel relu" : "\(coaching.count) appels relus"
    let english = coaching.count == 1 ? "1 call reviewed" : "\(coaching.count) calls reviewed"
    return Phrase(
      fr: "\(french). À essayer : \(coaching.tryNext)",
      en: "\(english). To try: \(coaching.tryNext)")
  }

  private func draw(_ coaching: Coaching, on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area)
    let page = Page(framed: area, around)
    page.draw(
      marked(title(coaching)), hints: Hints([Hint(.escape, fr: "Liste", en: "List")]), on: &canvas,
      language
    )
    let (list, foot) = page.body.splitBottom(min(2, page.body.height / 2))
    let widest = coaching.sections.map { DisplayWidth.columns(of: $0.title) }.max() ?? 0
    for (line, section) in coaching.sections.enumerated() where line < list.height {
      let (name, rest) = list.row(line).splitLeft(min(widest + 2, list.width / 2))
      canvas.put(section.title.cut(to: name.width), in: name)
      let (chart, words) = rest.splitLeft(13)
      canvas.put(section.chart, in: chart, .strong)
      // The latest figures are those that matter: the first ones make room.
      let figures = (1...6).reversed().lazy
        .map { section.trend.label[language] + " · " + section.said(last: $0) }
      let text = figures.first { DisplayWidth.columns(of: $0) <= words.width }
      canvas.put((text ?? section.trend.label[language]).cut(to: words.width), in: words)
    }
    canvas.placeCursor(list.origin)
    canvas.put(sentence(coaching)[language].cut(to: foot.width), in: foot.row(0))
  }

  // MARK: An exchange

  static func parts(
    _ area: Rect, _ around: Surroundings, foot lines: Int = 3
  ) -> (page: Page, text: Rect, foot: Rect) {
    let page = Page(framed: area, around)
    let (text, foot) = page.body.splitBottom(min(lines, page.body.height / 2))
    return (page, text, foot)
  }

  func rows(_ page: ExchangePage, width: Int) -> [SafeText] {
    page.lines(language).flatMap { $0.rows(width: width) }
  }

  private func title(_ page: ExchangePage) -> SafeText {
    Phrase(fr: "Appel", en: "Call")[language] + " " + page.exchange.opening.number.callNumber
      + " · "
      + (page.isReviewer
        ? desk.board.name(page.exchange.opening.worker)
        : page.exchange.opening.name)
  }

  private func draw(_ page: ExchangePage, on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area)
    let parts = Self.parts(area, around, foot: page.footHeight)
    parts.page.draw(
      marked(title(page)),
      hints: Hints([
        Hint(.enter, fr: "Envoyer", en: "Send"), Hint(.tab, fr: "Autre ligne", en: "Other line"),
        Hint(.pageDown, fr: "Défiler", en: "Scroll"), Hint(.escape, fr: "Liste", en: "List"),
      ]), on: &canvas, language)
    let rows = rows(page, width: parts.text.width)
    canvas.put(rows, from: page.scroll, in: parts.text)
    let label = page.label(.answer)[language] + " "
    let split = parts.foot.row(0).splitLeft(
      min(parts.foot.width / 2, DisplayWidth.columns(of: label)))
    canvas.put(label, in: split.left, page.line == .answer ? .strong : .normal)
    canvas.placeCursor(page.field.draw(on: &canvas, in: split.rest))
    for (row, line) in page.choices.enumerated().dropFirst() {
      let rect = parts.foot.row(row)
      let isCurrent = line == page.line
      canvas.put(
        page.label(line)[language].cut(to: rect.width), in: rect, isCurrent ? .active : .normal,
        fill: isCurrent)
      if isCurrent { canvas.placeCursor(rect.origin) }
    }
    canvas.put(
      (notice ?? page.hint)[language].cut(to: parts.foot.width),
      in: parts.foot.row(page.choices.count))
  }
}
