import Text

/// Reads a time from the tokens of a text, element by element, in French or English.
struct TimeReader {
  /// What was read so far.
  var said = TimeSaid()
  /// The next token to read.
  var index: Int
  let tokens: [TextToken]
  /// Whether the time is looked for among other words: only forms nobody mistakes are then read.
  let isSearching: Bool

  private init(_ tokens: [TextToken], at index: Int = 0, isSearching: Bool = false) {
    self.tokens = tokens
    self.index = index
    self.isSearching = isSearching
  }

  /// What a text says of a time, when it says nothing else.
  static func readWhole(_ text: SafeText) -> TimeSaid? {
    var reader = TimeReader(TextToken.all(in: text))
    while reader.index < reader.tokens.count {
      guard reader.element() || reader.takeAny(TimeWords.fillers) != nil else { return nil }
    }
    return reader.said.isEmpty ? nil : reader.said
  }

  /// The first time among the tokens of a text: the tokens that say it.
  static func find(in tokens: [TextToken]) -> Range<Int>? {
    for start in tokens.indices where !isUnlikely(tokens, at: start) {
      var reader = TimeReader(tokens, at: start, isSearching: true)
      guard reader.element() else { continue }
      var end = reader.index
      while true {
        if reader.element() || reader.impossibleHour() {
          end = reader.index
        } else if reader.takeAny(TimeWords.fillers) == nil {
          return start..<end
        }
      }
    }
    return nil
  }

  /// A length (« pendant 2 h », « toutes les 4 h ») is no time.
  private static func isUnlikely(_ tokens: [TextToken], at start: Int) -> Bool {
    guard tokens[start].number != nil, start > 0 else { return false }
    return tokens[start].isGlued && !tokens[start - 1].isWord
      || TimeWords.lengths.contains(tokens[start - 1].key)
  }

  /// Reads one element; nothing moves when there is none, or when it was said already.
  mutating func element() -> Bool {
    delay() || namedDay() || clock() || date() || weekday() || part()
  }

  mutating func delay() -> Bool {
    attempt { reader in
      if reader.said.delay == nil, reader.takeAny(TimeWords.now) != nil {
        reader.said.delay = 0
        return true
      }
      guard reader.takeAny(TimeWords.delays) != nil else { return false }
      guard let count = reader.quantity(), let unit = reader.takeAny(TimeWords.units) else {
        return false
      }
      switch unit {
      case .minutes(let minutes):
        guard reader.said.delay == nil else { return false }
        let rest = minutes == 60 ? reader.minutesAfterHour() ?? 0 : 0
        reader.said.delay = count * minutes + rest
        return true
      case .days(let days): return reader.set(.days(count * days))
      case .months: return reader.set(.months(count))
      }
    }
  }

  mutating func namedDay() -> Bool {
    attempt { reader in
      if let days = reader.takeAny(TimeWords.days) { return reader.set(.days(days)) }
      guard let part = reader.takeAny(TimeWords.partsOfToday), reader.said.part == nil else {
        return false
      }
      reader.said.part = part
      return reader.set(.days(0))
    }
  }

  mutating func weekday() -> Bool {
    attempt { reader in
      guard reader.said.weekday == nil,
        let weekday = reader.takeAny(TimeWords.weekdays)
          ?? (reader.isSearching ? nil : reader.takeAny(TimeWords.shortWeekdays))
      else { return false }
      reader.said.weekday = weekday
      if !reader.isSearching { reader.takeDot() }
      reader.said.isNext = reader.takeAny(TimeWords.next) != nil
      return true
    }
  }

  /// A part of a day, which stands beside a day or an hour.
  mutating func part() -> Bool {
    attempt { reader in
      guard reader.said.part == nil, !reader.isSearching || !reader.said.isEmpty,
        let part = reader.takeAny(TimeWords.parts)
      else { return false }
      reader.said.part = part
      return true
    }
  }

  mutating func set(_ day: TimeSaid.Day) -> Bool {
    guard said.day == nil else { return false }
    said.day = day
    return true
  }

  mutating func set(_ clock: TimeSaid.Clock) -> Bool {
    guard said.clock == nil else { return false }
    said.clock = clock
    return true
  }
}
