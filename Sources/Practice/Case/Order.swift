import Text
import Yarn

/// What a case tells the console to do.
enum Order: Hashable, Sendable {
  /// The caller pauses, in milliseconds.
  case pause(Int)
  /// The caller gives something away, perhaps the answer of a subject.
  case clue(subject: String?, SafeText)
  case alliance(Int)
  case sound(SafeText)
  case hangUp
  case end(SafeText, isMissed: Bool)

  /// Reads a command; nil when it is none of ours.
  init?(_ command: SafeText) {
    let text = Substring(command.string).trimmed
    let word = text.prefix { !$0.isWhitespace }
    let rest = text[word.endIndex...].trimmed
    let quoted = Self.quoted(rest)
    switch word {
    case "attendre":
      guard let seconds = Int(rest), (0...600).contains(seconds) else { return nil }
      self = .pause(seconds * 1_000)
    case "indice":
      guard let quoted else { return nil }
      self = .clue(subject: quoted.before.isEmpty ? nil : String(quoted.before), quoted.text)
    case "alliance":
      guard let by = Int(rest), by != 0, (-9...9).contains(by) else { return nil }
      self = .alliance(by)
    case "bruit":
      guard let quoted, quoted.before.isEmpty else { return nil }
      self = .sound(quoted.text)
    case "raccroche":
      guard rest.isEmpty else { return nil }
      self = .hangUp
    case "fin":
      guard let quoted, ["", "echec"].contains(quoted.before) else { return nil }
      self = .end(quoted.text, isMissed: quoted.before == "echec")
    default: return nil
    }
  }

  /// The text between quotes, and the word before it.
  private static func quoted(_ rest: Substring) -> (before: Substring, text: SafeText)? {
    guard let start = rest.firstIndex(of: "\""), rest.last == "\"",
      case let inner = rest[rest.index(after: start)...].dropLast(), !inner.isEmpty
    else { return nil }
    return (rest[..<start].trimmed, SafeText(inner).line)
  }
}
