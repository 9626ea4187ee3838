import Text

/// The chart of a section, drawn; its table says the same in figures.
struct ReportChart {
  private let section: Report.Section
  private let language: Language

  init(_ section: Report.Section, _ language: Language) {
    self.section = section
    self.language = language
  }

  /// The drawing, with what it shows in words; empty when there is nothing to compare.
  var text: String {
    let values = section.rows.map { $0.cells.first?.value }
    let known = values.compactMap { $0 }
    guard section.columns.count == 2, known.count > 1, let most = known.max(), most > 0 else {
      return ""
    }
    switch section.chart {
    case .none: return ""
    case .line: return columns(values, most)
    case .bars: return bars(most)
    }
  }

  /// What a drawing shows, for who does not see it.
  private var said: String {
    let shown = section.rows.filter { $0.cells.first?.value != nil }
    let top = shown.max { ($0.cells[0].value ?? 0) < ($1.cells[0].value ?? 0) }
    guard let top, let most = top.cells.first?.value else { return "" }
    let words = Phrase(
      fr: "\(section.title.french) : le plus, \(top.label.french), \(most)."
        + " Tous les nombres sont dans le tableau.",
      en: "\(section.title.english): the most, \(top.label.english), \(most)."
        + " All the numbers are in the table.")
    return words[language].escapedForMarkup
  }

  private func bars(_ most: Int) -> String {
    let shown = section.rows.filter { $0.cells.first?.value != nil }.prefix(20)
    let rows = shown.enumerated().map { index, row in
      let value = row.cells.first?.value ?? 0
      let (y, width) = (index * 20, max(1, value * 380 / most))
      let name = row.label[language].cut(to: 40).escapedForMarkup
      return """
        <text x="250" y="\(y + 13)" text-anchor="end">\(name)</text>\
        <rect x="258" y="\(y + 3)" width="\(width)" height="13"/>\
        <text x="\(262 + width)" y="\(y + 13)">\(value)</text>
        """
    }
    return svg(width: 690, height: shown.count * 20 + 4, rows)
  }

  /// Columns in time; nothing stands where the number is left out.
  private func columns(_ values: [Int?], _ most: Int) -> String {
    let step = 660 / values.count
    let drawn = values.enumerated().compactMap { index, value -> String? in
      guard let value else { return nil }
      let height = max(1, value * 100 / most)
      return """
        <rect x="\(20 + index * step)" y="\(112 - height)" width="\(max(2, step - 3))" \
        height="\(height)"/>
        """
    }
    let first = section.rows.first?.label[language].escapedForMarkup ?? ""
    let last = section.rows.last?.label[language].escapedForMarkup ?? ""
    let ends = """
      <text x="20" y="128">\(first)</text>\
      <text x="\(20 + values.count * step)" y="128" text-anchor="end">\(last)</text>\
      <text x="20" y="9">\(most)</text>
      """
    return svg(width: 690, height: 132, drawn + [ends])
  }

  private func svg(width: Int, height: Int, _ parts: [String]) -> String {
    "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(said)\">\n"
      + parts.joined(separator: "\n") + "\n</svg>"
  }
}
