/// What words mean to the people who say them: content that clinicians write, not code.
///
/// A centre's lexicon adds to the starter's with ``adding(_:)``.
public struct Lexicon: Hashable, Sendable {
  /// Spoken words and the written words they stand for: « chu » is « je suis ».
  public var forms: [String: String]
  /// Abbreviations and what they stand for.
  ///
  /// One that is also a small word, such as IS or AS, counts only in capitals.
  public var abbreviations: [String: String]
  /// The forms of one word, under it: « prends » and « pris » under « prendre ».
  public var inflections: [Family]
  /// Common words that say little: they count for less than the others.
  public var lightWords: [String]
  /// Words that mean nearly the same.
  public var families: [Family]
  /// What callers may mean, the ways they say it, and what it calls for.
  public var concepts: [Concept]
  /// Words that bring to mind what each is named after; several together call for it.
  public var hints: [Family]
  /// Families of which one word names a danger outright, and what each calls for, by name or keyword:
  /// whatever else is said, one of those is seen at a glance.
  public var dangers: [String: [String]]

  /// A lexicon; an empty one knows only how words are written.
  public init(
    forms: [String: String] = [:], abbreviations: [String: String] = [:],
    inflections: [Family] = [], lightWords: [String] = [], families: [Family] = [],
    concepts: [Concept] = [], hints: [Family] = [], dangers: [String: [String]] = [:]
  ) {
    self.forms = forms
    self.abbreviations = abbreviations
    self.inflections = inflections
    self.lightWords = lightWords
    self.families = families
    self.concepts = concepts
    self.hints = hints
    self.dangers = dangers
  }

  /// Words that mean nearly the same, so that one is found by another.
  public struct Family: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its words and expressions, and ages written « 0-17 ans ».
    public var words: [String]
    /// Its English words and expressions.
    public var englishWords: [String]
    /// The families whose words belong to it too, less closely.
    public var families: [String]

    /// A family of words.
    public init(
      _ name: String, _ words: [String], english: [String] = [], including families: [String] = []
    ) {
      self.name = name
      self.words = words
      englishWords = english
      self.families = families
    }
  }

  /// Something a caller may mean.
  public struct Concept: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Whether it announces a danger, and so goes before what was asked for.
    public var isDanger: Bool
    /// What it calls for, by name or keyword, from 1 (worth a thought) to 3 (made for it).
    public var targets: [String: Int]
    /// The ways people say it.
    public var ways: [String]
    /// The ways people say it in English.
    public var englishWays: [String]

    /// A concept.
    public init(
      _ name: String, isDanger: Bool = false, targets: [String: Int], ways: [String],
      english: [String] = []
    ) {
      self.name = name
      self.isDanger = isDanger
      self.targets = targets
      self.ways = ways
      englishWays = english
    }
  }

  /// Both lexicons together; where they disagree, the other one is right.
  public func adding(_ other: Lexicon) -> Lexicon {
    var sum = self
    sum.forms.merge(other.forms) { $1 }
    sum.abbreviations.merge(other.abbreviations) { $1 }
    sum.lightWords += other.lightWords
    sum.inflections += other.inflections
    sum.hints += other.hints
    sum.dangers.merge(other.dangers) { $1 }
    for family in other.families {
      if let place = sum.families.firstIndex(where: { $0.name == family.name }) {
        sum.families[place].words += family.words
        sum.families[place].englishWords += family.englishWords
        sum.families[place].families += family.families
      } else {
        sum.families.append(family)
      }
    }
    for concept in other.concepts {
      if let place = sum.concepts.firstIndex(where: { $0.name == concept.name }) {
        sum.concepts[place].isDanger = concept.isDanger || sum.concepts[place].isDanger
        sum.concepts[place].targets.merge(concept.targets) { $1 }
        sum.concepts[place].ways += concept.ways
        sum.concepts[place].englishWays += concept.englishWays
      } else {
        sum.concepts.append(concept)
      }
    }
    return sum
  }
}
