/// A document that answers, and why.
public struct SearchMatch: Hashable, Sendable {
  /// Its place among the documents of the index.
  public let document: Int
  /// How well it answers; only the order means anything.
  public let score: Int
  /// The words of the text, or of the document, that made it so.
  public let why: [String]
}

/// Documents that can be found by what people type and by what they say.
///
/// Everything is in memory and nothing changes once it is made: a search is a pure function of the
/// index and the text, safe from any thread.
public final class SearchIndex: Sendable {
  let words: IndexWords
  let sayings: Sayings
  let texts: TextPostings
  let rarity: [Float]
  let documents: Int
  let weights: Weights
  /// Families of which one word names a danger, and the documents each calls for.
  let dangers: [(family: Feature, documents: Set<Int>)]

  /// An index of some documents, with what words mean.
  public convenience init(_ documents: [SearchDocument], lexicon: Lexicon = Lexicon()) {
    self.init(documents, lexicon: lexicon, weights: Weights())
  }

  init(_ documents: [SearchDocument], lexicon: Lexicon, weights: Weights) {
    var builder = IndexBuilder(documents: documents.count, lexicon, weights)
    let names = SearchNames(documents)
    var hints: [[Lexicon.Family]] = Array(repeating: [], count: documents.count)
    for family in lexicon.hints {
      for document in names.documents(family.name) { hints[document].append(family) }
    }
    for (index, document) in documents.enumerated() {
      builder.add(document, at: index, hints: hints[index])
    }
    for concept in lexicon.concepts {
      builder.add(concept, targets: names.targets(of: concept))
    }
    rarity = builder.close()
    words = IndexWords(
      forms: builder.forms, vocabulary: builder.vocabulary,
      words: WordList(builder.vocabulary.words), expressions: builder.expressions,
      ages: builder.ages)
    dangers = lexicon.dangers.sorted { $0.key < $1.key }.compactMap { family, targets in
      builder.vocabulary.family("<" + family).map { family in
        (family, Set(targets.flatMap { names.documents($0) }))
      }
    }
    sayings = builder.sayings
    texts = builder.texts
    self.documents = documents.count
    self.weights = weights
  }

  /// The documents that answer a few words being typed, best first; none when nothing was typed.
  public func search(_ typed: String) -> [SearchMatch] {
    SearchRanking(self, Hearing(typed, .search, words)).searched()
  }

  /// The documents most worth opening for a text: a sentence heard, a note, a few words.
  ///
  /// There are none when the text means nothing to the lexicon. A danger that it names outright, and
  /// does not deny, has a document among the first three.
  public func suggest(_ text: String, limit: Int = 3) -> [SearchMatch] {
    SearchRanking(self, Hearing(text, .typing, words)).suggested(limit: limit)
  }
}
