import Directory
import Text

/// One reading of a directory by a profile: where resources are handed over, rows are counted and what
/// is wrong is told.
public final class ImportRun {
  /// The findings of one rule that are listed; the others are only counted, so that memory is bounded.
  public static let mostListed = 1_000

  /// What is read.
  public let folder: ImportFolder
  /// What is known so far.
  public var report: ImportReport

  private let sink: (Resource) throws -> Void
  private let progress: (Double) throws -> Void
  private var tables: [SafeText: Int] = [:]
  private var lastPlace = 0
  /// The last row counted as mended: a row with two faults is one mended row.
  private var lastMended = 0
  /// The rows read so far.
  var rowsRead = 0
  /// The bytes of the files already read.
  private var bytesRead = 0
  /// What part of the whole work the reading of the files is.
  var readingShare = 1.0
  private var lastSaid = 0.0

  /// A run that hands resources to a sink and says how far it is; either may throw, which ends it.
  public init(
    _ folder: ImportFolder, profile: String, progress: @escaping (Double) throws -> Void = { _ in },
    sink: @escaping (Resource) throws -> Void
  ) {
    self.folder = folder
    report = ImportReport(profile: profile)
    self.progress = progress
    self.sink = sink
  }

  /// Hands over a finished resource.
  public func keep(_ resource: Resource) throws {
    report.services += 1
    try sink(resource)
  }

  /// Says how far the work is, from 0 to 1.
  public func advance(to fraction: Double) throws {
    guard fraction >= lastSaid + 0.001 || fraction == 1 else { return }
    lastSaid = fraction
    try progress(fraction)
  }

  /// Says how far the reading of a file is.
  func advance(reading file: ImportFile, to consumed: Int) throws {
    let all = Double(max(folder.size, 1))
    try advance(to: min(Double(bytesRead + consumed) / all, 1) * readingShare)
  }

  /// A file is read to its end.
  func finish(reading file: ImportFile) { bytesRead += file.size }

  /// Counts rows of a table.
  public func count(table: SafeText, rows: Int = 0, mended: Int = 0, setAside: Int = 0) {
    let table = place(of: table)
    report.tables[table].rows += rows
    report.tables[table].mended += mended
    report.tables[table].setAside += setAside
  }

  /// Tells what is wrong in a row that is kept as it is.
  public func find(_ rule: ImportRule, in row: ImportRow, _ text: Phrase) {
    find(rule, file: row.file.name, line: row.line, text)
  }

  /// Tells what is wrong in a row that is kept otherwise than as it is written.
  public func mend(_ row: ImportRow, _ rule: ImportRule, _ text: Phrase) {
    if lastMended != row.number {
      lastMended = row.number
      count(table: row.file.table, mended: 1)
    }
    find(rule, in: row, text)
  }

  /// Whether a row, the last one read, is counted as mended.
  func isMended(_ row: ImportRow) -> Bool { lastMended == row.number }

  /// Tells why a row does not serve, and counts it so; it is no longer counted as mended.
  public func setAside(_ row: ImportRow, _ rule: ImportRule, _ text: Phrase) {
    count(table: row.file.table, mended: lastMended == row.number ? -1 : 0, setAside: 1)
    if lastMended == row.number { lastMended = 0 }
    find(rule, in: row, text)
  }

  /// Tells something wrong at a place in a file.
  public func find(_ rule: ImportRule, file: SafeText, line: Int, _ text: Phrase) {
    report.counts[rule, default: 0] += 1
    guard report.counts[rule, default: 0] <= Self.mostListed else { return }
    report.findings.append(
      ImportReport.Finding(file: file, line: line, rule: rule, text: text.french.line))
  }

  /// Closes the report: the listed findings in the order of the files, then how many more there are.
  func finish() {
    let order = Dictionary(
      folder.files.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    report.findings = report.findings.enumerated().sorted { left, right in
      let (one, two) = (left.element, right.element)
      return (order[one.file] ?? 0, one.line, left.offset)
        < (order[two.file] ?? 0, two.line, right.offset)
    }.map(\.element)
    for rule in ImportRule.allCases {
      let more = report.counts[rule, default: 0] - Self.mostListed
      guard more > 0, let last = report.findings.last(where: { $0.rule == rule }) else { continue }
      report.findings.append(
        ImportReport.Finding(
          file: last.file, line: last.line, rule: rule,
          text: SafeText("… et \(more) autres de la même sorte, qui ne sont pas listées.")))
    }
  }

  private func place(of table: SafeText) -> Int {
    if report.tables.indices.contains(lastPlace), report.tables[lastPlace].name == table {
      return lastPlace
    }
    lastPlace = tables[table] ?? report.tables.count
    if lastPlace < report.tables.count { return lastPlace }
    tables[table] = report.tables.count
    report.tables.append(ImportReport.Table(name: table))
    return report.tables.count - 1
  }
}
