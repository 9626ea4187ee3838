import Text

/// What a search of the directory answers.
public struct DirectoryAnswer: Hashable, Sendable {
  /// The best answers: a service comes once, with the best of its sites.
  public var hits: [Ranked]
  /// How many services answer every word and every filter.
  public var total: Int
  /// How many answer the words and were set aside, by reason.
  public var setAside: [SetAsideReason: Int]
  /// The words typed that the directory does not know.
  public var unknownWords: [String]
  /// The one filter to do without, when there is no answer with all of them.
  public var relax: DirectoryFilter?

  /// An answer.
  public init(
    hits: [Ranked] = [], total: Int = 0, setAside: [SetAsideReason: Int] = [:],
    unknownWords: [String] = [], relax: DirectoryFilter? = nil
  ) {
    self.hits = hits
    self.total = total
    self.setAside = setAside
    self.unknownWords = unknownWords
    self.relax = relax
  }
}

extension DirectoryAnswer {
  /// What the hits do not say: the words left out, what was set aside, the filter to do without.
  public func remarks(showsSetAside: Bool) -> [Phrase] {
    var remarks: [Phrase] = []
    if !unknownWords.isEmpty {
      let words = SafeText(unknownWords.joined(separator: ", "))
      remarks.append(
        Phrase(fr: "Sans réponse pour : \(words)", en: "No answer for: \(words)"))
    }
    let counts = SetAsideReason.allCases.compactMap { reason in
      setAside[reason].map { (count: $0, label: reason.label) }
    }
    if !counts.isEmpty, !showsSetAside {
      let french = counts.map { "\($0.count) \($0.label.french)" }.joined(separator: ", ")
      let english = counts.map { "\($0.count) \($0.label.english)" }.joined(separator: ", ")
      remarks.append(Phrase(fr: "De côté : \(french)", en: "Set aside: \(english)"))
    }
    if let relax {
      let (french, english) = (relax.label.french, relax.label.english)
      remarks.append(
        Phrase(fr: "Il y en a sans \(french).", en: "There are some without \(english)."))
    }
    return remarks
  }

  /// Whether some service answers every word.
  public var isWhole: Bool { hits.contains { !$0.isPartial } || !setAside.isEmpty }

  /// This answer and that of another index to the same query, as one: the hits, best first, each with
  /// whether it is the other's.
  func merged(
    with other: DirectoryAnswer, limit: Int
  ) -> (answer: DirectoryAnswer, hits: [(hit: Ranked, isOther: Bool)]) {
    let all = hits.map { ($0, false) } + other.hits.map { ($0, true) }
    // Sorting is stable: of two equals the nearer at hand comes first.
    let best = all.sorted { $0.0.key.isBefore($1.0.key) }.prefix(limit)
    var answer = self
    answer.hits = best.map(\.0)
    answer.total += other.total
    answer.setAside.merge(other.setAside) { $0 + $1 }
    answer.unknownWords = unknownWords.filter(other.unknownWords.contains)
    if answer.total > 0 { answer.relax = nil } else { answer.relax = relax ?? other.relax }
    return (answer, best.map { (hit: $0.0, isOther: $0.1) })
  }
}

/// A service that answers, as it answers at that place and that hour.
public struct Ranked: Hashable, Sendable {
  /// Its number among the records.
  public var row: Int
  /// The place of its best site among its sites; nil when it has none.
  public var site: Int?
  /// Whether it answers now.
  public var standing: Standing
  /// How far its site is; nil when it has none, or nobody knows.
  public var distance: Distance?
  /// Whether it serves the place.
  public var serves: Bool?
  /// Whether it lacks a word that was typed.
  public var isPartial: Bool
  /// Why it was set aside, if it was.
  public var setAside: SetAsideReason?
  /// Where each word was found: « nom : suicide ».
  public var why: [Phrase]
  /// Its rank: a smaller one comes first, also among answers of another index to the same query.
  var key = RankKey()

  /// A service that answers.
  public init(
    row: Int, site: Int? = nil, standing: Standing = .unknown, distance: Distance? = nil,
    serves: Bool? = nil, isPartial: Bool = false, setAside: SetAsideReason? = nil,
    why: [Phrase] = []
  ) {
    self.row = row
    self.site = site
    self.standing = standing
    self.distance = distance
    self.serves = serves
    self.isPartial = isPartial
    self.setAside = setAside
    self.why = why
  }
}
