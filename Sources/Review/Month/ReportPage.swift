import Text

/// A report as one page of the web: no script, nothing from elsewhere, ready to print.
public struct ReportPage {
  private let report: Report
  private let language: Language
  private let source: Source

  /// Where a page comes from.
  public struct Source: Sendable {
    /// The name of the centre.
    public let centre: SafeText
    /// When it was made, in words.
    public let made: Phrase
    /// What must stand above all when nothing in it is real.
    public let mark: Phrase?

    /// A source.
    public init(centre: SafeText, made: Phrase, mark: Phrase? = nil) {
      self.centre = centre
      self.made = made
      self.mark = mark
    }
  }

  /// The page of a report.
  public init(_ report: Report, _ language: Language, source: Source) {
    self.report = report
    self.language = language
    self.source = source
  }

  /// The page, whole.
  public var text: SafeText {
    let title = escaped(report.title[language])
    let mark = source.mark.map { "<p class=\"mark\">\(escaped($0[language]))</p>" } ?? ""
    let who = [source.centre, source.made[language]].filter { !$0.isBlank }.map(escaped)
    let notices = report.notices.map { "<p>\(escaped($0[language]))</p>" }
    let contents = report.sections.map {
      "<li><a href=\"#\($0.id)\">\(escaped($0.title[language]))</a></li>"
    }
    let head = Phrase(fr: "Dans ce rapport", en: "In this report")[language]
    return SafeText(
      """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <header>\(mark)
      \(notices.first ?? "")
      <h1>\(title)</h1>
      <p class="who">\(who.joined(separator: " · "))</p>
      \(notices.dropFirst().joined(separator: "\n"))
      </header>
      <nav aria-labelledby="contents"><h2 id="contents">\(escaped(head))</h2>
      <ul class="many">\(contents.joined(separator: "\n"))</ul></nav>
      <main>
      \(report.sections.map(section).joined(separator: "\n"))
      </main>
      </body>
      </html>

      """)
  }

  private func section(_ section: Report.Section) -> String {
    let note = section.note.map { "<p>\(escaped($0[language]))</p>\n" } ?? ""
    let isShort = section.rows.count <= Self.mostShort
    return """
      <section aria-labelledby="\(section.id)"\(isShort ? " class=\"short\"" : "")>\
      <h2 id="\(section.id)">\(escaped(section.title[language]))</h2>
      \(note)\(body(section))</section>
      """
  }

  /// The rows of a section that is not cut between two sheets of paper.
  private static let mostShort = 20

  /// What a section shows: words when there is nothing, its columns in time, a list, or a table.
  private func body(_ section: Report.Section) -> String {
    if section.isHidden { return "<p>\(escaped(Report.Section.allHidden[language]))</p>" }
    guard !section.rows.isEmpty else {
      return section.note == nil ? "<p>\(escaped(Report.Section.nothing[language]))</p>" : ""
    }
    if section.chart == .line {
      return ReportChart(section, language).columns + "\n" + list(section)
    }
    if section.columns.count == 1 { return list(section) }
    return section.chart == .none && section.rows.count == 1 ? total(section) : table(section)
  }

  /// One figure alone.
  private func total(_ section: Report.Section) -> String {
    section.rows.map { row in
      let figures = row.cells.map { "<b>\(escaped($0.phrase[language]))</b>" }
      return "<p class=\"total\">\(figures.joined()) \(escaped(row.label[language]))</p>"
    }.joined()
  }

  /// Short things in several columns: days and hours with their numbers, titles.
  private func list(_ section: Report.Section) -> String {
    let items = section.rows.map { row in
      let name = escaped(row.label[language])
      let figures = row.cells.map { "<b\(kind($0))>\(escaped($0.phrase[language]))</b>" }
      return "<li>\(name)\(figures.map { " " + $0 }.joined())</li>"
    }
    let style = section.columns.count == 1 ? "many" : "figures"
    return "<ul class=\"\(style)\">\(items.joined(separator: "\n"))</ul>"
  }

  private func table(_ section: Report.Section) -> String {
    let chart = ReportChart(section, language)
    let kinds = [""] + (section.rows.first?.cells.map { $0.isText ? " class=\"words\"" : "" } ?? [])
    let heads = zip(section.columns, kinds).map { head, kind in
      "<th scope=\"col\"\(kind)>\(escaped(head[language]))</th>"
    }
    let rows = section.rows.enumerated().map { index, row in
      let cells = row.cells.map { "<td\(kind($0))>\(escaped($0.phrase[language]))</td>" }
      let bar = chart.hasBars ? "<td class=\"bar\">\(chart.bar(row.cells.first?.value))</td>" : ""
      let level = row.indent == 0 ? "" : " class=\"within\""
      let same = section.rows[index...].prefix { $0.isNamed(like: row) }.count
      let spans = same > 1 ? " rowspan=\"\(same)\"" : ""
      let name = "<th scope=\"row\"\(level)\(spans)>\(escaped(row.label[language]))</th>"
      let isSaid = index > 0 && section.rows[index - 1].isNamed(like: row)
      return "<tr>\(isSaid ? "" : name)\(cells.joined())\(bar)</tr>"
    }
    return """
      <div class="wide" role="region" aria-labelledby="\(section.id)" tabindex="0"><table>
      <caption>\(escaped(section.title[language]))</caption>
      <thead><tr>\(heads.joined())\(chart.hasBars ? "<td class=\"bar\"></td>" : "")</tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody>
      </table></div>
      """
  }

  private func kind(_ cell: Report.Cell) -> String {
    switch cell {
    case .hidden: " class=\"hidden\""
    case .text: " class=\"words\""
    case .count, .minutes: ""
    }
  }

  private func escaped(_ text: SafeText) -> String { text.escapedForMarkup }
}

extension SafeText {
  /// The text with the signs of markup written out.
  var escapedForMarkup: String {
    string.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
