/// How well the texts of a document answer what was heard.
struct TextAnswer {
  /// The sum, over the words, of what the best text says of each.
  var score: Float = 0
  /// How much of what was said is in it.
  var heard: Float = 0
  /// Whether a word that says something is in it, and not only common ones.
  var isTelling = false
  /// The texts that answer.
  var texts: [Int32] = []
  /// The words that are answered.
  var reasons: [ClosedRange<Int>] = []

  /// The answer of each document.
  static func answers(_ index: SearchIndex, _ hearing: Hearing) -> [TextAnswer] {
    var answers = [TextAnswer](repeating: TextAnswer(), count: index.documents)
    var best = [Float](repeating: 0, count: index.documents)
    var text = [Int32](repeating: 0, count: index.documents)
    var touched: [Int] = []
    var seen: Set<Feature> = []
    // The events of one word, or of one expression, follow each other.
    var place = 0
    let events = hearing.events
    while place < events.count {
      let tokens = events[place].tokens
      let isNew = seen.insert(events[place].feature).inserted
      var rarest: Float = 0
      var isTelling = false
      while place < events.count, events[place].tokens == tokens {
        let event = events[place]
        place += 1
        let rarity = index.rarity[Int(event.feature)] * classWeight(index, event.feature)
        guard isNew, rarity > 0 else { continue }
        rarest = max(rarest, rarity * event.quality)
        if index.words.vocabulary.classes[Int(event.feature)] == .content { isTelling = true }
        let value = rarity * event.quality * (event.isDenied ? index.weights.denied : 1)
        for posting in index.texts.of(event.feature) {
          let document = Int(posting.document)
          if best[document] == 0 { touched.append(document) }
          if value * posting.weight > best[document] {
            best[document] = value * posting.weight
            text[document] = posting.text
          }
        }
      }
      for document in touched {
        answers[document].score += best[document]
        answers[document].heard += rarest
        if isTelling { answers[document].isTelling = true }
        if !answers[document].texts.contains(text[document]) {
          answers[document].texts.append(text[document])
        }
        answers[document].reasons.append(tokens)
        best[document] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
    return answers
  }

  /// How much all the words heard weigh.
  static func weight(of hearing: Hearing, _ index: SearchIndex) -> Float {
    var byToken = [Float](repeating: 0, count: hearing.tokens.count)
    for event in hearing.events where event.tokens.count == 1 {
      let rarity = index.rarity[Int(event.feature)] * classWeight(index, event.feature)
      let token = event.tokens.lowerBound
      byToken[token] = max(byToken[token], rarity * event.quality)
    }
    return byToken.reduce(0, +) + Float(hearing.unknown.count)
  }

  private static func classWeight(_ index: SearchIndex, _ feature: Feature) -> Float {
    switch index.words.vocabulary.classes[Int(feature)] {
    case .content: 1
    case .light: index.weights.light
    case .tool, .negation: 0
    }
  }
}

extension Hearing {
  /// What was written at some words.
  func text(_ words: ClosedRange<Int>) -> String {
    let bytes = source.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: tokens[words.lowerBound].span.lowerBound)
    let end = bytes.index(bytes.startIndex, offsetBy: tokens[words.upperBound].span.upperBound)
    return String(source[start..<end])
  }
}
