import Canvas

/// The part of a row that changed between two canvases.
enum RowChange {
  /// The columns to draw again, whole wide characters included; nil when the rows are the same.
  static func columns(from old: ArraySlice<Cell>, to new: ArraySlice<Cell>) -> Range<Int>? {
    guard old.count == new.count else { return new.isEmpty ? nil : 0..<new.count }
    let shift = old.startIndex - new.startIndex
    guard var first = new.indices.first(where: { old[$0 + shift] != new[$0] }),
      var last = new.indices.last(where: { old[$0 + shift] != new[$0] })
    else { return nil }
    func isRightHalf(_ column: Int) -> Bool {
      new[column].character == nil || old[column + shift].character == nil
    }
    while first > new.startIndex, isRightHalf(first) { first -= 1 }
    while last + 1 < new.endIndex, isRightHalf(last + 1) { last += 1 }
    return first - new.startIndex..<last + 1 - new.startIndex
  }
}
