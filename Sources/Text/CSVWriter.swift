/// Writes rows of a comma-separated table that spreadsheets open as it is (RFC 4180).
public enum CSVWriter {
  /// One row, without its line end.
  ///
  /// A cell that a spreadsheet would take for a formula gets an apostrophe before it; ``cell(_:)``
  /// takes it away.
  public static func row(_ cells: [SafeText]) -> SafeText {
    cells.map(written).joined(separator: ",")
  }

  /// What a cell said before it was written here.
  public static func cell(_ read: SafeText) -> SafeText {
    guard read.string.first == "'", let second = read.string.dropFirst().first,
      formulaSigns.contains(second)
    else { return read }
    return read[1..<read.count]
  }

  private static let formulaSigns: Set<Character> = ["=", "+", "-", "@"]

  private static func written(_ cell: SafeText) -> SafeText {
    let isFormula = cell.string.first.map { formulaSigns.contains($0) } ?? false
    let text = isFormula ? "'" + cell : cell
    guard text.string.contains(where: { ",;\"\n".contains($0) }) else { return text }
    return SafeText("\"" + text.string.replacing("\"", with: "\"\"") + "\"")
  }
}
