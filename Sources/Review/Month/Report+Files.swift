import Text

extension Report {
  /// The rows of a comma-separated file: section, row, column, figure; one figure a line.
  public func table(_ language: Language) -> [[SafeText]] {
    let head: [Phrase] = [
      Phrase(fr: "section", en: "section"), Phrase(fr: "ligne", en: "row"),
      Phrase(fr: "colonne", en: "column"), Phrase(fr: "valeur", en: "value"),
    ]
    let opening = notices.prefix(1) + [title] + notices.dropFirst()
    return opening.map { [$0[language]] } + [head.map { $0[language] }]
      + sections.flatMap { section in
        section.rows.flatMap { row in
          row.cells.isEmpty
            ? [[section.title[language], row.label[language], "", ""]]
            : zip(section.columns.dropFirst(), row.cells).map { column, cell in
              [
                section.title[language], row.label[language], column[language],
                cell.phrase[language],
              ]
            }
        }
      }
  }
}

extension Report: Encodable {
  private enum Keys: String, CodingKey { case from, to, subject, notices, sections }
  private enum SectionKeys: String, CodingKey { case id, title, columns, rows }
  private enum RowKeys: String, CodingKey { case id, label, values }

  /// Ids, French names, and values: numbers, null for what is left out, texts.
  public func encode(to encoder: any Encoder) throws {
    var report = encoder.container(keyedBy: Keys.self)
    try report.encode(period.first, forKey: .from)
    try report.encode(period.last, forKey: .to)
    try report.encode(subject, forKey: .subject)
    try report.encode(notices.map(\.french), forKey: .notices)
    var list = report.nestedUnkeyedContainer(forKey: .sections)
    for section in sections {
      var item = list.nestedContainer(keyedBy: SectionKeys.self)
      try item.encode(section.id, forKey: .id)
      try item.encode(section.title.french, forKey: .title)
      try item.encode(section.columns.dropFirst().map(\.french), forKey: .columns)
      var rows = item.nestedUnkeyedContainer(forKey: .rows)
      for row in section.rows {
        var line = rows.nestedContainer(keyedBy: RowKeys.self)
        try line.encode(row.id, forKey: .id)
        try line.encode(row.label.french, forKey: .label)
        var values = line.nestedUnkeyedContainer(forKey: .values)
        for cell in row.cells {
          switch cell {
          case .text(let text): try values.encode(text.french)
          case .count, .minutes, .hidden: try values.encode(cell.value)
          }
        }
      }
    }
  }
}
