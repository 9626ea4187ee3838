import Canvas
import Directory
import Guides
import Text

extension ReferencePane {
  /// Draws what is open; returns the cell of the cursor.
  func draw(
    _ reference: Reference?, on canvas: inout Canvas, language: Language, isLoaded: Bool
  ) -> Point {
    guard let reference else { return drawInvitation(on: &canvas, language) }
    if !isLoaded { canvas.put(Self.loading[language], in: window.row(1)) }
    switch reference {
    case .guides(let search):
      let hits = guides(search).map { hit in
        HitLine(title: hit.title, detail: hit.category?.label[language] ?? "")
      }
      return draw(search, hits, on: &canvas, language, isLoaded: isLoaded)
    case .resources(let search):
      let hits = resources(search).map { hit in
        let phone = hit.resource.phones.first?.number
        return HitLine(
          title: hit.resource.name,
          detail: [phone, hit.resource.provenance.seen[language]].compactMap { $0 }
            .joined(separator: " · "))
      }
      return draw(search, hits, on: &canvas, language, isLoaded: isLoaded)
    case .guide(let reading):
      let rows = guideRows(reading.id)
      let body = window.splitBottom(window.height > 4 ? 1 : 0)
      let top = min(reading.top, max(0, rows.count - body.rest.height))
      for line in 0..<body.rest.height where top + line < rows.count {
        draw(rows[top + line], on: &canvas, in: body.rest.row(line))
      }
      canvas.put(Self.guideHint[language], in: body.bottom, .discreet)
      return window.origin
    case .resource(let reading):
      let rows = cardRows(reading.id)
      let body = window.splitBottom(window.height > 4 ? 1 : 0)
      let top = min(reading.top, max(0, rows.count - body.rest.height))
      for line in 0..<body.rest.height where top + line < rows.count {
        canvas.put(rows[top + line].text, in: body.rest.row(line), rows[top + line].style)
      }
      canvas.put(Self.attachHint[language], in: body.bottom, .strong)
      return window.origin
    }
  }

  private struct HitLine {
    let title: SafeText
    let detail: SafeText
  }

  private func draw(
    _ search: Search, _ hits: [HitLine], on canvas: inout Canvas, _ language: Language,
    isLoaded: Bool
  ) -> Point {
    let label = Self.field[language] + " "
    let used = canvas.put(label, in: window.row(0), .strong)
    let cursor = search.field.draw(on: &canvas, in: window.row(0).splitLeft(used).rest)
    let list = window.splitTop(1).rest
    if hits.isEmpty, isLoaded { canvas.put(Self.empty[language], in: list.row(0)) }
    let current = min(search.selection, max(0, hits.count - 1))
    let shown = max(1, list.height / 2)
    let first = max(0, min(current - shown / 2, hits.count - shown))
    for line in 0..<shown where first + line < hits.count {
      let isCurrent = first + line == current
      let hit = hits[first + line]
      let mark: SafeText = isCurrent ? "> " : "  "
      canvas.put(
        mark + hit.title, in: list.row(2 * line), isCurrent ? .active : .strong, fill: isCurrent)
      canvas.put("  " + hit.detail, in: list.row(2 * line + 1), .discreet)
    }
    return cursor
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
    for (index, range) in Wrap.rows(text, width: window.width).enumerated() {
      canvas.put(text[range], in: window.row(index), .discreet)
    }
    return window.origin
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
