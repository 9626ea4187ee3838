import Text

/// A minute on the clock of some place.
public struct LocalTime: Hashable, Comparable, Sendable {
  /// Minutes since 2000-01-01 00:00 by that clock.
  let absolute: Int

  /// A minute of a day that is counted from 2000-01-01.
  public init(day: Int, minute: Int) { absolute = day * 1440 + minute }

  /// The minute that an instant is, in a zone; the instant is in milliseconds since 1970.
  public init(utc milliseconds: Int64, in zone: Zone) {
    let minute = Int(milliseconds.flooredDivision(by: 60_000)) + zone.offset(at: milliseconds)
    self.init(day: -Zone.daysTo2000, minute: minute)
  }

  init(absolute: Int) { self.absolute = absolute }

  /// Days since 2000-01-01.
  public var day: Int { absolute.flooredDivision(by: 1440) }
  /// Minutes since midnight.
  public var minute: Int { absolute - day * 1440 }
  /// Monday 1 to Sunday 7.
  public var weekday: Int { Self.weekday(of: day) }
  /// The date; nil beyond the years that are written in four digits.
  public var date: CalendarDate? { CalendarDate(dayNumber: day) }

  /// Earlier first.
  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    left.absolute < right.absolute
  }

  /// The day of the week of a day: 2000-01-01 was a Saturday.
  static func weekday(of day: Int) -> Int {
    let sinceMonday = day + 5
    return sinceMonday - sinceMonday.flooredDivision(by: 7) * 7 + 1
  }
}
