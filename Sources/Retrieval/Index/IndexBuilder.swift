/// Reads documents and a lexicon once, to make an index of them.
struct IndexBuilder: ~Copyable {
  private(set) var vocabulary = Vocabulary()
  private(set) var expressions = Expressions()
  private(set) var sayings = Sayings()
  private(set) var texts: TextPostings
  private(set) var ages: [AgeFamily] = []
  let forms: SpokenForms
  private let stemmers = Stemmers()
  private let weights: Weights
  /// What each document speaks of, to know what is rare.
  private var features: [[Feature]] = []
  /// The sayings met, weighed once it is known what is rare.
  private var met: [(slots: [[Sayings.Filler]], concept: Int32)] = []

  /// A builder with the words of a lexicon.
  init(documents: Int, _ lexicon: Lexicon, _ weights: Weights) {
    self.weights = weights
    texts = TextPostings(documents: documents)
    features = Array(repeating: [], count: documents)
    forms = SpokenForms(lexicon)
    learn(inflections: lexicon.inflections)
    for word in lexicon.lightWords {
      for token in Tokenizer.tokens(word) {
        vocabulary.lighten(vocabulary.learn(token, .french, stemmers, isListed: true))
      }
    }
    learn(lexicon.families)
  }

  // MARK: Words

  private mutating func learn(inflections: [Lexicon.Family]) {
    for family in inflections {
      guard let name = Tokenizer.tokens(family.name).first else { continue }
      let head = vocabulary.learn(name, .french, stemmers, isListed: true)
      for (forms, tongue) in [(family.words, Tongue.french), (family.englishWords, .english)] {
        for form in forms {
          let tokens = Tokenizer.tokens(form)
          if tokens.count == 1 {
            vocabulary.learn(tokens[0], tongue, stemmers, asFormOf: head)
          }
        }
      }
    }
  }

  private mutating func learn(_ families: [Lexicon.Family]) {
    // The families a family is in, itself first.
    var owners: [String: [Vocabulary.Link]] = [:]
    for family in families {
      let feature = vocabulary.learnFamily("<" + family.name)
      owners[family.name, default: []].insert(
        Vocabulary.Link(family: feature, quality: weights.family), at: 0)
      for inner in family.families {
        owners[inner, default: []].append(
          Vocabulary.Link(family: feature, quality: weights.innerFamily))
      }
    }
    // Single words first, so that expressions are made of words that are known.
    for isSingle in [true, false] {
      for family in families {
        let links = owners[family.name] ?? []
        for word in family.words { learn(word, .french, links, isSingle) }
        for word in family.englishWords { learn(word, .english, links, isSingle) }
      }
    }
  }

  private mutating func learn(
    _ word: String, _ tongue: Tongue, _ links: [Vocabulary.Link], _ isSingle: Bool
  ) {
    if let range = Ages.range(word) {
      if isSingle { ages.append(AgeFamily(range: range, links: links)) }
      return
    }
    let tokens = Tokenizer.tokens(word)
    guard (tokens.count == 1) == isSingle else { return }
    var words: [Feature] = []
    for token in tokens {
      words.append(vocabulary.learn(token, tongue, stemmers, isListed: true))
    }
    if let word = words.first, isSingle {
      for link in links { vocabulary.link(word, to: link.family, quality: link.quality) }
    } else {
      expressions.learn(words, vocabulary, meaning: links)
    }
  }

  /// The features of a text, in a language given or told by its small words.
  private mutating func read(_ text: String, _ tongue: Tongue?) -> [Feature] {
    let tokens = forms.written(Tokenizer.tokens(text))
    let tongue = tongue ?? Tongue(of: tokens)
    var words: [Feature] = []
    words.reserveCapacity(tokens.count)
    for token in tokens { words.append(vocabulary.learn(token, tongue, stemmers)) }
    return words
  }

  // MARK: Documents and sayings

  /// Adds a document: its texts, as sayings those that are, and the words that bring it to mind.
  mutating func add(_ document: SearchDocument, at index: Int, hints: [Lexicon.Family]) {
    let concept = sayings.add(Sayings.Concept(isDanger: false, targets: [(index, weights.own)]))
    for text in document.texts {
      let words = read(text.text, nil)
      let found = expressions.find(words, vocabulary)
      let place = texts.add(text.text)
      note(words, found, in: index, weight: weights.text(text.kind), text: place)
      if text.kind.isSaid { add(words, found, to: concept) }
    }
    for family in hints {
      for word in family.words { hint(word, .french, index) }
      for word in family.englishWords { hint(word, .english, index) }
    }
  }

  /// Notes the words and expressions a document speaks of.
  private mutating func note(
    _ words: [Feature], _ found: [Expressions.Found], in document: Int, weight: Float, text: Int32
  ) {
    for word in words where vocabulary.classes[Int(word)] >= .light {
      texts.note(word, in: document, weight: weight, text: text)
      for link in vocabulary.links[Int(word)] {
        texts.note(link.family, in: document, weight: weight * link.quality, text: text)
      }
    }
    for link in found.lazy.flatMap(\.links) {
      texts.note(link.family, in: document, weight: weight * link.quality, text: text)
    }
    features[document] += words
  }

  /// Notes a word or an expression that brings a document to mind.
  private mutating func hint(_ text: String, _ tongue: Tongue, _ document: Int) {
    let words = read(text, tongue)
    guard let word = words.first else { return }
    var feature = word
    if words.count > 1 {
      let known = vocabulary.count
      feature = vocabulary.learnFamily("#" + text)
      if vocabulary.count > known {
        expressions.learn(
          words, vocabulary, meaning: [Vocabulary.Link(family: feature, quality: 1)])
      }
    }
    let place = texts.add(text)
    texts.note(feature, in: document, weight: weights.hint, text: place)
    for link in vocabulary.links[Int(feature)] {
      texts.note(
        link.family, in: document, weight: weights.hint * link.quality * weights.hintFamily,
        text: place)
    }
    features[document].append(feature)
  }

  /// Adds a concept and its sayings, for some documents.
  mutating func add(_ concept: Lexicon.Concept, targets: [(document: Int, strength: Float)]) {
    guard !targets.isEmpty else { return }
    let index = sayings.add(Sayings.Concept(isDanger: concept.isDanger, targets: targets))
    for (ways, tongue) in [(concept.ways, Tongue.french), (concept.englishWays, .english)] {
      for way in ways {
        let words = read(way, tongue)
        let found = expressions.find(words, vocabulary)
        let place = texts.add(way)
        for target in targets where target.strength > 0.5 {
          note(
            words, found, in: target.document, weight: weights.way * target.strength, text: place)
        }
        add(words, found, to: index)
      }
    }
  }

  private mutating func add(
    _ words: [Feature], _ found: [Expressions.Found], to concept: Int32
  ) {
    var slots: [[Sayings.Filler]] = []
    var inside: Set<Int> = []
    for expression in found where !expression.tokens.allSatisfy({ inside.contains($0) }) {
      inside.formUnion(expression.tokens)
      slots.append(Self.fillers(expression.links))
    }
    for (place, word) in words.enumerated()
    where !inside.contains(place) && vocabulary.classes[Int(word)] >= .light {
      let families = Self.fillers(vocabulary.links[Int(word)])
      slots.append([Sayings.Filler(feature: word, quality: 1)] + families)
    }
    if !slots.isEmpty { met.append((slots, concept)) }
  }

  private static func fillers(_ links: [Vocabulary.Link]) -> [Sayings.Filler] {
    links.map { Sayings.Filler(feature: $0.family, quality: $0.quality) }
  }

  /// What a slot weighs in its saying.
  private func weight(_ fillers: [Sayings.Filler], _ rarity: [Float]) -> Float {
    guard let first = fillers.first.map({ Int($0.feature) }) else { return 0 }
    if vocabulary.classes[first] == .light { return weights.light * rarity[first] }
    // Another word of the family will do, so the word is as common as its closest family.
    return fillers.prefix(2).map { rarity[Int($0.feature)] }.min() ?? 0
  }

  // MARK: The end

  /// Weighs everything; answers how rare each feature is among the documents, from 0.3 to 1.5.
  mutating func close() -> [Float] {
    var frequency = [Int](repeating: 0, count: vocabulary.count)
    var seen = [Int](repeating: -1, count: vocabulary.count)
    for (document, words) in features.enumerated() {
      func count(_ feature: Feature) {
        guard seen[Int(feature)] != document else { return }
        seen[Int(feature)] = document
        frequency[Int(feature)] += 1
      }
      for word in words where seen[Int(word)] != document {
        count(word)
        for link in vocabulary.links[Int(word)] { count(link.family) }
      }
    }
    let documents = Float(max(features.count, 20))
    let rarity = frequency.map { count in
      max(0.3, 1.5 * (1 - (Float(count) / documents).squareRoot()))
    }
    for (slots, concept) in met {
      sayings.add(slots.map { ($0, weight($0, rarity)) }, to: concept)
    }
    sayings.close(features: vocabulary.count)
    texts.close(features: vocabulary.count, incidental: weights.incidental)
    return rarity
  }
}

/// The families that people of some ages belong to.
struct AgeFamily: Sendable {
  let range: ClosedRange<Int>
  let links: [Vocabulary.Link]
}
