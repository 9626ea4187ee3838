/// Dates, in figures or in words.
extension TimeReader {
  mutating func date() -> Bool {
    isoDate() || slashDate() || writtenDate() || monthDay()
  }

  /// `2026-11-23`, `2026/11/23`.
  mutating func isoDate() -> Bool {
    attempt { reader in
      guard let year = reader.takeNumber(1000...9999),
        let sign = reader.takeAny([(["-"], "-"), (["/"], "/")]),
        let month = reader.takeNumber(), reader.take(sign), let day = reader.takeNumber()
      else { return false }
      return reader.set(.date(year: year, month: month, day: day))
    }
  }

  /// `23/11`, `23/11/2026`: the day first; « 24/7 » is no date, nor « 1/2 » among other words.
  mutating func slashDate() -> Bool {
    attempt { reader in
      guard let day = reader.takeNumber(1...99), reader.takeGlued("/"),
        let month = reader.takeNumber(1...99)
      else { return false }
      let isPadded = reader.tokens[reader.index - 1].key.utf8.count == 2
      guard isPadded || !reader.isSearching && (day, month) != (24, 7) else { return false }
      var year: Int?
      if reader.takeGlued("/") {
        guard let written = reader.takeNumber() else { return false }
        year = written < 100 ? 2000 + written : written
      }
      return reader.set(.date(year: year, month: month, day: day))
    }
  }

  /// « 23 nov », « 1er décembre 2026 », “November 23rd”.
  mutating func writtenDate() -> Bool {
    attempt { reader in
      var day = reader.takeNumber(1...99)
      if day != nil { _ = reader.takeAny(TimeWords.ordinals) }
      if day != nil { _ = reader.take("of") }
      guard let month = reader.takeAny(TimeWords.months) else { return false }
      reader.takeDot()
      if day == nil {
        day = reader.takeNumber(1...31)
        if day != nil { _ = reader.takeAny(TimeWords.ordinals) }
      }
      guard let day else { return false }
      let year = reader.attemptValue { reader in
        _ = reader.take(",")
        return reader.takeNumber(1000...9999)
      }
      return reader.set(.date(year: year, month: month, day: day))
    }
  }

  /// « le 22 », when no hour or month follows; among other words it may be a street.
  mutating func monthDay() -> Bool {
    attempt { reader in
      guard !reader.isSearching, reader.takeAny(TimeWords.the) != nil,
        let day = reader.takeNumber(1...31)
      else { return false }
      _ = reader.takeAny(TimeWords.ordinals)
      guard !reader.isDate, !reader.isHour else { return false }
      return reader.set(.ofMonth(day))
    }
  }
}
