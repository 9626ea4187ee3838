import Glibc
import PseudoTerminal

/// The gestures a good worker makes on one of the dossier's twelve practice cases.
///
/// One gesture a line, from the call's first key to its signature:
/// - `« …` is prose, a name or digits, typed for real and not counted;
/// - `? …` waits until the screen shows some words; `…` reads it for a second;
/// - anything else is keys between spaces, each counted: `F2`, `^X`, `Entrée`, `Tab`… and words, one
///   key a letter (`onnnf`, `/relance`); `␣` is the space bar.
package struct CaseScript: Sendable {
  /// The number of the case in the dossier.
  package let number: Int
  /// The caller's first words.
  package let title: String
  /// What the note must hold, in these words.
  package let note: [String]
  let gestures: [Gesture]

  /// A gesture.
  enum Gesture: Equatable, Sendable {
    case prose(String)
    case keys([Keystroke])
    case wait(String)
    case look
  }

  init(_ number: Int, _ title: String, note: [String] = [], _ script: String) {
    self.number = number
    self.title = title
    self.note = note
    gestures = script.split(separator: "\n").map { Self.gesture($0) }
  }

  /// How many keys it costs beyond prose, names and digits.
  package var cost: Int {
    gestures.reduce(0) { sum, gesture in
      if case .keys(let keys) = gesture { sum + keys.count } else { sum }
    }
  }

  /// Makes its gestures, key after key; the rest of a prose comes at once, as from fast hands.
  package func play(press: (Keystroke) -> Void, waitFor: (String) throws -> Void) rethrows {
    for gesture in gestures {
      switch gesture {
      case .prose(let words):
        press(Keystroke(String(words.prefix(1))))
        if words.count > 1 { press(Keystroke(String(words.dropFirst()))) }
      case .keys(let keys): for key in keys { press(key) }
      case .wait(let words): try waitFor(words)
      case .look: usleep(1_000_000)
      }
    }
  }

  private static func gesture(_ line: Substring) -> Gesture {
    if line.hasPrefix("« ") { return .prose(String(line.dropFirst(2))) }
    if line == "…" { return .look }
    if line.hasPrefix("? ") { return .wait(String(line.dropFirst(2))) }
    return .keys(line.split(separator: " ").flatMap { keys($0) })
  }

  private static func keys(_ token: Substring) -> [Keystroke] {
    if let key = names[token] { return [key] }
    if token.count == 2, token.first == "^", let letter = token.last {
      return [.control(Character(letter.lowercased()))]
    }
    return token.map { Keystroke($0 == "␣" ? " " : String($0)) }
  }

  private static let names: [Substring: Keystroke] = [
    "Entrée": .enter, "Échap": .escape, "Tab": .tab, "Maj-Tab": .backTab, "Bas": .down,
    "Haut": Keystroke("\u{1b}OA"), "Droite": Keystroke("\u{1b}OC"), "Gauche": .left,
    "Retour": Keystroke("\u{7f}"), "F2": .f2, "F3": .f3, "F4": .f4,
    "F5": Keystroke("\u{1b}[15~"), "F6": .f6, "F7": Keystroke("\u{1b}[18~"), "F8": .f8,
    "F9": .f9, "F12": Keystroke("\u{1b}[24~"),
  ]
}
