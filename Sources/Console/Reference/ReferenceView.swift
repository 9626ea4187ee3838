import Canvas
import Directory
import Guides
import Text

extension ReferencePane {
  /// Draws what is open; returns the cell of the cursor, and whether there is more below.
  func draw(
    _ reference: Reference?, on canvas: inout Canvas, language: Language, isLoaded: Bool
  ) -> (cursor: Point, hasMore: Bool) {
    guard let reference else { return (drawInvitation(on: &canvas, language), false) }
    if !isLoaded { canvas.put(Self.loading[language], in: window.row(1)) }
    switch reference {
    case .guides(let search):
      let hits = guides(search).map { hit in
        HitLine(title: hit.title, detail: hit.category?.label[language] ?? "")
      }
      return (draw(search, hits, on: &canvas, language, isLoaded: isLoaded), false)
    case .resources(let search):
      let hits = resources(search).map { hit in
        let phone = hit.resource.phones.first?.number
        let provenance = hit.resource.provenance
        let detail = [phone, provenance.seen[language]].compactMap { $0 }.joined(separator: " · ")
        return HitLine(
          title: hit.resource.name, detail: detail,
          shortDetail: provenance.isGivable ? phone ?? detail : detail)
      }
      return (draw(search, hits, on: &canvas, language, isLoaded: isLoaded), false)
    case .guide(let reading):
      let rows = guideRows(reading.id)
      let top = min(reading.top, max(0, rows.count - window.height))
      for line in 0..<window.height where top + line < rows.count {
        draw(rows[top + line], on: &canvas, in: window.row(line))
      }
      return (window.origin, top + window.height < rows.count)
    case .resource(let reading):
      let rows = cardRows(reading.id)
      let top = min(reading.top, max(0, rows.count - window.height))
      for line in 0..<window.height where top + line < rows.count {
        canvas.put(wrapped: rows[top + line].text, in: window.row(line), rows[top + line].style)
      }
      return (window.origin, top + window.height < rows.count)
    }
  }

  private struct HitLine {
    let title: SafeText
    let detail: SafeText
    /// What is said where the detail does not fit, whatever the length of the title: a number to
    /// dial, with its warning if it has one.
    var shortDetail: SafeText?
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
    let shown = max(1, list.height / 2)
    let first = max(0, min(current - shown / 2, hits.count - shown))
    for line in 0..<shown where first + line < hits.count {
      let rows = list.splitTop(2 * line).rest.splitTop(2).top
      draw(hits[first + line], isCurrent: first + line == current, on: &canvas, in: rows)
    }
    return cursor
  }

  /// A hit on two rows: a title that needs both takes the place of the detail, if it is a lesser one.
  private func draw(_ hit: HitLine, isCurrent: Bool, on canvas: inout Canvas, in rect: Rect) {
    let style: Style = isCurrent ? .active : .strong
    let mark: SafeText = isCurrent ? "> " : "  "
    let ranges = Wrap.rows(hit.title, width: max(1, rect.width - 2))
    if ranges.count == 1 || hit.shortDetail != nil || rect.height < 2 {
      let isWhole = DisplayWidth.columns(of: hit.detail) + 2 <= rect.width
      canvas.put(mark + hit.title, in: rect.row(0), style, fill: isCurrent)
      let detail = isWhole ? hit.detail : hit.shortDetail ?? hit.detail
      canvas.put("  " + detail, in: rect.row(1), .discreet)
      return
    }
    if isCurrent { canvas.fill(rect, style: style) }
    canvas.put(wrapped: mark + hit.title[ranges[0]], in: rect.row(0), style)
    let rest = hit.title[ranges[1].lowerBound..<hit.title.count]
    canvas.put("  " + rest, in: rect.row(1), style)
  }

  private func draw(_ line: GuideLine, on canvas: inout Canvas, in row: Rect) {
    var x = row.x
    for run in line.runs {
      x += canvas.put(
        run.text, at: Point(x: x, y: row.y), Style(run.style), limit: row.maxX - x)
    }
  }

  private func drawInvitation(on canvas: inout Canvas, _ language: Language) -> Point {
    let text = Phrase(
      fr: "F3 cherche un guide, F4 une ressource. Ils s'ouvrent ici, à côté de la note.",
      en: "F3 searches a guide, F4 a resource. They open here, beside the note.")[language]
    put(text, on: &canvas, in: window)
    return window.origin
  }

  private func put(_ text: SafeText, on canvas: inout Canvas, in rect: Rect) {
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
