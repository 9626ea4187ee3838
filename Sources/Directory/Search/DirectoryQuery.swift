import Text

/// What is looked for in the directory, and for whom.
public struct DirectoryQuery: Hashable, Sendable {
  /// What was typed.
  public var text: String
  /// Where the person is, or lives.
  public var place: Place?
  /// The language the person speaks.
  public var language: SafeText?
  /// The person's age.
  public var age: Int?
  /// Whether only what is surely open is wanted.
  public var openOnly: Bool
  /// Whether what is set aside is wanted too, after the rest.
  public var setAsideToo: Bool
  /// The instant, in milliseconds since 1970 (UTC); without it nothing is known to be open or closed.
  public var now: Int64?
  /// How many answers are wanted.
  public var limit: Int
  /// Whether each answer must say why.
  public var explains: Bool

  /// A query.
  public init(
    _ text: String, place: Place? = nil, language: SafeText? = nil, age: Int? = nil,
    openOnly: Bool = false, setAsideToo: Bool = false, now: Int64? = nil, limit: Int = 20,
    explains: Bool = false
  ) {
    self.text = text
    self.place = place
    self.language = language
    self.age = age
    self.openOnly = openOnly
    self.setAsideToo = setAsideToo
    self.now = now
    self.limit = limit
    self.explains = explains
  }

  /// The filters it uses.
  public var filters: [DirectoryFilter] {
    var filters: [DirectoryFilter] = []
    if place != nil { filters.append(.place) }
    if language != nil { filters.append(.language) }
    if age != nil { filters.append(.age) }
    if openOnly { filters.append(.open) }
    return filters
  }

  /// The same query without one of its filters.
  public func dropping(_ filter: DirectoryFilter) -> DirectoryQuery {
    var query = self
    switch filter {
    case .place: query.place = nil
    case .language: query.language = nil
    case .age: query.age = nil
    case .open: query.openOnly = false
    }
    return query
  }

  /// The digits of a typed number however they are spaced, or the text.
  var searchedText: String {
    let digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }
    let isNumber = text.unicodeScalars.allSatisfy {
      ("0"..."9").contains($0) || " ()-.+/\u{a0}\u{202f}‑–".unicodeScalars.contains($0)
    }
    return isNumber && digits.count > 1 ? String(String.UnicodeScalarView(digits)) : text
  }
}

extension DirectoryQuery {
  /// The answer to the query or, when it lacks a word and the text names a place, the answer for that
  /// place to the other words if it lacks none: « dpj sherbrooke ».
  public func placed<Answer>(
    by places: Places, _ answer: (DirectoryQuery) -> Answer, isWhole: (Answer) -> Bool
  ) -> Answer {
    let plain = answer(self)
    guard place == nil, !isWhole(plain), let placed = readingPlace(places) else { return plain }
    let other = answer(placed)
    return isWhole(other) ? other : plain
  }

  /// The query without the words that name a place, for that place; the longest name is meant.
  private func readingPlace(_ places: Places) -> DirectoryQuery? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 1 else { return nil }
    for length in (1...min(4, words.count - 1)).reversed() {
      for start in (0...(words.count - length)).reversed() {
        let name = words[start..<(start + length)].joined(separator: " ")
        guard case .found(let place) = places.find(name) else { continue }
        var query = self
        query.place = place
        query.text = (words[..<start] + words[(start + length)...]).joined(separator: " ")
        return query
      }
    }
    return nil
  }
}

/// A condition a query may put.
public enum DirectoryFilter: String, Hashable, Sendable, CaseIterable {
  case place
  case language
  case age
  case open

  /// What to do without, in words: « le lieu ».
  public var label: Phrase {
    switch self {
    case .place: Phrase(fr: "le lieu", en: "the place")
    case .language: Phrase(fr: "la langue", en: "the language")
    case .age: Phrase(fr: "l'âge", en: "the age")
    case .open: Phrase(fr: "« ouvert maintenant »", en: "“open now”")
    }
  }
}

/// Why a resource that answers the words is not among the answers.
public enum SetAsideReason: UInt8, Hashable, Sendable, CaseIterable {
  case inactive
  case territory
  case age
  case language
  case closed
  case unknownHours

  /// The reason in words: « hors territoire ».
  public var label: Phrase {
    switch self {
    case .inactive: Phrase(fr: "plus offerte", en: "no longer offered")
    case .territory: Phrase(fr: "hors territoire", en: "out of territory")
    case .age: Phrase(fr: "autre âge", en: "another age")
    case .language: Phrase(fr: "autre langue", en: "another language")
    case .closed: Phrase(fr: "fermée maintenant", en: "closed now")
    case .unknownHours: Phrase(fr: "heures inconnues", en: "hours unknown")
    }
  }
}
