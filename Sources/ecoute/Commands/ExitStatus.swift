import ArgumentParser
import CTerminal
import Glibc
import Text

/// How a command ends, after sysexits (DESIGN §5).
enum ExitStatus: Int32 {
  case findings = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case cannotCreate = 73
  case cannotWrite = 74
  case notAllowed = 77
  /// By Ctrl-C, as shells count it.
  case stopped = 130

  /// Says a sentence on the error stream and ends with this status.
  func failure(_ sentence: SafeText) -> ExitCode {
    Output.error(sentence)
    return ExitCode(rawValue)
  }
}

/// The output and error streams: only safe text goes there.
enum Output {
  /// One line on the output, flushed at once.
  static func line(_ text: SafeText) {
    write(text.fitted(to: STDOUT_FILENO), to: STDOUT_FILENO)
  }

  /// Pages for a printer, on the output.
  static func pages(_ pages: [SafeText]) { write(paged(pages), to: STDOUT_FILENO) }

  /// The bytes of some pages: a form feed between them, a line end after the last.
  static func paged(_ pages: [SafeText]) -> [UInt8] {
    Array(pages.map { $0.string + "\n" }.joined(separator: "\u{0c}").utf8)
  }

  /// Lines of columns: one below the other for people, with a tab between them for a program.
  static func table(_ rows: [[SafeText]]) {
    let widths = isatty(STDOUT_FILENO) == 1 ? widths(rows) : nil
    for row in rows {
      let cells = row.enumerated().map { index, cell in
        let cell = cell.line
        guard let widths, index < row.count - 1 else { return cell.string }
        let room = max(0, widths[index] - DisplayWidth.columns(of: cell))
        return cell.string + String(repeating: " ", count: room)
      }
      write(cells.joined(separator: widths == nil ? "\t" : "  "), to: STDOUT_FILENO)
    }
  }

  /// The columns that each column takes; one long cell does not push the others far away.
  private static func widths(_ rows: [[SafeText]]) -> [Int] {
    var widths: [Int] = []
    // A line of one cell is a title.
    for row in rows where row.count > 1 {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], min(40, DisplayWidth.columns(of: cell.line)))
      }
    }
    return widths
  }

  /// One line on the error stream.
  static func error(_ text: SafeText) {
    write(text.fitted(to: STDERR_FILENO), to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8) + [0x0a], to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return stop(descriptor) }
      start += written
    }
  }

  /// Ends the program when its answer cannot be written: half an answer must not pass for a whole
  /// one.
  ///
  /// An error stream that is closed changes nothing.
  private static func stop(_ descriptor: Int32) {
    guard descriptor == STDOUT_FILENO else { return }
    error("La réponse ne s’écrit pas : disque plein ? / The answer cannot be written: disk full?")
    exit(ExitStatus.cannotWrite.rawValue)
  }
}

extension SafeText {
  /// The text with a line end where a terminal would cut a word in two.
  ///
  /// Whole where the stream is no terminal. An answer of `--json` stays the one line it promises.
  func fitted(to stream: Int32) -> String {
    var columns: Int32 = 0
    var rows: Int32 = 0
    let isData = string.hasPrefix("{") || string.hasPrefix("[")
    guard !isData, ct_window_size(stream, &columns, &rows) else { return string }
    let bytes = Array(string.utf8)
    return Wrap.rows(self, width: Int(columns)).map { row in
      let shown = bytes[row].reversed().drop { $0 == 0x20 }.reversed()
      return String(decoding: Array(shown), as: UTF8.self)
    }.joined(separator: "\n")
  }
}
