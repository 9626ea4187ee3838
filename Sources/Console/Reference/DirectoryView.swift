import Canvas
import Directory
import Text

/// Draws the directory being searched.
extension ReferencePane {
  /// Where the parts stand: the field, what narrows the search, the answers, what is to be known of
  /// them.
  struct DirectoryParts {
    let field: Rect
    let filters: Rect
    let list: Rect
    let foot: Rect
  }

  func directoryParts(_ search: DirectorySearch) -> DirectoryParts {
    let head = window.splitTop(1)
    let isShort = head.rest.height < 7
    let hasFilters = !search.filters.set.isEmpty && head.rest.height >= 3
    let filters = head.rest.splitTop(hasFilters || !isShort ? 1 : 0)
    // An answer always has its two rows.
    let room = min(isShort ? 1 : 3, max(0, filters.rest.height - 2))
    let foot = filters.rest.splitBottom(notes(search, rows: room).count)
    return DirectoryParts(
      field: head.top.row(0), filters: filters.top, list: foot.rest, foot: foot.bottom)
  }

  /// Draws the search; returns the cell of the cursor.
  func draw(_ search: DirectorySearch, on canvas: inout Canvas, isLoaded: Bool) -> Point {
    let parts = directoryParts(search)
    if let choice = search.choosing { return draw(choice, on: &canvas, parts) }
    let cursor = drawField(Self.field, search.field, on: &canvas, in: parts.field)
    let filterCursor = draw(search, filtersOn: &canvas, in: parts.filters)
    drawList(search, on: &canvas, in: parts.list, isLoaded: isLoaded)
    for (index, note) in notes(search, rows: parts.foot.height).enumerated() {
      canvas.put(wrapped: note, in: parts.foot.row(index), .attention)
    }
    return filterCursor ?? cursor
  }

  private func drawField(
    _ label: Phrase, _ field: LineField, on canvas: inout Canvas, in row: Rect
  ) -> Point {
    let used = canvas.put(label[language] + " ", in: row, .strong)
    return field.draw(on: &canvas, in: row.splitLeft(used).rest)
  }

  /// The filters on one row; returns the cell of the one under the hand.
  private func draw(
    _ search: DirectorySearch, filtersOn canvas: inout Canvas, in row: Rect
  ) -> Point? {
    guard !row.isEmpty else { return nil }
    var point = row.origin
    var cursor: Point?
    var pieces = filterPieces(search)
    let isWhole =
      DisplayWidth.columns(of: pieces.joined(separator: Self.between)) <= row.width
    if !isWhole, pieces.count > 1 { pieces.removeLast() }
    for (index, piece) in pieces.enumerated() {
      let isCurrent = search.filterUnderHand == index
      if isCurrent { cursor = point }
      let text = index == 0 ? piece : Self.between + piece
      let style: Style = isCurrent ? .active : .discreet
      point.x += canvas.put(text, at: point, style, limit: row.maxX - point.x)
    }
    return cursor
  }

  private static let between: SafeText = " · "

  /// The filters in words, then the key of the place.
  func filterPieces(_ search: DirectorySearch) -> [SafeText] {
    let set = search.filters.set.compactMap { search.filters.value($0)?[language] }
    let place: Phrase =
      if search.filters.isPlaceDoubtful {
        Phrase(fr: "F4 : préciser", en: "F4: where exactly")
      } else {
        search.filters.place == nil
          ? Phrase(fr: "partout (F4 : un lieu)", en: "everywhere (F4: a place)")
          : Phrase(fr: "F4 : lieu", en: "F4: place")
      }
    return set + [place[language]]
  }

  private func drawList(
    _ search: DirectorySearch, on canvas: inout Canvas, in list: Rect, isLoaded: Bool
  ) {
    let rows = search.rows
    if rows.isEmpty, isLoaded, search.isAnswered {
      put(nothing(search)[language], on: &canvas, in: list)
    }
    let current = min(search.selection, max(0, rows.count - 1))
    let heights = rows.map { height(of: $0, in: list) }
    let first = Self.firstShown(heights, current: current, room: list.height)
    var rest = list
    for index in first..<rows.count where index == first || heights[index] <= rest.height {
      let split = rest.splitTop(heights[index])
      let isCurrent = index == current && search.filterUnderHand == nil
      draw(rows[index], isCurrent: isCurrent, on: &canvas, in: split.top)
      rest = split.rest
    }
  }

  private func draw(
    _ row: DirectorySearch.Row, isCurrent: Bool, on canvas: inout Canvas, in rect: Rect
  ) {
    let mark: SafeText = isCurrent ? "> " : "  "
    let style: Style = isCurrent ? .active : .strong
    switch row {
    case .need(let words):
      canvas.put(mark + Self.need(words)[language], in: rect.row(0), style, fill: isCurrent)
    case .hit(let found):
      let lines = ResourceLine(found, self).rows(width: rect.width - 2, most: rect.height)
      for (index, line) in lines.enumerated() {
        let isName = index == 0
        canvas.put(
          (isName ? mark : "  ") + line, in: rect.row(index), isName ? style : .discreet,
          fill: isCurrent && isName)
      }
    }
  }

  private func height(of row: DirectorySearch.Row, in list: Rect) -> Int {
    guard case .hit(let found) = row else { return 1 }
    return ResourceLine(found, self).rows(width: list.width - 2, most: list.height).count
  }

  private func draw(
    _ choice: PlaceChoice, on canvas: inout Canvas, _ parts: DirectoryParts
  ) -> Point {
    let cursor = drawField(PlaceChoice.label, choice.field, on: &canvas, in: parts.field)
    let area = window.splitTop(1).rest
    let rows = choice.rows(places)
    if rows.isEmpty { put(PlaceChoice.unknown[language], on: &canvas, in: area) }
    let isSeveral = rows.count > 1 && !choice.field.text.isBlank
    let list = area.splitTop(isSeveral ? 2 : 0)
    if isSeveral { put(PlaceChoice.several[language], on: &canvas, in: list.top) }
    let current = min(choice.selection, max(0, rows.count - 1))
    canvas.put(rows, current: current, in: list.rest) { $0.label(language) }
    return cursor
  }
}
