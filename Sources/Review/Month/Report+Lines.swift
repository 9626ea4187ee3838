import Text

extension Report {
  /// How a terminal shows it.
  public struct Manner: Hashable, Sendable {
    /// Columns of the terminal, twenty at least.
    public let width: Int
    /// Whether bars are made of ASCII signs.
    public let isASCII: Bool
    /// Whether there are no bars: one figure a line, for a screen reader.
    public let isLinear: Bool

    /// A manner.
    public init(width: Int, isASCII: Bool = false, isLinear: Bool = false) {
      self.width = max(20, width)
      self.isASCII = isASCII
      self.isLinear = isLinear
    }
  }

  /// The lines that a terminal shows.
  public func lines(_ language: Language, _ manner: Manner) -> [SafeText] {
    Array(blocks(language, manner).joined(separator: [""]))
  }

  /// The same in blocks: what must be known and the title, then each section after its own title.
  public func blocks(_ language: Language, _ manner: Manner) -> [[SafeText]] {
    let head = notices.prefix(1) + [title] + notices.dropFirst()
    return [head.flatMap { $0[language].wrapped(to: manner.width) }]
      + sections.map { section in
        section.title[language].wrapped(to: manner.width)
          + (section.note.map { $0[language].wrapped(to: manner.width) } ?? [])
          + section.lines(language, manner)
      }
  }
}

extension Report.Section {
  func lines(_ language: Language, _ manner: Report.Manner) -> [SafeText] {
    if rows.isEmpty { return note == nil ? [Self.nothing[language]] : [] }
    if isHidden { return Self.allHidden[language].wrapped(to: manner.width) }
    if manner.isLinear { return rows.map { said($0, language) } }
    if columns.count > 2 { return table(language, manner.width) }
    guard columns.count == 2 else {
      return rows.flatMap { row in
        row.label[language].wrapped(to: manner.width - 2).map { "  " + $0 }
      }
    }
    return bars(language, manner)
  }

  static let nothing = Phrase(fr: "rien à montrer", en: "nothing to show")
  static let allHidden = Phrase(
    fr: "Tout est masqué ici : les nombres sont trop petits.",
    en: "All is hidden here: the numbers are too small.")

  /// Whether no row has a figure to show.
  var isHidden: Bool {
    let cells = rows.flatMap(\.cells)
    return !cells.isEmpty && cells.allSatisfy { $0 == .hidden }
  }

  /// A row as it is said: each figure with its name.
  private func said(_ row: Report.Row, _ language: Language) -> SafeText {
    let figures = zip(columns.dropFirst(), row.cells).map { head, cell in
      columns.count == 2 ? cell.phrase[language] : head[language] + " " + cell.phrase[language]
    }
    return figures.isEmpty
      ? row.label[language] : row.label[language] + " : " + figures.joined(separator: ", ")
  }

  /// One figure a row, and its bar; a line of small blocks above when the rows are a time.
  private func bars(_ language: Language, _ manner: Report.Manner) -> [SafeText] {
    let names = rows.map {
      SafeText(String(repeating: "  ", count: 1 + $0.indent)) + $0.label[language]
    }
    let figures = rows.map { $0.cells.first?.phrase[language] ?? "" }
    let nameWidth = min(names.map(DisplayWidth.columns).max() ?? 0, manner.width * 3 / 5)
    let figureWidth = figures.map(DisplayWidth.columns).max() ?? 0
    let room = manner.width - nameWidth - figureWidth - 3
    let most = rows.compactMap { $0.cells.first?.value }.max() ?? 0
    let bars = rows.indices.map { index -> SafeText in
      let start =
        names[index].cut(to: nameWidth).padded(to: nameWidth) + " "
        + figures[index].padded(to: figureWidth, isRight: true)
      guard chart != .none, let value = rows[index].cells.first?.value, most > 0, room > 3 else {
        return start
      }
      return start + " " + Bar.text(value, of: most, columns: room, isASCII: manner.isASCII)
    }
    guard chart == .line, !manner.isASCII, rows.count + 2 <= manner.width else { return bars }
    return ["  " + Bar.line(rows.map { $0.cells.first?.value })] + bars
  }

  /// Several figures a row, in columns as wide as what they hold.
  private func table(_ language: Language, _ width: Int) -> [SafeText] {
    // A name that is that of the row above is said once.
    let body = rows.enumerated().map { index, row in
      let isSaid = index > 0 && rows[index - 1].isNamed(like: row)
      let name = SafeText(String(repeating: "  ", count: 1 + row.indent)) + row.label[language]
      return [isSaid ? "" : name] + row.cells.map { $0.phrase[language] }
    }
    let all = [["  " + columns[0][language]] + columns.dropFirst().map { $0[language] }] + body
    let widths = columns.indices.map { column in
      all.map { $0.count > column ? DisplayWidth.columns(of: $0[column]) : 0 }.max() ?? 0
    }
    // Names give way to figures; where even short ones have no room, a row is a sentence.
    let first = width - widths.dropFirst().reduce(0) { $0 + $1 + 2 }
    guard first >= 12 else { return rows.flatMap { said($0, language).wrapped(to: width) } }
    return all.map { cells in
      let name = cells[0].cut(to: min(first, widths[0])).padded(to: min(first, widths[0]))
      return zip(cells.dropFirst(), widths.dropFirst()).reduce(name) {
        $0 + "  " + $1.0.padded(to: $1.1, isRight: true)
      }.cut(to: width)
    }
  }
}

extension SafeText {
  /// The text in rows of some columns at most.
  fileprivate func wrapped(to width: Int) -> [SafeText] {
    // The space that ends a row takes a column.
    rows(width: width - 1)
  }

  /// The text with spaces around, to some columns.
  fileprivate func padded(to columns: Int, isRight: Bool = false) -> SafeText {
    let blank = SafeText(
      String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: self))))
    return isRight ? blank + self : self + blank
  }
}
