import Glibc

/// How wide the terminal is.
enum TerminalWidth {
  /// Its columns; 80 elsewhere.
  static var columns: Int {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }
}
