import Canvas
import Guides
import Text

extension Suggestion {
  static let title = Phrase(fr: "Proposés", en: "Proposed")
  private static let one = Phrase(fr: "Proposé", en: "Proposed")
  private static let howToOpen = Phrase(
    fr: "F3, puis Entrée, ouvre le premier.", en: "F3, then Enter, opens the first.")

  /// Why it stands first in a list.
  func detail(_ language: Language) -> SafeText {
    Self.one[language] + " · " + reason[language]
  }

  /// The suggestion, for the ear.
  func said(_ language: Language) -> SafeText {
    let danger: SafeText = isDanger ? "! " : ""
    return danger + Self.one[language] + Phrase(fr: " : ", en: ": ")[language] + hit.title + " · "
      + reason[language]
  }

  /// How much is said of each, the most first.
  private struct Detail {
    let hasSpace: Bool
    let hasCategory: Bool
    let reasonRows: Int

    static let all = [
      Detail(hasSpace: true, hasCategory: true, reasonRows: 2),
      Detail(hasSpace: true, hasCategory: true, reasonRows: 1),
      Detail(hasSpace: false, hasCategory: true, reasonRows: 1),
      Detail(hasSpace: false, hasCategory: false, reasonRows: 1),
      least,
    ]
    static let least = Detail(hasSpace: false, hasCategory: false, reasonRows: 0)
  }

  /// The rows of a suggestion in some columns: title, category, reason.
  private func rows(
    _ language: Language, width: Int, _ detail: Detail
  ) -> [(text: SafeText, style: Style)] {
    let titles = Wrap.rows(hit.title, width: width)
    var rows: [(SafeText, Style)] = titles.prefix(2).map { (hit.title[$0], .strong) }
    if detail.hasCategory, let category = hit.category {
      rows.append((category.label[language], .discreet))
    }
    let reason = reason[language]
    let reasons = Wrap.rows(reason, width: width).prefix(detail.reasonRows)
    for (index, range) in reasons.enumerated() {
      let isLast = index == detail.reasonRows - 1
      let text = isLast ? reason[range.lowerBound..<reason.count].whole(in: width) : reason[range]
      rows.append((text, .discreet))
    }
    if detail.hasSpace { rows.append(("", .normal)) }
    return rows
  }

  /// Draws what is proposed where nothing is open: as much of each as the pane has rows for.
  static func draw(
    _ suggestions: [Suggestion], on canvas: inout Canvas, in window: Rect, _ language: Language
  ) {
    let rows = { (detail: Detail) in
      suggestions.map { $0.rows(language, width: window.width - 2, detail) }
    }
    let detail =
      Detail.all.first { detail in
        rows(detail).joined().count + (detail.hasSpace ? 2 : 1) <= window.height
      } ?? .least
    canvas.put(title[language], in: window.row(0), .strong)
    let body = window.splitTop(detail.hasSpace ? 2 : 1).rest
    var y = 0
    for (suggestion, rows) in zip(suggestions, rows(detail)) where y + rows.count <= body.height {
      if suggestion.isDanger { canvas.put("!", in: body.row(y), .danger) }
      for row in rows {
        canvas.put(wrapped: row.text, in: body.row(y).splitLeft(2).rest, row.style)
        y += 1
      }
    }
    if y < body.height, DisplayWidth.columns(of: howToOpen[language]) <= body.width {
      canvas.put(howToOpen[language], in: body.row(body.height - 1), .discreet)
    }
  }

  /// Draws it as a line of a list: its title, its mark, why it stands first.
  func draw(
    isCurrent: Bool, on canvas: inout Canvas, in rect: Rect, _ language: Language
  ) {
    let title = hit.title
    let ranges = Wrap.rows(title, width: rect.width - 2)
    let titles = ranges.count < 3 ? ranges : [ranges[0], ranges[1].lowerBound..<title.count]
    let head = rect.splitTop(min(titles.count, rect.height))
    if isCurrent { canvas.fill(head.top, style: .active) }
    for (index, range) in titles.enumerated() {
      canvas.put(
        title[range].whole(in: rect.width - 2), in: head.top.row(index).splitLeft(2).rest,
        isCurrent ? .active : .strong)
    }
    let mark = (isCurrent ? ">" : " ") + mark
    canvas.put(mark, in: head.top.row(0).splitLeft(2).left, isCurrent ? .active : .strong)
    let reason = detail(language).whole(in: rect.width - 2)
    canvas.put(reason, in: head.rest.row(0).splitLeft(2).rest, .discreet)
  }

  /// Draws what is proposed on one row, below what is open: the titles that fit, cut by words.
  static func drawLine(
    _ suggestions: [Suggestion], on canvas: inout Canvas, in row: Rect, _ language: Language
  ) {
    let titles = suggestions.map { ($0.isDanger ? "! " : "") + $0.hit.title }
    let name = title[language] + Phrase(fr: " : ", en: ": ")[language]
    let line = name + titles.joined(separator: " · ")
    canvas.put(line.whole(in: row.width), in: row, .discreet)
  }
}

extension SafeText {
  /// The whole words that fit in some columns; what they leave hanging goes with what is left out.
  func whole(in columns: Int) -> SafeText {
    guard columns > 0, let first = Wrap.rows(self, width: columns).first else { return "" }
    var kept = Substring(self[first].string)
    while let last = kept.last, last.isWhitespace || "·,:".contains(last) { kept.removeLast() }
    return SafeText(kept)
  }
}
