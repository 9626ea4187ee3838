/// A text as an index hears it: what it mentions, where, how surely.
struct Hearing {
  /// Something mentioned.
  struct Event {
    let feature: Feature
    /// The place of its first word in the text, pauses counted.
    let place: Int
    let tokens: ClosedRange<Int>
    let quality: Float
    let isDenied: Bool
    /// It is guessed from the beginning of a word.
    var isBeginning = false
  }

  /// How a text is to be heard.
  enum Manner {
    /// As it is being typed: the last word may not be whole.
    case typing
    /// As a few words, none of which may be whole.
    case search
  }

  /// The text.
  let source: String
  /// The words, in their written form.
  let tokens: [Token]
  /// What is mentioned, by place.
  private(set) var events: [Event] = []
  /// The words that say something, for which nothing was found.
  private(set) var unknown: [Int] = []

  /// A word of fewer letters is not taken for the beginning of another, unless it is searched.
  private static let leastBeginning = 3
  /// Words beyond this many are not guessed in one text.
  private static let mostGuesses = 40

  /// A text heard by an index.
  init(_ text: String, _ manner: Manner, _ index: IndexWords) {
    let stemmers = Stemmers()
    source = text
    tokens = index.forms.written(Tokenizer.tokens(text))
    let tongue = Tongue(of: tokens)
    let words = tokens.map { index.vocabulary.find($0, tongue, stemmers) }
    let places = Self.places(tokens)
    let denied = Denials.find(tokens)
    var guessed = 0
    for (place, token) in tokens.enumerated() {
      func hear(_ feature: Feature, _ quality: Float) {
        events.append(
          Event(
            feature: feature, place: places[place], tokens: place...place, quality: quality,
            isDenied: denied[place]))
        for link in index.vocabulary.links[Int(feature)] {
          events.append(
            Event(
              feature: link.family, place: places[place], tokens: place...place,
              quality: quality * link.quality, isDenied: denied[place]))
        }
      }
      if let word = words[place], index.vocabulary.classes[Int(word)] >= .light { hear(word, 1) }
      let isLast = place == tokens.count - 1
      if manner == .search || isLast && token.key.utf8.count >= Self.leastBeginning {
        for guess in index.words.completions(token.key) {
          events.append(
            Event(
              feature: guess.feature, place: places[place], tokens: place...place,
              quality: guess.quality, isDenied: false, isBeginning: true))
        }
      }
      guard words[place] == nil, !token.isNumber else { continue }
      let before = events.count
      if guessed < Self.mostGuesses {
        guessed += 1
        for guess in index.words.corrections(token.key) { hear(guess.feature, guess.quality) }
      }
      if events.count == before, token.key.utf8.count > 2 { unknown.append(place) }
    }
    for found in index.expressions.find(words, index.vocabulary) {
      for link in found.links {
        events.append(
          Event(
            feature: link.family, place: places[found.tokens.lowerBound], tokens: found.tokens,
            quality: link.quality, isDenied: denied[found.tokens.lowerBound]))
      }
    }
    for (age, place) in Ages.find(tokens) {
      for family in index.ages where family.range.contains(age) {
        for link in family.links {
          events.append(
            Event(
              feature: link.family, place: places[place], tokens: max(0, place - 1)...place,
              quality: link.quality, isDenied: false))
        }
      }
    }
    // What one word, or one expression, mentions stands together.
    events.sort {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }
  }

  /// The place of each word: words far apart in meaning are far apart in place.
  private static func places(_ tokens: [Token]) -> [Int] {
    var place = 0
    return tokens.map { token in
      switch token.pause {
      case .joined, .space: place += 1
      case .clause: place += 2
      case .sentence: place += 6
      }
      return place
    }
  }
}

/// What an index needs to hear a text.
struct IndexWords: Sendable {
  let forms: SpokenForms
  let vocabulary: Vocabulary
  let words: WordList
  let expressions: Expressions
  let ages: [AgeFamily]
}
