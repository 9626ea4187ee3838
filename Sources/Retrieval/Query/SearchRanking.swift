/// Ranks the documents of an index for a text.
struct SearchRanking {
  private let index: SearchIndex
  private let hearing: Hearing
  /// What the sayings heard are worth to each document, and the words that said the best of them.
  private var said: [Float]
  private var reasons: [[ClosedRange<Int>]]
  private var texts: [TextAnswer]

  init(_ index: SearchIndex, _ hearing: Hearing) {
    self.index = index
    self.hearing = hearing
    said = Array(repeating: 0, count: index.documents)
    reasons = Array(repeating: [], count: index.documents)
    texts = TextAnswer.answers(index, hearing)
    var listener = SayingListener(index, hearing)
    weigh(listener.listen())
  }

  /// Gives each document what the concepts heard are worth to it.
  private mutating func weigh(_ heard: [SayingListener.Heard]) {
    var most = said
    for one in heard {
      let concept = index.sayings.concepts[one.concept]
      for target in concept.targets {
        let score = one.score * target.strength * (concept.isDanger ? index.weights.danger : 1)
        // Several concepts add up, the weaker ones little.
        said[target.document] += score * score
        if score > most[target.document] {
          most[target.document] = score
          reasons[target.document] = one.tokens
        }
      }
    }
    for document in said.indices { said[document].formSquareRoot() }
  }

  /// The documents that answer words being typed, those that answer all of them first.
  func searched() -> [SearchMatch] {
    let typed = TextAnswer.weight(of: hearing, index)
    let ranked = ranked { document in
      let answer = texts[document]
      guard answer.score > 0 || said[document] > index.weights.least else { return 0 }
      let score = index.weights.typedSaid * said[document] + index.weights.typedTexts * answer.score
      return answer.heard < 0.99 * typed ? score : score + 100
    }
    return ranked.map { document, score in
      let why = texts[document].texts.map { index.texts.texts[Int($0)] }
      return SearchMatch(
        document: document, score: score, why: why.isEmpty ? words(of: document) : why)
    }
  }

  /// The documents most worth opening, best first.
  func suggested(limit: Int) -> [SearchMatch] {
    let weights = index.weights
    let share = hearing.tokens.count <= 3 ? weights.typedTexts : weights.texts
    let ranked = ranked { document in
      guard texts[document].isTelling else { return 0 }
      let answer = texts[document].score
      let score = said[document] + share * answer / (answer + weights.textEvidence)
      return score < weights.least ? 0 : score
    }
    return withNamedDangers(ranked).prefix(max(0, limit)).map { document, score in
      SearchMatch(document: document, score: score, why: words(of: document))
    }
  }

  /// How many proposals are seen at a glance.
  private static let glance = 3
  /// How surely a word is heard when it names something: a word of the family, a slip of the hand
  /// allowed.
  private static let plainly: Float = 0.6

  /// The same order, but a danger that is named outright has a document at a glance, though the rest
  /// of the text drowned it; it is worth as much as the first.
  private func withNamedDangers(
    _ ranked: [(document: Int, score: Int)]
  ) -> [(document: Int, score: Int)] {
    index.dangers.filter { isNamed($0.family) }.reduce(ranked) { order, danger in
      guard let first = order.first,
        !order.prefix(Self.glance).contains(where: { danger.documents.contains($0.document) }),
        let place = order.firstIndex(where: { danger.documents.contains($0.document) })
      else { return order }
      var order = order
      let document = order.remove(at: place).document
      order.insert((document, first.score), at: Self.glance - 1)
      return order
    }
  }

  private func isNamed(_ family: Feature) -> Bool {
    hearing.events.contains { event in
      event.feature == family && !event.isDenied && !event.isBeginning
        && event.quality >= Self.plainly
    }
  }

  private func ranked(_ score: (Int) -> Float) -> [(document: Int, score: Int)] {
    var scored: [(document: Int, score: Int)] = []
    for document in said.indices {
      let score = Int(score(document) * 1_000)
      if score > 0 { scored.append((document, score)) }
    }
    scored.sort { ($1.score, $0.document) < ($0.score, $1.document) }
    return scored
  }

  /// The words of the text that speak for a document.
  private func words(of document: Int) -> [String] {
    var chosen: [ClosedRange<Int>] = []
    for tokens in reasons[document] + texts[document].reasons
    where chosen.count < 3 && !chosen.contains(where: { $0.overlaps(tokens) }) {
      chosen.append(tokens)
    }
    return chosen.map { hearing.text($0) }
  }
}
