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
  package static let down = Keystroke("\u{1b}OB")
  package static let left = Keystroke("\u{1b}OD")
  package static let right = Keystroke("\u{1b}OC")
  package static let end = Keystroke("\u{1b}OF")
  package static let pageDown = Keystroke("\u{1b}[6~")
  package static let f2 = Keystroke("\u{1b}OQ")
  package static let f3 = Keystroke("\u{1b}OR")
  package static let f4 = Keystroke("\u{1b}OS")
  package static let f6 = Keystroke("\u{1b}[17~")
  package static let f8 = Keystroke("\u{1b}[19~")
  package static let f9 = Keystroke("\u{1b}[20~")
}
