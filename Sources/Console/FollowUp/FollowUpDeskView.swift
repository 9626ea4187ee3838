import Canvas
import Intervention
import Text

/// Draws the list of promised call-backs, the line about one, and the handing over.
struct FollowUpDeskView {
  let desk: FollowUpDesk
  let around: Surroundings
  let notice: Phrase?

  private var language: Language { around.language }
  private var now: Moment { around.now }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area)
    let page = Page(framed: area, around)
    page.draw(title, hints: hints, on: &canvas, language)
    switch desk.page {
    case .list: drawList(on: &canvas, in: page.body)
    case .form(let form): draw(form, on: &canvas, in: page.body)
    case .handing(let handing): draw(handing, on: &canvas, in: page.body)
    }
  }

  private var title: SafeText {
    switch desk.page {
    case .list: FollowUpDesk.title[language] + " · " + desk.view.title[language]
    case .form(let form): form.title[language]
    case .handing: FollowUpHanding.title[language]
    }
  }

  private var hints: Hints {
    let leave = Hint(.escape, fr: "Fermer", en: "Close")
    let back = Hint(.escape, fr: "Liste", en: "List")
    return switch desk.page {
    case .list:
      Hints([
        Hint(.enter, fr: "Prendre", en: "Take"), Hint(.right, fr: "Autre vue", en: "Other view"),
        leave,
      ])
    case .form(let form):
      Hints([
        form.kind == .postpone
          ? Hint(.enter, fr: "Reporter", en: "Put off") : Hint(.enter, fr: "Clore", en: "Close it"),
        back,
      ])
    case .handing:
      Hints([
        Hint(.enter, fr: "Remettre", en: "Hand over"), Hint(.tab, fr: "Cocher", en: "Tick"), back,
      ])
    }
  }

  private func drawList(on canvas: inout Canvas, in body: Rect) {
    let foot = desk.missing + [notice ?? desk.sentence(at: now)]
    let (list, rest) = body.splitBottom(min(foot.count, max(0, body.height - 2)))
    for (line, words) in foot.suffix(rest.height).enumerated() {
      canvas.put(words[language].cut(to: rest.width), in: rest.row(line))
    }
    let lines = desk.lines(at: now)
    let chosen = desk.chosen(at: now)
    let current =
      lines.firstIndex { if case .promised(let one) = $0 { one == chosen } else { false } } ?? 0
    canvas.placeCursor(list.origin)
    let first = list.first(of: lines.count, showing: current)
    for row in 0..<list.height where first + row < lines.count {
      let rect = list.row(row)
      switch lines[first + row] {
      case .title(let words): canvas.put(words[language], in: rect, .strong)
      case .promised(let one):
        let isCurrent = first + row == current
        let text = (isCurrent ? "> " : "  ") + one.line(at: now, language)
        canvas.put(text, in: rect, isCurrent ? .active : style(one), fill: isCurrent)
        if isCurrent { canvas.placeCursor(rect.origin) }
      }
    }
  }

  private func style(_ one: Promised) -> Style {
    one.standing(at: now) == .overdue ? .attention : .normal
  }

  private func draw(_ form: FollowUpForm, on canvas: inout Canvas, in body: Rect) {
    let line = form.promised.line(at: now, language)
    let rows = line.rows(width: body.width)
    let shown = rows.prefix(max(0, body.height - 2))
    for (index, row) in shown.enumerated() { canvas.put(wrapped: row, in: body.row(index)) }
    let label = form.label[language] + " "
    let split = body.row(shown.count).splitLeft(
      min(body.width / 2, DisplayWidth.columns(of: label)))
    canvas.put(label, in: split.left, .strong)
    canvas.placeCursor(form.field.draw(on: &canvas, in: split.rest))
    canvas.put(
      form.said(at: now)[language].cut(to: body.width), in: body.row(shown.count + 1),
      form.answer == nil ? .normal : .attention)
  }

  private func draw(_ handing: FollowUpHanding, on canvas: inout Canvas, in body: Rect) {
    let (top, rest) = body.splitTop(1)
    let label = FollowUpHanding.label[language] + " "
    let split = top.splitLeft(min(top.width / 2, DisplayWidth.columns(of: label)))
    let (list, foot) = rest.splitBottom(rest.height > 1 ? 1 : 0)
    canvas.put(handing.promised, current: handing.selection, in: list) {
      handing.label($0, at: now, language)
    }
    canvas.put(handing.sentence[language].cut(to: foot.width), in: foot.row(0))
    canvas.put(label, in: split.left, .strong)
    canvas.placeCursor(handing.field.draw(on: &canvas, in: split.rest))
  }

  /// The same as lines, for the ear.
  func said() -> Said {
    switch desk.page {
    case .list:
      let rows = desk.lines(at: now).map { line in
        switch line {
        case .title(let words): words[language]
        case .promised(let one): one.line(at: now, language)
        }
      }
      let foot = (desk.missing + [notice ?? desk.sentence(at: now)]).map { $0[language] }
      return Said(
        title: title, rows: rows + foot,
        focus: desk.chosen(at: now)?.line(at: now, language) ?? title)
    case .form(let form):
      return Said(
        title: title,
        rows: [form.promised.line(at: now, language), form.said(at: now)[language]],
        focus: form.label[language], entry: form.field.entry)
    case .handing(let handing):
      let rows = handing.promised.map { handing.label($0, at: now, language) }
      let current = rows.indices.contains(handing.selection) ? rows[handing.selection] : ""
      return Said(
        title: title, rows: rows + [handing.sentence[language]],
        focus: FollowUpHanding.label[language] + " " + current, entry: handing.field.entry)
    }
  }
}
