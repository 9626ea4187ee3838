import Text

/// The three legal hours of Québec, computed without a time zone database.
///
/// Source: Loi sur le temps légal (RLRQ, c. T-5.1), in force since 2007: the hour goes forward on the
/// second Sunday of March at 2:00 and back on the first Sunday of November at 2:00.
public enum Zone: UInt8, Hashable, Sendable, Codable, CaseIterable {
  /// Nearly everywhere (America/Toronto).
  case eastern
  /// The Îles-de-la-Madeleine (America/Halifax).
  case halifax
  /// The Basse-Côte-Nord, whose hour never changes (America/Blanc-Sablon).
  case blancSablon

  /// Minutes to add to UTC at an instant, in milliseconds since 1970.
  public func offset(at milliseconds: Int64) -> Int {
    let minute = Int(milliseconds.flooredDivision(by: 60_000))
    guard self != .blancSablon else { return standard }
    // The year of standard time is the year: neither change is near its ends.
    let day = (minute + standard).flooredDivision(by: 1440) - Self.daysTo2000
    guard let year = CalendarDate(dayNumber: day)?.year,
      let forward = CalendarDate.weekday(7, nth: 2, month: 3, of: year),
      let back = CalendarDate.weekday(7, nth: 1, month: 11, of: year)
    else { return standard }
    // Both changes are at 2:00 by the clock, so the second is at 1:00 of standard time.
    let summer = instant(of: forward, hour: 2)..<instant(of: back, hour: 1)
    return summer.contains(minute) ? standard + 60 : standard
  }

  private var standard: Int { self == .eastern ? -300 : -240 }

  /// The minute of UTC, since 1970, of an hour of standard time.
  private func instant(of day: Int, hour: Int) -> Int {
    (day + Self.daysTo2000) * 1440 + hour * 60 - standard
  }

  /// From 1970-01-01 to 2000-01-01.
  static let daysTo2000 = 10_957
}

extension CalendarDate {
  /// The number of the nth day of a name in a month, Monday 1 to Sunday 7; nil when there is none.
  static func weekday(_ weekday: Int, nth: Int, month: Int, of year: Int) -> Int? {
    guard let first = CalendarDate(year: year, month: month, day: 1)?.dayNumber else { return nil }
    let firstSuch = first + (weekday - LocalTime.weekday(of: first) + 7) % 7
    return firstSuch + (nth - 1) * 7
  }
}

extension BinaryInteger {
  /// The quotient rounded down, also below zero.
  func flooredDivision(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
