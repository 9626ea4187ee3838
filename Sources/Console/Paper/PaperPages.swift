import Text

/// Text laid on pages of 60 lines of 80 columns, for any printer.
struct PaperPages {
  /// The lines of each page, its foot apart.
  private(set) var pages: [[SafeText]] = [[]]

  static let columns = 80
  static let lines = 60
  /// What a page holds above its foot.
  static let body = lines - 2

  /// Adds lines that stay together, on the next page when this one has no room for them.
  mutating func add(_ block: [SafeText]) {
    if let last = pages.last, !last.isEmpty, last.count + block.count > Self.body { newPage() }
    for line in block {
      if pages[pages.count - 1].count == Self.body { newPage() }
      pages[pages.count - 1].append(line)
    }
  }

  /// Goes to a new page, unless this one is empty.
  mutating func newPage() { if pages.last?.isEmpty == false { pages.append([]) } }

  /// How many lines are left before a number of pages is full.
  func room(on count: Int) -> Int {
    (count - pages.count) * Self.body + Self.body - (pages.last?.count ?? 0)
  }

  /// The pages with their feet, a form feed between them.
  func text(_ foot: SafeText) -> [SafeText] {
    let count = pages.last?.isEmpty == true ? pages.count - 1 : pages.count
    return pages.prefix(count).enumerated().map { index, page in
      let number = SafeText("\(index + 1)/\(count)")
      let blank = Self.columns - DisplayWidth.columns(of: foot) - number.count
      let line = foot + SafeText(String(repeating: " ", count: max(1, blank))) + number
      let empty = [SafeText](repeating: "", count: Self.lines - 1 - page.count)
      return (page + empty + [line]).joined(separator: "\n")
    }
  }

  /// A text on as many rows as it takes, all but the first after a margin.
  static func wrap(_ text: SafeText, margin: Int = 0) -> [SafeText] {
    let rows = Wrap.rows(text, width: columns - margin).map { text[$0].trimmedEnd }
    let blank = SafeText(String(repeating: " ", count: margin))
    return rows.enumerated().map { $0 == 0 ? $1 : blank + $1 }
  }

  /// A title and the line under it.
  static func title(_ text: SafeText) -> [SafeText] {
    [text, SafeText(String(repeating: "=", count: DisplayWidth.columns(of: text)))]
  }
}

extension SafeText {
  /// The same without the spaces and line end it ends with.
  fileprivate var trimmedEnd: SafeText {
    let kept = string.utf8.reversed().drop { $0 == 0x20 || $0 == 0x0a }.count
    return self[0..<kept]
  }
}
