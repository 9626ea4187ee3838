/// What a key sends, on an xterm whose keypad is in application mode.
package struct Keystroke: Equatable, Sendable {
  package let bytes: [UInt8]

  /// A key from what it sends.
  package init(_ text: String) { bytes = Array(text.utf8) }

  /// A letter with Ctrl.
  package static func control(_ letter: Character) -> Keystroke {
    Keystroke(String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1f)))
  }

  package static let enter = Keystroke("\r")
  package static let escape = Keystroke("\u{1b}")
  package static let tab = Keystroke("\t")
  package static let backTab = Keystroke("\u{1b}[Z")
  package static let backspace = Keystroke("\u{7f}")
  package static let delete = Keystroke("\u{1b}[3~")
  package static let up = Keystroke("\u{1b}OA")
  package static let down = Keystroke("\u{1b}OB")
  package static let right = Keystroke("\u{1b}OC")
  package static let left = Keystroke("\u{1b}OD")
  package static let home = Keystroke("\u{1b}OH")
  package static let end = Keystroke("\u{1b}OF")
  package static let pageUp = Keystroke("\u{1b}[5~")
  package static let pageDown = Keystroke("\u{1b}[6~")
  package static let f2 = Keystroke("\u{1b}OQ")
  package static let f3 = Keystroke("\u{1b}OR")
  package static let f4 = Keystroke("\u{1b}OS")
  package static let f5 = Keystroke("\u{1b}[15~")
  package static let f6 = Keystroke("\u{1b}[17~")
  package static let f7 = Keystroke("\u{1b}[18~")
  package static let f8 = Keystroke("\u{1b}[19~")
  package static let f9 = Keystroke("\u{1b}[20~")
}
