import Canvas
import Text

/// The words around a list.
enum PickerWords {
  static let filter = Phrase(fr: "Filtrer :", en: "Filter:")
  static let none = Phrase(
    fr: "Rien ne correspond. Effacez une lettre.", en: "No match. Delete a letter.")
  static let chosen = Phrase(fr: "choisi", en: "chosen")
  static let hints = Hints([
    Hint(.enter, fr: "Choisir", en: "Choose"), Hint(.escape, fr: "Fermer", en: "Close"),
    Hint(.down, fr: "Parcourir", en: "Browse"),
  ])
}

/// Where the parts of a list stand: the field above the lines, or beside the line on one row.
struct PickerLayout {
  let page: Page
  let field: Rect
  let list: Rect

  init(_ area: Rect, _ around: Surroundings) {
    page = Page(framed: area, around)
    let body = page.body
    let split = body.splitTop(1)
    if split.rest.isEmpty {
      (field, list) = (body.splitLeft(body.width / 3).left, body.splitLeft(body.width / 3).rest)
    } else {
      (field, list) = (split.top, split.rest)
    }
  }
}

extension Picker {
  /// Draws the list over an area.
  func draw(on canvas: inout Canvas, in area: Rect, _ around: Surroundings) {
    let language = around.language
    let layout = PickerLayout(area, around)
    canvas.fill(area)
    layout.page.draw(title[language], hints: PickerWords.hints, on: &canvas, language)
    drawList(on: &canvas, in: layout.list, language)
    let label = PickerWords.filter[language] + " "
    let columns = DisplayWidth.columns(of: label)
    let room = layout.field.splitLeft(layout.field.width >= columns + 8 ? columns : 0)
    canvas.put(label, in: room.left)
    canvas.placeCursor(filter.draw(on: &canvas, in: room.rest))
  }

  private func drawList(on canvas: inout Canvas, in rect: Rect, _ language: Language) {
    let shown = shown(language)
    if shown.isEmpty { canvas.put(PickerWords.none[language], in: rect.row(0)) }
    let current = min(selection, max(0, shown.count - 1))
    let first = rect.first(of: shown.count, showing: current)
    for line in 0..<rect.height where first + line < shown.count {
      let item = shown[first + line]
      draw(item, isCurrent: first + line == current, on: &canvas, in: rect.row(line), language)
    }
  }

  private func draw(
    _ item: Item, isCurrent: Bool, on canvas: inout Canvas, in row: Rect, _ language: Language
  ) {
    let style: Style = isCurrent ? .active : item.unavailable == nil ? .normal : .discreet
    if isCurrent { canvas.fill(row, style: .active) }
    let hasChosen = items.contains(where: \.isOn)
    let chosen: SafeText = hasChosen ? (item.isOn ? "✓ " : "  ") : ""
    let mark: SafeText = isCurrent ? "> " : "  "
    let letter = item.letter.map { SafeText("\($0)  ") } ?? ""
    let used = canvas.put(mark + chosen + letter + item.label[language], in: row, style)
    let detail = item.unavailable?[language] ?? item.detail[language]
    let room = row.width - used - 2
    guard room > 3 else { return }
    let cut = detail.cut(to: room)
    let x = row.maxX - DisplayWidth.columns(of: cut)
    canvas.put(cut, at: Point(x: x, y: row.y), style)
  }

  /// The list as lines.
  func said(_ language: Language) -> Said {
    let shown = shown(language)
    let focus =
      selected(language).map { item in
        let chosen = item.isOn ? PickerWords.chosen[language] : ""
        let detail = item.unavailable?[language] ?? item.detail[language]
        return [item.label[language], detail, chosen].filter { !$0.isEmpty }.joined(separator: ", ")
      } ?? PickerWords.none[language]
    let count = Phrase(fr: "\(shown.count) choix", en: "\(shown.count) choices")[language]
    return Said(
      title: title[language], rows: [count], focus: focus, entry: filter.entry)
  }
}
