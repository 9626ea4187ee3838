/// A thing a text can mention: the stem of a word, or a family of words; a dense number.
typealias Feature = Int32

/// The words an index knows, each reduced to a number, with the families it belongs to.
struct Vocabulary: Sendable {
  /// A family a word belongs to, and how closely, from 0 to 1.
  struct Link: Sendable {
    let family: Feature
    let quality: Float
  }

  /// A word as it is written, folded.
  struct Word: Sendable {
    let key: String
    let feature: Feature
  }

  /// The class of each feature.
  private(set) var classes: [WordClass] = []
  /// The families of each feature, closest first.
  private(set) var links: [[Link]] = []
  /// The words that say something, each once, in the order they came.
  private(set) var words: [Word] = []

  private var french = Tables()
  private var english = Tables()
  private var families: [String: Feature] = [:]

  /// The words of one language, as they are written and by their stems.
  private struct Tables: Sendable {
    var surfaces: [String: Feature] = [:]
    var stems: [String: Feature] = [:]

    func surface(_ token: Token) -> Feature? {
      if let seen = surfaces[token.accented] { return seen }
      return token.key == token.accented ? nil : surfaces[token.key]
    }

    func stem(_ stems: (String, String)) -> Feature? { self.stems[stems.0] ?? self.stems[stems.1] }

    mutating func keep(stem: String, _ feature: Feature) {
      if stems[stem] == nil { stems[stem] = feature }
    }

    mutating func keep(surface: String, _ feature: Feature) -> Bool {
      if surfaces[surface] != nil { return false }
      surfaces[surface] = feature
      return true
    }
  }

  /// How many features there are.
  var count: Int { classes.count }

  // MARK: Reading

  /// The feature of a word, in a language or else in the other, when it is known.
  func find(_ token: Token, _ tongue: Tongue, _ stemmers: borrowing Stemmers) -> Feature? {
    known(token, tongue, stemmers) ?? known(token, tongue.other, stemmers, small: false)
  }

  private func known(
    _ token: Token, _ tongue: Tongue, _ stemmers: borrowing Stemmers, small: Bool = true
  ) -> Feature? {
    if let seen = tongue == .french ? french.surface(token) : english.surface(token) {
      // A small word of one language is no word of the other.
      return small || classes[Int(seen)] >= .light ? seen : nil
    }
    if Grammar.small(token.key, tongue) != nil { return nil }
    let stems = Self.stems(token, tongue, stemmers)
    return tongue == .french ? french.stem(stems) : english.stem(stems)
  }

  // MARK: Learning

  /// The feature of a word, learned when it is new.
  ///
  /// A word of a family keeps the language it is listed in; any other word that only the other
  /// language knows is taken as that language's.
  mutating func learn(
    _ token: Token, _ tongue: Tongue, _ stemmers: borrowing Stemmers, isListed: Bool = false
  ) -> Feature {
    if let seen = tongue == .french
      ? french.surfaces[token.accented] : english.surfaces[token.accented]
    {
      return seen
    }
    if let small = Grammar.small(token.key, tongue) {
      let feature = small == .negation ? learnFamily("=pas", .negation) : add(small)
      keep(token, feature, tongue)
      return feature
    }
    if let word = known(token, tongue, stemmers) {
      keep(token, word, tongue)
      return word
    }
    if !isListed, let word = known(token, tongue.other, stemmers, small: false) { return word }
    let feature = add(token.isNumber || token.key.utf8.count == 1 ? .light : .content)
    let (first, second) = Self.stems(token, tongue, stemmers)
    keepStem(first, feature, tongue)
    keepStem(second, feature, tongue)
    keep(token, feature, tongue)
    return feature
  }

  /// Makes a word a form of one that is known; a word already known stays what it is.
  mutating func learn(
    _ token: Token, _ tongue: Tongue, _ stemmers: borrowing Stemmers, asFormOf word: Feature
  ) {
    if Grammar.small(token.key, tongue) != nil { return }
    guard known(token, tongue, stemmers) == nil else {
      // Its stem may be that of another word; this spelling is of this one.
      return keep(token, word, tongue)
    }
    let (first, second) = Self.stems(token, tongue, stemmers)
    keepStem(first, word, tongue)
    keepStem(second, word, tongue)
    keep(token, word, tongue)
  }

  /// Makes a word one that says little.
  mutating func lighten(_ feature: Feature) {
    if classes[Int(feature)] == .content { classes[Int(feature)] = .light }
  }

  /// The feature of a family that is known.
  func family(_ name: String) -> Feature? { families[name] }

  /// The feature of a family, learned when it is new.
  mutating func learnFamily(_ name: String, _ wordClass: WordClass = .content) -> Feature {
    if let family = families[name] { return family }
    let family = add(wordClass)
    families[name] = family
    return family
  }

  /// Puts a word in a family; of two links to one family the closer holds.
  mutating func link(_ feature: Feature, to family: Feature, quality: Float) {
    let index = Int(feature)
    if let place = links[index].firstIndex(where: { $0.family == family }) {
      if links[index][place].quality >= quality { return }
      links[index].remove(at: place)
    }
    let place = links[index].firstIndex { $0.quality < quality } ?? links[index].count
    links[index].insert(Link(family: family, quality: quality), at: place)
  }

  private mutating func add(_ wordClass: WordClass) -> Feature {
    classes.append(wordClass)
    links.append([])
    return Feature(classes.count - 1)
  }

  private mutating func keepStem(_ stem: String, _ feature: Feature, _ tongue: Tongue) {
    if tongue == .french {
      french.keep(stem: stem, feature)
    } else {
      english.keep(stem: stem, feature)
    }
  }

  private mutating func keep(_ token: Token, _ feature: Feature, _ tongue: Tongue) {
    let isNew = keepSurface(token.accented, feature, tongue)
    let isFolded = token.key == token.accented
    guard isFolded ? isNew : keepSurface(token.key, feature, tongue) else { return }
    if classes[Int(feature)] >= .light && !token.isNumber {
      words.append(Word(key: token.key, feature: feature))
    }
  }

  private mutating func keepSurface(_ word: String, _ feature: Feature, _ tongue: Tongue) -> Bool {
    tongue == .french
      ? french.keep(surface: word, feature) : english.keep(surface: word, feature)
  }

  /// The stems under which a word is kept: that of the word with its accents and that of the word
  /// without, for texts typed in haste.
  private static func stems(
    _ token: Token, _ tongue: Tongue, _ stemmers: borrowing Stemmers
  ) -> (String, String) {
    if token.isNumber { return (token.key, token.key) }
    let plain = stemmers.stem(token.key, tongue)
    if tongue == .english || token.key == token.accented { return (plain, plain) }
    return (Letters.folded(stemmers.stem(token.accented, tongue)), plain)
  }
}
