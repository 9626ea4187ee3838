import Text

/// A day of the local calendar, counted from 1970-01-01.
struct LocalDay: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01.
  let number: Int

  init(number: Int) { self.number = number }

  /// The local day of a moment.
  init(_ moment: Moment) { number = moment.localDay }

  /// A day of the calendar.
  ///
  /// Source: H. Hinnant, *chrono-compatible low-level date algorithms*, `days_from_civil`.
  init(_ date: CalendarDate) {
    let year = date.month <= 2 ? date.year - 1 : date.year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * ((date.month + 9) % 12) + 2) / 5 + date.day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Its date.
  var date: (year: Int, month: Int, day: Int) { Moment.civil(day: number) }

  /// The day of the week: 0 is Monday.
  var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// The day some days later.
  func after(_ days: Int) -> LocalDay { LocalDay(number: number + days) }

  /// The moment of an hour of this day, by the offset that holds at another moment.
  func moment(minute: Int, as now: Moment) -> Moment {
    let local = Int64(number) * 86_400 + Int64(minute) * 60
    let wall = (local - Int64(now.offset) * 60) * 1000
    return Moment(
      monotonic: now.monotonic + (wall - now.wall), wall: wall, offset: now.offset)
  }

  static func < (left: LocalDay, right: LocalDay) -> Bool { left.number < right.number }
}
