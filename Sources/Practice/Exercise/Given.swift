import Text

/// What was asked of each axis, and what the person said of it: what an answer marked rests on.
struct Given: Sendable {
  private var asked: Set<String> = []
  private var said: [String: Doubt.Word] = [:]

  mutating func take(_ act: Act) {
    guard act.gesture == .direct, let axis = Subject(act.object).axis?.rawValue,
      Subject(act.object).asks(axis)
    else { return }
    asked.insert(axis)
  }

  /// Takes in something the person gave away.
  mutating func take(_ clue: SafeText, on subject: String?, at time: Int) {
    guard let axis = subject.flatMap({ Subject($0).axis?.rawValue }) else { return }
    said[axis] = said[axis] ?? Doubt.Word(words: clue, at: time)
  }

  /// What makes an answer doubtful; nil for one that rests on a question or on what was said.
  func doubt(of act: Act) -> Doubt? {
    guard act.marksAnswer else { return nil }
    guard let word = said[act.object] else { return asked.contains(act.object) ? nil : .unasked }
    return act.value == "yes" ? nil : .said(word)
  }
}

/// Why an answer that was marked is looked at twice.
public enum Doubt: Hashable, Sendable {
  /// Nobody had asked, and the person had said nothing of it.
  case unasked
  /// It is not a yes, and the person had said something of it before.
  case said(Word)

  /// What the person said, and when, in milliseconds of the call.
  public struct Word: Hashable, Sendable {
    let words: SafeText
    let at: Int
  }

  /// The same in words.
  var label: Phrase {
    switch self {
    case .unasked: Phrase(fr: "cochée sans demander", en: "marked without asking")
    case .said(let word):
      Phrase(
        fr: "à \(Attempt.minutes(word.at)), dit : \(word.words)",
        en: "at \(Attempt.minutes(word.at)), said: \(word.words)")
    }
  }
}
