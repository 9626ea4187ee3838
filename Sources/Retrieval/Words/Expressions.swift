/// The expressions of several words that belong to families: « s'enlever la vie ».
struct Expressions: Sendable {
  /// An expression found: where, and what it means.
  struct Found {
    let tokens: ClosedRange<Int>
    let links: [Vocabulary.Link]
  }

  private struct Expression: Sendable {
    let rest: [Feature]
    let links: [Vocabulary.Link]
    /// It is made of small words, so all of them must be there.
    let isTight: Bool
  }

  /// The expressions that begin with a word, by its feature.
  private var starts: [[Expression]] = []

  /// Learns an expression from the features of its words, and what it means.
  mutating func learn(
    _ words: [Feature], _ vocabulary: Vocabulary, meaning links: [Vocabulary.Link]
  ) {
    let heavy = words.filter { vocabulary.classes[Int($0)] >= .light }
    let isTight = heavy.count < 2
    let parts = isTight ? words : heavy
    guard let first = parts.first else { return }
    while starts.count <= Int(first) { starts.append([]) }
    starts[Int(first)].append(
      Expression(rest: Array(parts.dropFirst()), links: links, isTight: isTight))
  }

  /// The expressions in a row of words; a word that is not known is nil.
  func find(_ words: [Feature?], _ vocabulary: Vocabulary) -> [Found] {
    var found: [Found] = []
    for (index, word) in words.enumerated() {
      guard let word, Int(word) < starts.count else { continue }
      for expression in starts[Int(word)] {
        if let end = end(expression, from: index, words, vocabulary) {
          found.append(Found(tokens: index...end, links: expression.links))
        }
      }
    }
    return found
  }

  /// Where an expression ends, small words between its own let through.
  private func end(
    _ expression: Expression, from start: Int, _ words: [Feature?], _ vocabulary: Vocabulary
  ) -> Int? {
    var index = start
    for part in expression.rest {
      index += 1
      var skipped = 0
      while true {
        guard index < words.count, let word = words[index] else { return nil }
        if word == part { break }
        guard vocabulary.classes[Int(word)] < .light, skipped < (expression.isTight ? 1 : 3) else {
          return nil
        }
        skipped += 1
        index += 1
      }
    }
    return index
  }
}
