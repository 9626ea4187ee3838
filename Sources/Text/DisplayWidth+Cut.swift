extension SafeText {
  /// The beginning of the text that fits in some columns, ended by `…` when something is left out.
  public func cut(to columns: Int) -> SafeText {
    guard DisplayWidth.columns(of: self) > columns else { return self }
    guard columns > 0 else { return "" }
    var used = 0
    var end = string.startIndex
    for index in string.indices {
      let width = DisplayWidth.columns(of: string[index])
      if used + width > columns - 1 { break }
      used += width
      end = string.index(after: index)
    }
    return self[0..<offset(end)] + "…"
  }
}
