import Retrieval
import Text

/// Something a person may need, in the words people use, in both languages.
///
/// It is content: `repertoire/besoins.yaml`.
public struct Need: Hashable, Sendable {
  /// What it is called in records and what people say.
  public let topic: Topic
  /// Its name.
  public let name: Phrase
  /// Its ids in Open Eligibility 2.0 (`101-03`); those below them are also its own.
  public let openEligibility: [String]
  /// The beginnings of its codes in the taxonomy of the 211 services (`BD`), when they are sure.
  public let codes: [String]

  /// A need.
  public init(
    topic: Topic, name: Phrase, openEligibility: [String] = [], codes: [String] = []
  ) {
    self.topic = topic
    self.name = name
    self.openEligibility = openEligibility
    self.codes = codes
  }

  /// Whether a code of a record's own taxonomy is its own.
  func has(code: String) -> Bool {
    openEligibility.contains { code == $0 || code.hasPrefix($0 + "-") }
      || codes.contains { code.uppercased().hasPrefix($0) }
  }
}

/// The needs that a directory is searched by, and how its words are written.
public struct NeedList: Hashable, Sendable {
  /// The needs.
  public var needs: [Need]
  /// Abbreviations of names and what they stand for: « CLSC », « St ».
  public var abbreviations: [String: String]
  /// Common words that say little when something is looked for.
  public var lightWords: [String]
  /// Words that mean nearly the same in one language or the other.
  public var synonyms: [Lexicon.Family]
  /// The need that is answered when no resource answers another one: information and referral.
  public var fallback: String?
  /// Its words made ready for an index, once.
  let books = FieldBooks()

  /// A list; an empty one knows no need.
  public init(
    _ needs: [Need] = [], abbreviations: [String: String] = [:], lightWords: [String] = [],
    synonyms: [Lexicon.Family] = [], fallback: String? = nil
  ) {
    self.needs = needs
    self.abbreviations = abbreviations
    self.lightWords = lightWords
    self.synonyms = synonyms
    self.fallback = fallback
  }

  /// Both lists together: a need of the other replaces one of the same id.
  public func adding(_ other: NeedList) -> NeedList {
    let replaced = Set(other.needs.map(\.topic.id))
    return NeedList(
      needs.filter { !replaced.contains($0.topic.id) } + other.needs,
      abbreviations: abbreviations.merging(other.abbreviations) { $1 },
      lightWords: lightWords + other.lightWords, synonyms: synonyms + other.synonyms,
      fallback: other.fallback ?? fallback)
  }

  /// The same, as the index of words takes it.
  var lexicon: FieldLexicon {
    FieldLexicon(
      topics: needs.map(\.topic), abbreviations: abbreviations, lightWords: lightWords,
      synonyms: synonyms + SpokenLanguage.families, fallback: fallback)
  }

  /// A number that changes when the list does: an index made with another list is made anew.
  public var fingerprint: UInt64 {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
      sum = (sum ^ 0xff) &* 0x100_0000_01b3
    }
    for need in needs {
      let topic = need.topic
      let words = topic.called + topic.englishCalled + need.openEligibility + need.codes
      for text in [topic.id] + words { add(text) }
    }
    for (short, long) in abbreviations.sorted(by: { $0.key < $1.key }) { add(short + ":" + long) }
    return sum
  }
}
