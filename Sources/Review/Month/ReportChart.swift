import Text

/// The drawings of a page: a bar beside a number, columns in time.
///
/// The page says the same in figures: a bar is silent, columns say what stands out.
struct ReportChart {
  private let section: Report.Section
  private let language: Language

  init(_ section: Report.Section, _ language: Language) {
    self.section = section
    self.language = language
  }

  private var values: [Int?] { section.rows.map { $0.cells.first?.value } }
  private var most: Int { values.compactMap(\.self).max() ?? 0 }

  /// Whether rows have bars: one figure each, and something to compare.
  var hasBars: Bool {
    section.chart == .bars && section.columns.count == 2 && most > 0
      && values.compactMap(\.self).count > 1
  }

  /// A bar as long as its share of the most; nothing for a number left out.
  func bar(_ value: Int?) -> String {
    guard let value else { return "" }
    return """
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
      <rect width="\(max(1, value * 100 / max(1, most)))" height="10"/></svg>
      """
  }

  /// Columns in time, with what they show in words; empty when there is nothing to compare.
  var columns: String {
    guard section.chart == .line, most > 0, values.compactMap(\.self).count > 1 else { return "" }
    let step = max(1, 640 / values.count)
    let width = 40 + values.count * step
    let drawn = values.enumerated().map { index, value -> String in
      let height = value.map { max(1, $0 * 100 / most) } ?? 2
      return """
        <rect\(value == nil ? " class=\"gone\"" : "") x="\(40 + index * step)" \
        y="\(112 - height)" width="\(max(2, step - 3))" height="\(height)"/>
        """
    }
    let ends = [(40, section.rows.first, "start"), (width - 3, section.rows.last, "end")].map {
      let label = $1?.label[language].escapedForMarkup ?? ""
      return "<text x=\"\($0)\" y=\"128\" text-anchor=\"\($2)\">\(label)</text>"
    }
    return """
      <svg class="time" viewBox="0 0 \(width) 132" role="img" aria-labelledby="\(section.id)-said">
      <title id="\(section.id)-said">\(said)</title>
      <path d="M36 12H\(width)M36 112H\(width)"/>
      <text x="32" y="16" text-anchor="end">\(most)</text>
      <text x="32" y="116" text-anchor="end">0</text>
      \((drawn + ends).joined(separator: "\n"))
      </svg>
      """
  }

  /// What columns show, for who does not see them.
  private var said: String {
    let top = section.rows.max { ($0.cells.first?.value ?? 0) < ($1.cells.first?.value ?? 0) }
    guard let top else { return "" }
    let words = Phrase(
      fr: "\(section.title.french) : le plus, \(top.label.french), \(most)."
        + " Tous les nombres suivent.",
      en: "\(section.title.english): the most, \(top.label.english), \(most)."
        + " All the numbers follow.")
    return words[language].escapedForMarkup
  }
}
