import Directory
import Text

/// The cells of a row of an iCarol export, in the forms in which it writes lists, flags and days.
struct IcarolCells {
  let row: ImportRow
  let run: ImportRun

  subscript(column: String) -> SafeText? { row[Fold.key(column)] }

  /// Whether a flag is raised.
  func isYes(_ column: String) -> Bool { self[column].map(Truth.says) ?? false }

  /// Whether a flag is there and lowered.
  func isNo(_ column: String) -> Bool { self[column] != nil && !isYes(column) }

  /// The items of a cell, which semicolons or asterisks separate.
  func list(_ column: String, separators: String = ";*") -> [SafeText] {
    (self[column]?.string ?? "").split { separators.contains($0) }
      .map { SafeText($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The cells of some columns that are filled, one after the other; nil when none is.
  func joined(_ columns: String...) -> SafeText? {
    let filled = columns.compactMap { self[$0] }
    return filled.isEmpty ? nil : filled.joined(separator: ", ")
  }

  /// What tells where a private address is.
  var secrets: [SafeText] {
    ["PhysicalAddress1", "PhysicalAddress2", "PhysicalPostalCode", "PhysicalLocationDescription"]
      .compactMap { self[$0] }
  }

  /// A day, whatever hour follows it; one that cannot be read is told.
  func day(_ column: String) -> CalendarDate? {
    guard let written = self[column] else { return nil }
    let hasHour = written.string.contains("/")
    let day = hasHour ? written.string.prefix { $0 != " " } : written.string[...]
    let date = WrittenDate.read(Array(day.utf8)[...])
    if date == nil { run.tell(.date(column, written), in: row) }
    return date
  }
}
