/// Finds words and expressions, in any of their forms, in a row of words.
struct Phrasebook: Sendable {
  /// A word of a text, as it is compared: its stems in both languages, and whether it is small.
  struct Word {
    var french: Int32 = -1
    var english: Int32 = -1
    var isSmallFrench = false
    var isSmallEnglish = false
    /// What it means by itself, as it is written.
    var exact: Int32 = -1
  }

  /// An expression found: what it means and the words it is made of.
  struct Found: Hashable {
    let meaning: Int
    let words: ClosedRange<Int>
  }

  private struct Expression {
    let meaning: Int
    let stems: [Int32]
    let tongue: Tongue
    /// Small words are part of it, so its words follow each other.
    let isTight: Bool
  }

  private var frenchStems: [String: Int32] = [:]
  private var englishStems: [String: Int32] = [:]
  /// The meanings of words known only as they are written.
  private var exact: [String: Int32] = [:]
  private var meanings: [[Int]] = []
  /// The expressions by their first stem, for each language.
  private var french: [[Expression]] = []
  private var english: [[Expression]] = []

  /// Learns an expression of a language; a word in capitals, as AIDS, has no other form.
  mutating func learn(
    _ text: String, _ tongue: Tongue, meaning: Int, _ stemmers: borrowing Stemmers
  ) {
    let words = FoldedWords.of(text)
    if let word = words.first, words.count == 1, text.allSatisfy(\.isUppercase) {
      let number = exact[word] ?? Int32(meanings.count)
      if exact[word] == nil { meanings.append([]) }
      exact[word] = number
      return meanings[Int(number)].append(meaning)
    }
    let heavy = words.filter { Grammar.small($0, tongue) == nil }
    let isTight = heavy.count < 2
    var stems: [Int32] = []
    for word in isTight ? words : heavy {
      stems.append(intern(stemmers.stem(word, tongue), tongue))
    }
    guard let first = stems.first.map({ Int($0) }) else { return }
    let expression = Expression(
      meaning: meaning, stems: stems, tongue: tongue, isTight: isTight)
    if tongue == .french {
      french[first].append(expression)
    } else {
      english[first].append(expression)
    }
  }

  private mutating func intern(_ stem: String, _ tongue: Tongue) -> Int32 {
    if let known = tongue == .french ? frenchStems[stem] : englishStems[stem] { return known }
    if tongue == .french {
      frenchStems[stem] = Int32(french.count)
      french.append([])
      return Int32(french.count - 1)
    }
    englishStems[stem] = Int32(english.count)
    english.append([])
    return Int32(english.count - 1)
  }

  /// A folded word, as it is compared.
  func word(_ key: String, _ stemmers: borrowing Stemmers) -> Word {
    Word(
      french: frenchStems[stemmers.stem(key, .french)] ?? -1,
      english: englishStems[stemmers.stem(key, .english)] ?? -1,
      isSmallFrench: Grammar.french[key] != nil, isSmallEnglish: Grammar.english[key] != nil,
      exact: exact[key] ?? -1)
  }

  /// The expressions found in a row of words; of two, one inside the other, the longer is meant.
  func longest(_ words: [Word]) -> [Found] {
    var found: [Found] = []
    find(words) { found.append($0) }
    guard found.count > 1 else { return found }
    return found.filter { one in
      !found.contains {
        $0.words.count > one.words.count && $0.words.contains(one.words.lowerBound)
          && $0.words.contains(one.words.upperBound)
      }
    }
  }

  /// Hands over each expression found in a row of words.
  func find(_ words: [Word], _ take: (Found) -> Void) {
    for (place, word) in words.enumerated() {
      if word.exact >= 0 {
        for meaning in meanings[Int(word.exact)] {
          take(Found(meaning: meaning, words: place...place))
        }
      }
      if word.french >= 0 {
        for expression in french[Int(word.french)] {
          if let end = end(of: expression, from: place, words) {
            take(Found(meaning: expression.meaning, words: place...end))
          }
        }
      }
      if word.english >= 0 {
        for expression in english[Int(word.english)] {
          if let end = end(of: expression, from: place, words) {
            take(Found(meaning: expression.meaning, words: place...end))
          }
        }
      }
    }
  }

  /// Where an expression ends, up to three small words between its own let through.
  private func end(of expression: Expression, from start: Int, _ words: [Word]) -> Int? {
    var place = start
    for stem in expression.stems.dropFirst() {
      place += 1
      var skipped = 0
      while true {
        guard place < words.count else { return nil }
        let word = words[place]
        let isFrench = expression.tongue == .french
        if (isFrench ? word.french : word.english) == stem { break }
        guard isFrench ? word.isSmallFrench : word.isSmallEnglish, !expression.isTight, skipped < 3
        else { return nil }
        skipped += 1
        place += 1
      }
    }
    return place
  }
}
