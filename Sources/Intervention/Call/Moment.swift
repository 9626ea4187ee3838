import Text

/// An instant, by two clocks: one that only goes forward, one that people read.
///
/// Pauses while typing come from the monotonic clock, which no step of the wall clock moves; what
/// people read, and the minutes of a call that a restart may cut in two, come from the wall clock. A
/// moment always arrives from outside: nothing in this room reads a clock.
public struct Moment: Hashable, Sendable, Codable {
  /// Milliseconds of the machine's monotonic clock; comparable only within one boot.
  public let monotonic: Int64
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public let wall: Int64
  /// Minutes to add to UTC to get the local hour, as it was at that instant.
  public let offset: Int

  /// A moment from its three readings.
  public init(monotonic: Int64, wall: Int64, offset: Int) {
    self.monotonic = monotonic
    self.wall = wall
    self.offset = offset
  }

  /// The local hour, `12:05`.
  public var hour: SafeText {
    SafeText("\(Self.two(secondOfDay / 3600)):\(Self.two(secondOfDay / 60 % 60))")
  }

  /// The local hour with seconds, `12:04:58`.
  public var second: SafeText { hour + SafeText(":\(Self.two(secondOfDay % 60))") }

  /// The local date, `2026-11-21`.
  public var date: SafeText {
    let (year, month, day) = Self.civil(day: localDay)
    return SafeText("\(year)-\(Self.two(month))-\(Self.two(day))")
  }

  /// The local day of the calendar; nil outside the years from 1 to 9999, where only a wrong clock leads.
  public var calendarDate: CalendarDate? { CalendarDate(date.string) }

  /// The local date and hour with its offset from UTC, `2026-11-21 12:05 (UTC−5)`.
  public var full: SafeText {
    let hours = abs(offset) / 60
    let minutes = abs(offset) % 60
    let sign = offset < 0 ? "−" : "+"
    let shift = minutes == 0 ? "\(hours)" : "\(hours):\(Self.two(minutes))"
    return SafeText("\(date) \(hour) (UTC\(sign)\(shift))")
  }

  /// The local hour with its offset as ISO 8601, `2026-11-21T12:05:09-05:00`.
  public var iso8601: SafeText {
    let sign = offset < 0 ? "-" : "+"
    let minutes = abs(offset)
    return SafeText("\(date)T\(second)\(sign)\(Self.two(minutes / 60)):\(Self.two(minutes % 60))")
  }

  /// Whole minutes of the wall clock from another moment to this one, never negative.
  public func minutes(since earlier: Moment) -> Int {
    max(0, Int((wall - earlier.wall) / 60_000))
  }

  /// Days of the local calendar since 1970-01-01.
  var localDay: Int { localSecond.flooredDivision(by: 86_400) }
  /// The local hour, from 0 to 23.
  public var hourOfDay: Int { secondOfDay / 3600 }
  /// Minutes since local midnight.
  var minuteOfDay: Int { secondOfDay / 60 }

  private var localSecond: Int { Int(wall.flooredDivision(by: 1000)) + offset * 60 }
  private var secondOfDay: Int { localSecond - localSecond.flooredDivision(by: 86_400) * 86_400 }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Days since 1970 to a Gregorian date.
  ///
  /// Source: H. Hinnant, *chrono-compatible low-level date algorithms*, `civil_from_days`.
  static func civil(day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = shifted.flooredDivision(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }
}

extension BinaryInteger {
  /// The quotient rounded down, also below zero.
  fileprivate func flooredDivision(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
