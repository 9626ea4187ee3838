/// What can be wrong in the data of a directory; its raw value is the report's `rule`.
public enum ImportRule: String, Sendable, Codable, CaseIterable {
  // The file.
  case encoding
  case mojibake
  case literalNewline = "literal-newline"
  case controlCharacters = "control-characters"
  case unreadableFile = "unreadable-file"
  case unreadableRow = "unreadable-row"
  case blankRow = "blank-row"
  case unknownFile = "unknown-file"
  // The rows and what they name.
  case unusedTable = "unused-table"
  case missingRequired = "missing-required"
  case duplicateID = "duplicate-id"
  case duplicateRow = "duplicate-row"
  case danglingReference = "dangling-reference"
  case orphanRow = "orphan-row"
  case likelyDuplicate = "likely-duplicate"
  // The values.
  case unknownValue = "unknown-value"
  case misusedColumn = "misused-column"
  case unreadableTime = "unreadable-time"
  case mendedTime = "mended-time"
  case timeZoneMark = "time-zone-mark"
  case unreadableDay = "unreadable-day"
  case unreadableDate = "unreadable-date"
  case unreadableRecurrence = "unreadable-recurrence"
  case closedDay = "closed-day"
  case impossibleCoordinates = "impossible-coordinates"
  case swappedCoordinates = "swapped-coordinates"
  case confidentialAddress = "confidential-address"
}
