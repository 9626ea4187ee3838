/// Words that mean nearly the same, in any of their forms.
struct Synonyms: Sendable {
  private var families: [[String]] = []
  private var french: [String: [Int]] = [:]
  private var english: [String: [Int]] = [:]

  /// The families of a lexicon: single words, in both languages.
  init(_ families: [Lexicon.Family], _ stemmers: borrowing Stemmers) {
    for family in families {
      let words = family.words.flatMap(FoldedWords.of)
      let englishWords = family.englishWords.flatMap(FoldedWords.of)
      let number = self.families.count
      for word in words { french[stemmers.stem(word, .french), default: []].append(number) }
      for word in englishWords {
        english[stemmers.stem(word, .english), default: []].append(number)
      }
      self.families.append(words + englishWords)
    }
  }

  /// The other words of the families of a word.
  func of(_ key: String, _ stemmers: borrowing Stemmers) -> Set<String> {
    let numbers =
      (french[stemmers.stem(key, .french)] ?? []) + (english[stemmers.stem(key, .english)] ?? [])
    return Set(numbers.flatMap { families[$0] }).subtracting([key])
  }
}
