import Text

extension QuickHand {
  /// A word that may follow what was typed, and what it does.
  public struct Completion: Hashable, Sendable {
    /// The word with its slash: « /forces ».
    public let word: SafeText
    /// What it fills, or the beginning of its text.
    public let meaning: Phrase
    /// What to type after it; nil when it takes nothing.
    public let example: Phrase?
  }

  /// The hands whose word begins like what was typed, with or without its slash: those with an
  /// argument, the headings, then canned phrases.
  public static func completions(
    for prefix: SafeText, phrases: [SafeText: SafeText] = [:]
  ) -> [Completion] {
    let typed = Fold.key(String(prefix.string.drop { $0 == "/" }))
    let hands = HandWord.allCases.map {
      Completion(
        word: SafeText("/" + $0.words[0]), meaning: $0.label, example: $0.example)
    }
    let plan = Completion(word: "/plan", meaning: Heading.planLabel, example: nil)
    let headings = Heading.allCases.map {
      Completion(word: "/" + $0.word, meaning: $0.label, example: nil)
    }
    let canned = phrases.sorted { $0.key < $1.key }.map {
      Completion(word: "/" + $0.key, meaning: Phrase(same: $0.value.line.cut(to: 40)), example: nil)
    }
    return (hands + [plan] + headings + canned)
      .filter { Fold.key($0.word.string).dropFirst().hasPrefix(typed) }
  }
}
