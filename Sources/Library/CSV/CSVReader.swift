import Text

/// One row of a CSV file.
struct CSVRow: Equatable {
  /// The line where it begins, from 1.
  let line: Int
  /// Its cells, safe to show.
  let cells: [SafeText]
}

/// What keeps a part of a CSV file from being read.
enum CSVFault: Equatable {
  /// No regular file there that can be opened, or the disk refuses.
  case unreadable
  /// Not UTF-8 but UTF-16.
  case utf16
  /// A quote out of place, or never closed.
  case quote
  /// A row longer than anything people write.
  case tooLong
  /// So many faults that the rest was not read.
  case abandoned
}

/// Reads a CSV file row by row, in bounded memory, whatever is in it.
///
/// Source of the form: RFC 4180.
///
/// The separator is the comma, or the semicolon when the first line has more of them (Excel writes it
/// in French). A row with a quote out of place is reported and dropped, and reading resumes at the
/// line after the one where that row began: a quote left open costs one row, not the file.
struct CSVReader {
  /// What is found in a file, in order.
  enum Finding: Equatable {
    case row(CSVRow)
    case fault(CSVFault, line: Int?)
  }

  /// More faults than this and the rest is not worth reading.
  static let mostFaults = 200

  private var lines: CSVLines
  private var parser = CSVParser(separator: 0x2c)
  private var separator: UInt8 = 0x2c
  /// The lines of the row being read, kept to start again after its first.
  private var pending: [CSVLines.Line] = []
  private var pendingBytes = 0
  private var again: [CSVLines.Line] = []
  private var faults = 0

  /// Reads the file at a path and gives each finding as it comes.
  static func read(_ path: String, found: (Finding) -> Void) {
    guard let lines = CSVLines(path: path) else { return found(.fault(.unreadable, line: nil)) }
    var reader = CSVReader(lines: lines)
    do {
      try reader.run(found)
    } catch {
      found(.fault(.unreadable, line: nil))
    }
  }

  private init(lines: CSVLines) { self.lines = lines }

  private mutating func run(_ found: (Finding) -> Void) throws {
    while true {
      guard var line = try again.popLast() ?? lines.next() else {
        if parser.finish() { return give(found) }
        restart(after: .quote, found)
        if again.isEmpty { return }
        continue
      }
      if line.number == 1 {
        if line.bytes.starts(with: [0xff, 0xfe]) || line.bytes.starts(with: [0xfe, 0xff]) {
          return found(.fault(.utf16, line: 1))
        }
        if line.bytes.starts(with: [0xef, 0xbb, 0xbf]) { line.bytes.removeFirst(3) }
        separator = Self.separator(of: line.bytes)
        parser = CSVParser(separator: separator)
      }
      pending.append(line)
      pendingBytes += line.bytes.count
      if line.isCut || pendingBytes > CSVLines.longest {
        restart(after: pending.count == 1 ? .tooLong : .quote, found)
      } else if parser.read(line.bytes) {
        give(found)
      } else {
        restart(after: .quote, found)
      }
      if faults > Self.mostFaults { return found(.fault(.abandoned, line: line.number)) }
    }
  }

  /// Gives the finished rows; they all begin on the first pending line.
  private mutating func give(_ found: (Finding) -> Void) {
    for cells in parser.takeRows() {
      found(.row(CSVRow(line: pending.first?.number ?? 1, cells: cells)))
    }
    guard parser.isBetweenRows else { return }
    pending = []
    pendingBytes = 0
  }

  /// Drops the row being read and goes back to the line after its first.
  private mutating func restart(after fault: CSVFault, _ found: (Finding) -> Void) {
    found(.fault(fault, line: pending.first?.number))
    faults += 1
    again += pending.dropFirst().reversed()
    pending = []
    pendingBytes = 0
    parser = CSVParser(separator: separator)
  }

  private static func separator(of line: [UInt8]) -> UInt8 {
    let commas = line.count { $0 == 0x2c }
    return line.count { $0 == 0x3b } > commas ? 0x3b : 0x2c
  }
}
