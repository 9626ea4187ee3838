import Intervention
import Text

/// What a call holds that may call for a guide.
struct CallWords: Equatable, Sendable {
  /// The end of what was typed: the person's words, the facts, the notes.
  let text: String
  /// The axes answered yes, and their facts.
  let dangers: [Danger]
  /// Who calls, when it is known.
  let caller: Caller?
  /// The guides already opened.
  let opened: Set<SafeText>

  struct Danger: Equatable, Sendable {
    let axis: SafetyAxis
    let facts: SafeText

    /// An axis answered yes for someone; nil when it is not.
    init?(_ axis: SafetyAxis, _ content: CallContent) {
      let persons = content.persons.filter { content.asked(axis, of: $0) == .yes }
      guard !persons.isEmpty else { return nil }
      self.axis = axis
      let details = SafetyDetail.all(of: axis)
      let passages = persons.flatMap { person in
        [Passage.facts(axis, person)] + details.map { Passage.detail($0, person) }
      }
      facts = passages.map { content[$0] }.filter { !$0.isBlank }.joined(separator: "\n")
    }
  }

  /// How much of the call is listened to: what is being talked about now.
  static let mostWords = 300

  init(_ call: Call) {
    let content = call.content
    dangers = SafetyAxis.allCases.compactMap { Danger($0, content) }
    caller = content.caller
    opened = Set(call.guides.map(\.slug))
    // The note being written comes last: in a long call, the beginning is left out first.
    let steps = Step.allCases.filter { $0 != call.step } + [call.step]
    let notes = steps.map { content[.note($0)].withoutGuides }
    let words = [Passage.words, .trigger, .request].map { content[$0] }
    let texts = notes.dropLast() + dangers.map(\.facts) + words + notes.suffix(1)
    let typed = texts.filter { !$0.isBlank }.map(\.string).joined(separator: "\n")
    text = Self.end(of: typed, words: Self.mostWords)
  }

  /// Whether there is nothing to listen to.
  var isEmpty: Bool { text.isEmpty && dangers.isEmpty }

  /// The last words of a text.
  static func end(of text: String, words: Int) -> String {
    var count = 0
    var isInWord = false
    let bytes = text.utf8
    for index in bytes.indices.reversed() {
      let isSpace = bytes[index] == 0x20 || bytes[index] == 0x0a
      if isInWord && isSpace { count += 1 }
      if count == words { return String(text[bytes.index(after: index)...]) }
      isInWord = !isSpace
    }
    return text
  }
}

extension SafeText {
  /// The text without the lines sent from a guide, which nobody on the line has said.
  fileprivate var withoutGuides: SafeText {
    guard string.utf8.contains(0x40) else { return self }
    return lines.filter { line in
      guard line.string.hasSuffix(")"), let opening = line.string.lastIndex(of: "(") else {
        return true
      }
      return !line.string[opening...].contains("@")
    }.joined(separator: "\n")
  }
}
