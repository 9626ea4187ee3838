import Canvas
import Directory
import Guides
import Text

extension ReferencePane {
  /// Draws what is open; returns the cell of the cursor, and whether there is more below.
  func draw(
    _ reference: Reference?, on canvas: inout Canvas, isLoaded: Bool, hasKeys: Bool
  ) -> (cursor: Point, hasMore: Bool) {
    guard let reference else {
      guard !suggestions.isEmpty else { return (drawInvitation(on: &canvas, language), false) }
      Suggestion.draw(suggestions, on: &canvas, in: window, language)
      return (window.origin, false)
    }
    if !foot.isEmpty { Suggestion.drawLine(suggestions, on: &canvas, in: foot, language) }
    if !isLoaded { canvas.put(Self.loading[language], in: window.row(1)) }
    switch reference {
    case .guides(let search):
      let hits = guides(search).map { hit in
        HitLine(
          title: hit.title, detail: detail(of: hit, language),
          suggestion: search.suggestion(hit.slug))
      }
      return (draw(search, hits, on: &canvas, language, isLoaded: isLoaded), false)
    case .resources(let search): return (draw(search, on: &canvas, isLoaded: isLoaded), false)
    case .guide(let reading):
      return draw(reading, on: &canvas, hasKeys: hasKeys)
    case .resource(let card):
      return draw(cardRows(card), from: card.scroll, on: &canvas)
    case .first(let first): return draw(rows(first), from: first.scroll, on: &canvas)
    }
  }

  /// Draws the rows of a text from where it is read.
  private func draw(
    _ rows: [(text: SafeText, style: Style)], from scroll: Scroll, on canvas: inout Canvas
  ) -> (cursor: Point, hasMore: Bool) {
    let hasMore = canvas.put(rows.map(\.text), from: scroll, in: window) { rows[$0].style }
    return (window.origin, hasMore)
  }

  /// The category of a guide, or what keeps it from being followed as it is.
  private func detail(of hit: GuideHit, _ language: Language) -> SafeText {
    (warning(about: hit) ?? hit.category?.label)?[language] ?? ""
  }

  private struct HitLine {
    let title: SafeText
    let detail: SafeText
    /// Why it stands first, when it does.
    var suggestion: Suggestion?

    /// The rows it takes: two, save for a suggestion, which says why on one more.
    func height(_ width: Int) -> Int {
      suggestion == nil ? 2 : min(2, Wrap.rows(title, width: width - 2).count) + 1
    }
  }

  private func draw(
    _ search: Search, _ hits: [HitLine], on canvas: inout Canvas, _ language: Language,
    isLoaded: Bool
  ) -> Point {
    let label = Self.field[language] + " "
    let used = canvas.put(label, in: window.row(0), .strong)
    let cursor = search.field.draw(on: &canvas, in: window.row(0).splitLeft(used).rest)
    let list = window.splitTop(1).rest
    if hits.isEmpty, isLoaded { put(Self.empty[language], on: &canvas, in: list) }
    let current = min(search.selection, max(0, hits.count - 1))
    let heights = hits.map { $0.height(list.width) }
    let first = Self.firstShown(heights, current: current, room: list.height)
    var rest = list
    for index in first..<hits.count where index == first || heights[index] <= rest.height {
      let split = rest.splitTop(heights[index])
      draw(hits[index], isCurrent: index == current, on: &canvas, language, in: split.top)
      rest = split.rest
    }
    return cursor
  }

  /// The first line to show: the line under the hand is in the middle, save at both ends.
  static func firstShown(_ heights: [Int], current: Int, room: Int) -> Int {
    guard heights.indices.contains(current) else { return 0 }
    var first = current
    var above = 0
    let half = min(room / 2, room - heights[current])
    while first > 0, above + heights[first - 1] <= half {
      first -= 1
      above += heights[first]
    }
    var below = heights[first...].reduce(0, +)
    while first > 0, below + heights[first - 1] <= room {
      first -= 1
      below += heights[first]
    }
    return first
  }

  /// A hit on two rows: a title that needs both takes the place of the detail, if it is a lesser one.
  private func draw(
    _ hit: HitLine, isCurrent: Bool, on canvas: inout Canvas, _ language: Language, in rect: Rect
  ) {
    if let suggestion = hit.suggestion {
      return suggestion.draw(isCurrent: isCurrent, on: &canvas, in: rect, language)
    }
    let style: Style = isCurrent ? .active : .strong
    let mark: SafeText = isCurrent ? "> " : "  "
    let ranges = Wrap.rows(hit.title, width: rect.width - 2)
    if ranges.count == 1 || rect.height < 2 {
      canvas.put(mark + hit.title, in: rect.row(0), style, fill: isCurrent)
      canvas.put("  " + hit.detail, in: rect.row(1), .discreet)
      return
    }
    if isCurrent { canvas.fill(rect, style: style) }
    canvas.put(wrapped: mark + hit.title[ranges[0]], in: rect.row(0), style)
    let rest = hit.title[ranges[1].lowerBound..<hit.title.count]
    canvas.put("  " + rest, in: rect.row(1), style)
  }

  private func drawInvitation(on canvas: inout Canvas, _ language: Language) -> Point {
    let text = Phrase(
      fr: "F3 cherche un guide, F4 une ressource. Ils s'ouvrent ici, à côté de la note.",
      en: "F3 searches a guide, F4 a resource. They open here, beside the note.")[language]
    put(text, on: &canvas, in: window)
    return window.origin
  }

  func put(_ text: SafeText, on canvas: inout Canvas, in rect: Rect) {
    for (index, range) in Wrap.rows(text, width: rect.width).enumerated() {
      canvas.put(wrapped: text[range], in: rect.row(index), .discreet)
    }
  }
}

extension Style {
  /// How a guide's run is painted.
  init(_ style: GuideStyle) {
    self =
      switch style {
      case .normal: .normal
      case .heading, .strong: .strong
      case .discreet: .discreet
      case .reference: .attention
      case .warning: .danger
      }
  }
}
