import Foundation
import Text

/// The tables of one directory folder, and what was wrong in them so far.
struct DirectoryTables {
  /// What was wrong, in the order it was met.
  private(set) var problems: [Problem] = []
  private let folder: URL
  /// The folder as people know it.
  private let shown: SafeText

  init(folder: URL, shown: SafeText) {
    self.folder = folder
    self.shown = shown
  }

  /// The rows of a table; a table that is not there is a problem, unless it is optional.
  mutating func rows(
    of name: String, required: [String], optional isOptional: Bool = false
  ) -> [CSVRecord] {
    let path = folder.appending(path: name + ".csv").path
    if isOptional && !FileManager.default.fileExists(atPath: path) { return [] }
    let table = CSVTable(path: path, shown: file(name), required: required)
    problems += table.problems
    return table.records
  }

  /// Notes what is wrong in a row.
  mutating func report(_ fault: HSDSFault, in name: String, at record: CSVRecord) {
    problems.append(
      Problem(file: file(name), line: record.line, what: fault.what, remedy: fault.remedy))
  }

  /// Notes all that is wrong in a row by itself.
  mutating func check(_ row: HSDSRecord, in name: String, at record: CSVRecord) {
    for fault in HSDSCheck.faults(row) { report(fault, in: name, at: record) }
  }

  private func file(_ name: String) -> SafeText { shown + SafeText("/\(name).csv") }
}
