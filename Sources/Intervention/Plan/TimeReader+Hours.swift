/// Hours, and the delays that are hours.
extension TimeReader {
  mutating func clock() -> Bool {
    attempt { reader in
      if let named = reader.takeAny(TimeWords.clocks) { return reader.set(named) }
      guard let hour = reader.hour() else { return false }
      guard reader.set(hour) else { return false }
      reader.passEndOfSpan()
      return true
    }
  }

  /// `9h`, `9 h 30`, `9:30`, `9 pm`; after « à », a number alone.
  mutating func hour() -> TimeSaid.Clock? {
    attemptValue { reader in
      let isAfterAt =
        (!reader.isSearching || reader.said.hasDay) && reader.takeAny(TimeWords.at) != nil
      guard let number = reader.takeNumber(0...23) else { return nil }
      var minute = 0
      var isHour = true
      if reader.takeGlued(":") {
        guard let minutes = reader.takeMinutes(isGlued: true) else { return nil }
        minute = minutes
      } else if reader.takeAny(TimeWords.hours) != nil {
        minute = reader.minutesAfterHour() ?? 0
      } else {
        isHour = false
      }
      if let isAfternoon = reader.takeAny(TimeWords.halves) {
        guard (1...12).contains(number) else { return nil }
        return .hour(number % 12 + (isAfternoon ? 12 : 0), minute: minute)
      }
      let isAlone = isAfterAt && !reader.isDate && (!reader.isSearching || reader.isAtEnd)
      return isHour || isAlone ? .hour(number, minute: minute) : nil
    }
  }

  /// What is written as an hour but is none: « 25 h », the « 99 » of « 23h99 ».
  ///
  /// It stays with the time beside it, which is then no time: nobody said 9 h.
  mutating func impossibleHour() -> Bool {
    attempt { reader in
      if reader.said.clock != nil {
        guard reader.index < reader.tokens.count, reader.tokens[reader.index].isGlued else {
          return false
        }
        return reader.takeNumber() != nil
      }
      _ = reader.takeAny(TimeWords.at)
      guard reader.takeNumber() != nil else { return false }
      if reader.takeGlued(":") { return reader.takeNumber() != nil }
      return reader.takeAny(TimeWords.hours) != nil
    }
  }

  /// « de 9 h à 10 h » is due at its beginning.
  mutating func passEndOfSpan() {
    _ = attemptValue { reader -> TimeSaid.Clock? in
      guard reader.takeAny(TimeWords.until) != nil else { return nil }
      return reader.hour()
    }
  }

  /// The minutes of « 9 h 30 », unless they begin a date (« 9 h 23 nov »).
  mutating func minutesAfterHour() -> Int? {
    attemptValue { reader in
      guard let minutes = reader.takeMinutes(isGlued: false), !reader.isDate else { return nil }
      return minutes
    }
  }

  /// Whether a number just read goes on as an hour.
  var isHour: Bool {
    var ahead = self
    return ahead.takeGlued(":") || ahead.takeAny(TimeWords.hours) != nil
      || ahead.takeAny(TimeWords.halves) != nil
  }

  /// Whether a number just read goes on as a date.
  var isDate: Bool {
    guard index < tokens.count else { return false }
    var ahead = self
    return ["/", "-"].contains(tokens[index].key) && tokens[index].isGlued
      || ahead.takeAny(TimeWords.months) != nil || ahead.takeAny(TimeWords.units) != nil
  }
}
