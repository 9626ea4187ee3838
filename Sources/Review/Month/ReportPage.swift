import Text

/// A report as one page of the web: no script, nothing from elsewhere, ready to print.
public struct ReportPage {
  private let report: Report
  private let language: Language
  /// Which centre, and when it was made.
  private let source: SafeText

  /// The page of a report.
  public init(_ report: Report, _ language: Language, source: SafeText) {
    self.report = report
    self.language = language
    self.source = source
  }

  /// The page, whole.
  public var text: SafeText {
    let title = escaped(report.title[language])
    let contents = report.sections.map {
      "<li><a href=\"#\($0.id)\">\(escaped($0.title[language]))</a></li>"
    }
    let sections = report.sections.map(section).joined(separator: "\n")
    let notices = report.notices.map { "<p>\(escaped($0[language]))</p>" }.joined(separator: "\n")
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
      <header><h1>\(title)</h1>
      \(notices)
      </header>
      <nav aria-labelledby="contents"><h2 id="contents">\(escaped(head))</h2>
      <ul>\(contents.joined(separator: "\n"))</ul></nav>
      <main>
      \(sections)
      </main>
      <footer><p>\(escaped(source))</p></footer>
      </body>
      </html>

      """)
  }

  private func section(_ section: Report.Section) -> String {
    let note = section.note.map { "<p>\(escaped($0[language]))</p>" } ?? ""
    let chart = ReportChart(section, language).text
    let body =
      section.rows.isEmpty
      ? (section.note == nil ? "<p>\(escaped(Report.Section.nothing[language]))</p>" : "")
      : table(section)
    return """
      <section aria-labelledby="\(section.id)"><h2 id="\(section.id)">\
      \(escaped(section.title[language]))</h2>
      \(note)
      \(chart)
      \(body)</section>
      """
  }

  private func table(_ section: Report.Section) -> String {
    let heads = section.columns.map { "<th scope=\"col\">\(escaped($0[language]))</th>" }.joined()
    let rows = section.rows.map { row in
      let cells = row.cells.map { cell in
        let kind =
          cell == .hidden ? " class=\"hidden\"" : cell.value == nil ? " class=\"words\"" : ""
        return "<td\(kind)>\(escaped(cell.phrase[language]))</td>"
      }
      let level = row.level == 0 ? "" : " class=\"within\""
      return
        "<tr><th scope=\"row\"\(level)>\(escaped(row.label[language]))</th>\(cells.joined())</tr>"
    }
    let caption = escaped(section.title[language])
    return """
      <div class="wide" role="region" aria-labelledby="\(section.id)" tabindex="0"><table>
      <caption>\(caption)</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody>
      </table></div>
      """
  }

  private func escaped(_ text: SafeText) -> String { text.escapedForMarkup }

  /// Light or dark as the reader's machine is set; one column on a phone; sections whole on paper.
  private static let style = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #595959; --line: #c9c9c9; \
    --bar: #1f5f8b; }
    @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #16181a; --soft: #b4b4b4; \
    --line: #45494d; --bar: #6fb1dd; } }
    * { box-sizing: border-box; }
    body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); \
    max-width: 52rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.6rem; line-height: 1.2; } h2 { font-size: 1.2rem; margin: 0 0 .4rem; }
    a { color: var(--bar); } nav ul { columns: 16rem; padding-left: 1.2rem; }
    section { margin: 2.2rem 0; } header p, section > p, footer { color: var(--soft); }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--line); text-align: right; \
    vertical-align: top; }
    th[scope=row], thead th:first-child, td.words { text-align: left; font-weight: normal; }
    th.within { padding-left: 1.8rem; } thead th { font-weight: 600; }
    td.hidden { color: var(--soft); font-style: italic; }
    svg { display: block; width: 100%; height: auto; margin: .6rem 0; } svg rect { fill: var(--bar); }
    svg text { fill: var(--soft); font: 11px system-ui, sans-serif; }
    @media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #333; \
    --line: #999; --bar: #444; } body { max-width: none; padding: 0; font-size: 10pt; } \
    nav { display: none; } section { margin: 1.2rem 0; } h2 { break-after: avoid; } \
    tr, svg { break-inside: avoid; } .wide { overflow: visible; } }
    """
}

extension SafeText {
  /// The text with the signs of markup written out.
  var escapedForMarkup: String {
    string.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
