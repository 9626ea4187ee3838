import Text

/// A text that can be found by its words: some folded words and how much they count.
public struct SearchField: Hashable, Sendable {
  /// Its folded words.
  public let words: [String]
  /// What a match in it is worth, above zero.
  public let weight: Int

  /// A field from its text.
  public init(_ text: String, weight: Int) {
    words = Fold.words(text)
    self.weight = weight
  }
}

/// What a person typed in a search field, folded into words.
///
/// Accents, case and ligatures never reduce the hits. Words match in any order; each must begin a
/// word of the thing sought.
public struct WordQuery: Hashable, Sendable {
  /// The folded words typed.
  public let words: [String]

  /// A query from what was typed.
  public init(_ typed: String) { words = Fold.words(typed) }

  /// Whether nothing was typed.
  public var isEmpty: Bool { words.isEmpty }

  /// How well the fields answer, or nil when a word is in none of them.
  ///
  /// A word counts once, in its best field: twice the weight when it is the whole word, once when it
  /// only begins it.
  public func score(_ fields: [SearchField]) -> Int? {
    var total = 0
    for word in words {
      var best = 0
      for field in fields where 2 * field.weight > best {
        for candidate in field.words where candidate.hasPrefix(word) {
          best = max(
            best, candidate.utf8.count == word.utf8.count ? 2 * field.weight : field.weight)
        }
      }
      if best == 0 { return nil }
      total += best
    }
    return total
  }

  /// The things that answer, best first, ties in their own order.
  public func rank<Thing>(
    _ things: [Thing], fields: (Thing) -> [SearchField]
  ) -> [(thing: Thing, score: Int)] {
    things.enumerated()
      .compactMap { index, thing in score(fields(thing)).map { (index, thing, $0) } }
      .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
      .map { ($0.1, $0.2) }
  }
}
