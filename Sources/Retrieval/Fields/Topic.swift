/// Something records are about, under whatever words: found by what people say, met under what it is
/// called.
public struct Topic: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// What people say when they look for it, beside what it is called.
  public let said: [String]
  /// The same in English.
  public let englishSaid: [String]
  /// What it is called in records.
  public let called: [String]
  /// The same in English.
  public let englishCalled: [String]

  /// A topic.
  public init(
    _ id: String, said: [String] = [], englishSaid: [String] = [], called: [String],
    englishCalled: [String]
  ) {
    self.id = id
    self.said = said
    self.englishSaid = englishSaid
    self.called = called
    self.englishCalled = englishCalled
  }
}

/// What the words of records stand for, whatever the records.
public struct FieldLexicon: Hashable, Sendable {
  /// What records may be about.
  public var topics: [Topic]
  /// Abbreviations and what they stand for, read both ways in names.
  public var abbreviations: [String: String]
  /// Common words that say little in a search: « aide », « besoin ».
  public var lightWords: [String]
  /// Words that mean nearly the same in one language or the other.
  public var synonyms: [Lexicon.Family]
  /// The topic that is looked for when no record is about another one.
  public var fallback: String?

  /// A lexicon; an empty one knows only how words are written.
  public init(
    topics: [Topic] = [], abbreviations: [String: String] = [:], lightWords: [String] = [],
    synonyms: [Lexicon.Family] = [], fallback: String? = nil
  ) {
    self.topics = topics
    self.abbreviations = abbreviations
    self.lightWords = lightWords
    self.synonyms = synonyms
    self.fallback = fallback
  }
}
