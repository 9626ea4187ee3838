import CNcurses

/// What terminfo knows of the terminal in use, as text to send.
enum Terminfo {
  /// Asks the terminal to mark pastes; those that cannot ignore it.
  static let pasteMarksOn = "\u{1b}[?2004h"
  /// Takes that back.
  static let pasteMarksOff = "\u{1b}[?2004l"

  /// Whether the terminal can place its cursor.
  static var canPlaceCursor: Bool { nc_string("cup") != nil }

  /// What gives the screen back from any state: plain text, ordinary keys, a visible cursor, and the
  /// screen as it was; without a second screen, an empty one, for a note must not stay on it.
  static var restore: String {
    ["sgr0", "op", "rmkx", "cnorm", "clear", "rmcup"].map(string).joined() + pasteMarksOff
  }

  /// A capability, or nothing.
  private static func string(_ name: String) -> String {
    nc_string(name).map { withoutDelays(String(cString: $0)) } ?? ""
  }

  /// The text without the delays (`$<5>`) that only tputs understands.
  static func withoutDelays(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstRange(of: "$<"),
      let end = rest[start.upperBound...].firstIndex(of: ">")
    {
      result += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
