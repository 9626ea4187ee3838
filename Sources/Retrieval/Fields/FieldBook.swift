import Synchronization

/// The expressions of a lexicon, ready to be met in records and in what is typed.
struct FieldBook: Sendable {
  /// The letters of the longest abbreviation.
  static let mostShort = 8

  /// What topics are called, and what people say: a meaning is twice the topic, plus one when said.
  private(set) var topics = Phrasebook()
  /// The ids of the topics.
  let ids: [String]
  /// What abbreviations stand for, found by an expression.
  private(set) var long = Phrasebook()
  /// The words of each abbreviation, by the meaning of what it stands for.
  private(set) var shorts: [[String]] = []
  /// The words an abbreviation stands for.
  private(set) var longs: [String: [String]] = [:]
  /// The words that say little.
  let light: Set<String>
  /// The words that mean nearly the same.
  let synonyms: Synonyms
  /// The topic that is looked for when no record is about another one.
  let fallback: String?

  /// The expressions of a lexicon.
  init(_ lexicon: FieldLexicon) {
    ids = lexicon.topics.map(\.id)
    light = Set(lexicon.lightWords.flatMap(FoldedWords.of))
    let stemmers = Stemmers()
    synonyms = Synonyms(lexicon.synonyms, stemmers)
    fallback = lexicon.fallback
    for (index, topic) in lexicon.topics.enumerated() {
      for (texts, tongue, isSaid) in [
        (topic.called, Tongue.french, 0), (topic.englishCalled, .english, 0),
        (topic.said, .french, 1), (topic.englishSaid, .english, 1),
      ] {
        for text in texts { topics.learn(text, tongue, meaning: 2 * index + isSaid, stemmers) }
      }
    }
    for (short, text) in lexicon.abbreviations.sorted(by: { $0.key < $1.key }) {
      let words = FoldedWords.of(text)
      let keys = FoldedWords.of(short)
      guard keys.count == 1, let key = keys.first, key.utf8.count <= Self.mostShort else {
        continue
      }
      longs[key, default: []] += words.filter { Grammar.french[$0] == nil }
      long.learn(text, .french, meaning: shorts.count, stemmers)
      shorts.append([key])
    }
  }

  /// The topic of a meaning.
  func topic(_ meaning: Int) -> Int { meaning / 2 }

  /// Whether a meaning is what a topic is called, and not only what people say.
  func isCalled(_ meaning: Int) -> Bool { meaning % 2 == 0 }
}

/// The book of a lexicon, made once for all the indexes that share it.
///
/// It changes how long things take, never what they are: two of them are always equal.
public final class FieldBooks: Hashable, Sendable {
  private let made = Mutex<(lexicon: FieldLexicon, book: FieldBook)?>(nil)

  /// Nothing made yet.
  public init() {}

  func book(of lexicon: FieldLexicon) -> FieldBook {
    made.withLock { made in
      if let made, made.lexicon == lexicon { return made.book }
      let book = FieldBook(lexicon)
      made = (lexicon, book)
      return book
    }
  }

  /// Always.
  public static func == (left: FieldBooks, right: FieldBooks) -> Bool { true }

  /// Nothing to tell apart.
  public func hash(into hasher: inout Hasher) {}
}
