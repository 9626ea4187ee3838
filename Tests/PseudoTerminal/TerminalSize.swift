import Glibc

/// The columns and rows of a terminal.
package struct TerminalSize: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(_ columns: Int, _ rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The size every terminal has at least.
  package static let usual = TerminalSize(80, 24)

  var window: winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }
}

/// How the driver of a terminal treats what passes through it: what a program must put back.
package struct TerminalAttributes: Equatable, CustomStringConvertible, Sendable {
  private let flags: [tcflag_t]
  private let characters: [UInt8]

  init(of terminal: Int32) {
    var attributes = termios()
    tcgetattr(terminal, &attributes)
    flags = [attributes.c_iflag, attributes.c_oflag, attributes.c_cflag, attributes.c_lflag]
    characters = withUnsafeBytes(of: attributes.c_cc) { Array($0) }
  }

  /// Whether lines are edited by the driver and keys echoed: a terminal as a shell wants it.
  package var isCooked: Bool {
    flags[3] & tcflag_t(ICANON | ECHO | ISIG) == tcflag_t(ICANON | ECHO | ISIG)
  }

  package var description: String {
    flags.map { String($0, radix: 8) }.joined(separator: " ") + " \(characters)"
  }
}
