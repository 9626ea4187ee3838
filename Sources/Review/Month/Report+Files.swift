import Text

extension Report {
  /// The rows of a comma-separated file: section, row, column, figure; one figure a line.
  ///
  /// The level of a place, and the id of the row, follow: two places may have one name, and a region
  /// holds the calls of its MRCs.
  public func table(_ language: Language) -> [[SafeText]] {
    let head: [Phrase] = [
      Phrase(fr: "section", en: "section"), Phrase(fr: "ligne", en: "row"),
      Phrase(fr: "colonne", en: "column"), Phrase(fr: "valeur", en: "value"),
      Phrase(fr: "niveau", en: "level"), Phrase(fr: "identifiant", en: "id"),
    ]
    let opening = notices.prefix(1) + [title] + notices.dropFirst()
    return opening.map { [$0[language]] } + [head.map { $0[language] }]
      + sections.flatMap { section in
        section.rows.flatMap { row in
          let start = [section.title[language], row.label[language]]
          let end = [row.level?.label[language] ?? "", SafeText(row.id)]
          let figures = zip(section.columns.dropFirst(), row.cells).map { column, cell in
            [column[language], cell.phrase[language]]
          }
          return (figures.isEmpty ? [["", ""]] : figures).map { start + $0 + end }
        }
      }
  }
}

extension Report: Encodable {
  private enum Keys: String, CodingKey { case from, to, subject, notices, sections }
  private enum SectionKeys: String, CodingKey { case id, title, columns, rows }
  private enum RowKeys: String, CodingKey { case id, label, level, values }

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
        try line.encodeIfPresent(row.level?.label.french, forKey: .level)
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
