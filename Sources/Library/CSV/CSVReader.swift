import Text

/// One row of a CSV file.
struct CSVRow {
  /// The line where it begins, from 1.
  let line: Int
  /// Its cells, as the bytes of the file.
  var cells: CSVCells
  /// Whether its quotes are out of place and were taken for text.
  var isForgiven = false

  /// Its cells, safe to show.
  var texts: [SafeText] { (0..<cells.count).map { SafeText(decoding: cells[$0]) } }
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
/// The separator is the comma, or the semicolon or the tab when the first line has more of them. A row
/// with a quote out of place is reported and dropped, and reading resumes at the line after the one
/// where that row began: a quote left open costs one row, not the file. A reader that forgives first
/// takes that line alone with its quotes as text, and keeps it when it has the right number of cells.
struct CSVReader {
  /// What is found in a file, in order.
  enum Finding {
    case row(CSVRow)
    case fault(CSVFault, line: Int?)
  }

  /// More faults than this and the rest is not worth reading.
  static let mostFaults = 200
  /// Bytes read twice because of faults, past which a reader that forgives stops too.
  static let mostReread = 1 << 28

  private var lines: CSVLines?
  private let isForgiving: Bool
  private var parser = CSVParser(separator: 0x2c)
  private var separator: UInt8 = 0x2c
  /// The number of cells of the first row.
  private var width: Int?
  /// The lines of the row being read, kept to start again after its first.
  private var pending: [CSVLines.Line] = []
  private var pendingBytes = 0
  private var again: [CSVLines.Line] = []
  private var faults = 0
  private var reread = 0
  private var isOver = false
  /// What is found and not yet taken, last first.
  private var found: [Finding] = []

  /// A reader of the file at a path.
  init(_ path: String, encoding: TextEncoding = .utf8, isForgiving: Bool = false) {
    lines = CSVLines(path: path, encoding: encoding)
    self.isForgiving = isForgiving
    if lines == nil { end(with: .fault(.unreadable, line: nil)) }
  }

  /// The bytes of the file already taken.
  var consumed: Int { lines?.consumed ?? 0 }

  /// What is found next, or nil at the end.
  mutating func next() -> Finding? {
    while found.isEmpty && !isOver {
      do {
        try step()
      } catch {
        end(with: .fault(.unreadable, line: nil))
      }
    }
    return found.popLast()
  }

  /// Reads one line, or ends the file.
  private mutating func step() throws {
    guard var line = try again.popLast() ?? lines?.next() else {
      if parser.finish() {
        give()
        isOver = true
      } else {
        restart(after: .quote)
        isOver = again.isEmpty
      }
      return
    }
    if line.number == 1 {
      if line.bytes.starts(with: [0xff, 0xfe]) || line.bytes.starts(with: [0xfe, 0xff]) {
        return end(with: .fault(.utf16, line: 1))
      }
      if line.bytes.starts(with: [0xef, 0xbb, 0xbf]) { line.bytes.removeFirst(3) }
      separator = Self.separator(of: line.bytes)
      parser = CSVParser(separator: separator)
    }
    if pending.isEmpty && !line.isCut, let cells = CSVCells(plain: line.bytes, separator: separator)
    {
      // A line of nothing but spaces is no row.
      if cells.count > 1 || !cells[0].isEmpty { give(cells, from: line.number) }
      return
    }
    pending.append(line)
    pendingBytes += line.bytes.count
    if line.isCut || pendingBytes > CSVLines.longest {
      restart(after: pending.count == 1 ? .tooLong : .quote)
    } else if parser.read(line.bytes) {
      give()
    } else {
      restart(after: .quote)
    }
    if isForgiving ? reread > Self.mostReread : faults > Self.mostFaults {
      end(with: .fault(.abandoned, line: line.number))
    }
  }

  private mutating func end(with finding: Finding) {
    found.insert(finding, at: 0)
    isOver = true
  }

  /// Gives the finished rows; they all begin on the first pending line.
  private mutating func give() {
    for cells in parser.takeRows() { give(cells, from: pending.first?.number ?? 1) }
    guard parser.isBetweenRows else { return }
    pending = []
    pendingBytes = 0
  }

  private mutating func give(_ cells: CSVCells, from line: Int) {
    width = width ?? cells.count
    found.insert(.row(CSVRow(line: line, cells: cells)), at: 0)
  }

  /// Drops the row being read and goes back to the line after its first.
  private mutating func restart(after fault: CSVFault) {
    if let row = forgiven(fault) {
      found.insert(.row(row), at: 0)
    } else {
      found.insert(.fault(fault, line: pending.first?.number), at: 0)
      faults += 1
    }
    reread += pendingBytes
    again += pending.dropFirst().reversed()
    pending = []
    pendingBytes = 0
    parser = CSVParser(separator: separator)
  }

  /// The first pending line with its quotes taken for text.
  private func forgiven(_ fault: CSVFault) -> CSVRow? {
    guard isForgiving, fault == .quote, let width, let line = pending.first else { return nil }
    let parser = CSVParser(separator: separator, isForgiving: true)
    guard parser.read(line.bytes), parser.finish() else { return nil }
    let rows = parser.takeRows()
    guard rows.count == 1, rows[0].count == width else { return nil }
    return CSVRow(line: line.number, cells: rows[0], isForgiven: true)
  }

  private static func separator(of line: [UInt8]) -> UInt8 {
    var separator: UInt8 = 0x2c
    for other: UInt8 in [0x3b, 0x09]
    where line.count(where: { $0 == other }) > line.count(where: { $0 == separator }) {
      separator = other
    }
    return separator
  }
}
