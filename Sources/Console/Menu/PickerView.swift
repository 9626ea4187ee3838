import Canvas
import Text

/// The words around a list.
enum PickerWords {
  static let filter = Phrase(fr: "Filtrer :", en: "Filter:")
  static let none = Phrase(fr: "Rien ne correspond. Effacez une lettre.", en: "No match. Delete a letter.")
  static let keys = Phrase(
    fr: "Entrée choisir  Haut Bas parcourir  Échap fermer",
    en: "Enter choose  Up Down browse  Esc close")
}

extension Picker {
  /// Rows of the list in a window of some height: all but the frame, the filter and the keys.
  static func page(_ size: Size) -> Int { max(1, size.height - 5) }

  /// Draws the list over the whole screen.
  func draw(on canvas: inout Canvas, language: Language) {
    let screen = Rect(canvas.size)
    canvas.fill(screen)
    let isFramed = screen.height >= 7 && screen.width >= 20
    if isFramed { canvas.frame(screen) }
    let body = isFramed ? screen.inset(x: 2, y: 1) : screen
    if isFramed { canvas.put(" " + title[language] + " ", at: Point(x: 2, y: 0), .strong) }
    let (top, rest) = body.splitTop(1)
    let (list, bottom) = rest.splitBottom(isFramed ? 1 : 0)
    drawList(on: &canvas, in: list, language)
    canvas.put(PickerWords.keys[language], in: bottom, .discreet)
    let label = PickerWords.filter[language] + " "
    let used = canvas.put(label, at: top.origin, limit: top.width)
    canvas.placeCursor(filter.draw(on: &canvas, in: top.splitLeft(used).rest))
  }

  private func drawList(on canvas: inout Canvas, in rect: Rect, _ language: Language) {
    let shown = shown(language)
    if shown.isEmpty { canvas.put(PickerWords.none[language], in: rect.row(0)) }
    let current = min(selection, max(0, shown.count - 1))
    let first = max(0, min(current - rect.height / 2, shown.count - rect.height))
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
    let mark: SafeText = isCurrent ? "> " : item.isOn ? "✓ " : "  "
    let used = canvas.put(mark + item.label[language], in: row, style)
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
        let detail = item.unavailable?[language] ?? item.detail[language]
        return detail.isEmpty ? item.label[language] : item.label[language] + ", " + detail
      } ?? PickerWords.none[language]
    let count = Phrase(fr: "\(shown.count) choix", en: "\(shown.count) choices")[language]
    return Said(
      title: title[language], rows: [count], focus: focus, entry: filter.entry)
  }
}
