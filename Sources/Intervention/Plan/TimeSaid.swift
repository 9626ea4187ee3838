import Text

/// What a text says of a time: a delay, or a day, a part of it and an hour.
struct TimeSaid: Hashable, Sendable {
  /// Minutes from now.
  var delay: Int?
  var day: Day?
  /// The day of the week, 0 is Monday; a day of its own, or a check of the other.
  var weekday: Int?
  /// Whether « prochain » was said: never today.
  var isNext = false
  var part: DayPart?
  var clock: Clock?

  /// A day, as it is said.
  enum Day: Hashable, Sendable {
    case days(Int)
    case months(Int)
    case date(year: Int?, month: Int, day: Int)
    /// A day of this month, or of the next when it is past.
    case ofMonth(Int)
  }

  /// An hour, as it is said.
  enum Clock: Hashable, Sendable {
    case hour(Int, minute: Int)
    case midnight
    /// The hour that it is now.
    case same
  }

  /// Whether it says which day.
  var hasDay: Bool { day != nil || weekday != nil }

  /// Whether nothing was said.
  var isEmpty: Bool { self == TimeSaid() }

  /// A date without a year further than this, in days, was likely meant in the past.
  static let farthest = 180

  /// The moment it is; nil when it is impossible, contradictory or past.
  func moment(from now: Moment) -> Moment? {
    if let delay {
      guard day == nil, weekday == nil, part == nil, clock == nil else { return nil }
      let shift = Int64(delay) * 60_000
      return Moment(
        monotonic: now.monotonic + shift, wall: now.wall + shift, offset: now.offset)
    }
    guard let minute = minute(now), let day = localDay(minute: minute, now: now) else { return nil }
    let today = LocalDay(now)
    guard weekday == nil || day.weekday == weekday else { return nil }
    guard (day, minute) < (today, now.minuteOfDay) else {
      return day.moment(minute: minute, as: now)
    }
    // Today, or the part of it that it is, is due now; an hour that is past is no promise.
    let isNow = clock == nil && day == today && now.minuteOfDay < part?.end ?? 24 * 60
    return isNow ? now : nil
  }

  /// Minutes since midnight; those of the night may go past the day's end.
  private func minute(_ now: Moment) -> Int? {
    switch clock {
    case nil: hasDay ? part.map { $0.start(now) } ?? 9 * 60 : nil
    case .same: now.minuteOfDay
    case .midnight:
      // Which one « lundi minuit » is, nobody can tell.
      (day == nil || day == .days(0)) && weekday == nil && part?.isLate != false
        ? 24 * 60 : nil
    case .hour(let hour, let minute):
      part == nil ? hour * 60 + minute : part?.hour(hour, now).map { $0 * 60 + minute }
    }
  }

  private func localDay(minute: Int, now: Moment) -> LocalDay? {
    let today = LocalDay(now)
    switch day {
    case .days(let days): return today.after(days)
    case .months(let months): return Self.day(months: months, after: today)
    case .date(let year?, let month, let day):
      return CalendarDate(year: year, month: month, day: day).map { LocalDay($0) }
    case .date(nil, let month, let day):
      let year = today.date.year
      let next = [year, year + 1].compactMap { CalendarDate(year: $0, month: month, day: day) }
        .map { LocalDay($0) }.first { $0 >= today }
      return next.flatMap { $0.number - today.number <= Self.farthest ? $0 : nil }
    case .ofMonth(let day):
      let (year, month, dayOfToday) = today.date
      let isNext = day < dayOfToday
      let date = CalendarDate(
        year: isNext && month == 12 ? year + 1 : year, month: isNext ? month % 12 + 1 : month,
        day: day)
      return date.map { LocalDay($0) }
    case nil: break
    }
    let isToCome = minute >= now.minuteOfDay
    guard let weekday else { return isToCome ? today : today.after(1) }
    let days = (weekday - today.weekday + 7) % 7
    let isToday = days == 0 && isToCome && clock != nil && !isNext
    return today.after(days == 0 && !isToday ? 7 : days)
  }

  private static func day(months: Int, after today: LocalDay) -> LocalDay? {
    let (year, month, day) = today.date
    let count = year * 12 + month - 1 + months
    return CalendarDate(year: count / 12, month: count % 12 + 1, day: day).map { LocalDay($0) }
  }
}

/// A part of a day.
enum DayPart: Hashable, Sendable {
  case morning, afternoon, evening, night

  /// When a night ends, in minutes since midnight.
  static let nightEnd = 6 * 60

  /// Whether midnight may end it.
  var isLate: Bool { self == .evening || self == .night }

  /// When to call in it at the earliest, in minutes since midnight.
  func start(_ now: Moment) -> Int {
    switch self {
    case .morning: 9 * 60
    case .afternoon: 13 * 60
    case .evening: 18 * 60
    case .night: now.minuteOfDay < Self.nightEnd ? 0 : 23 * 60
    }
  }

  /// When it ends, in minutes since midnight.
  var end: Int {
    switch self {
    case .morning: 12 * 60
    case .afternoon: 18 * 60
    case .evening, .night: 24 * 60
    }
  }

  /// The hour meant by an hour said with it, from the midnight before; nil when they disagree.
  ///
  /// « ce soir 8 h » is 20 h; « cette nuit 2 h » is 26 h until the night has begun.
  func hour(_ hour: Int, _ now: Moment) -> Int? {
    switch self {
    case .morning: hour <= 12 ? hour : nil
    case .afternoon: (1...6).contains(hour) ? hour + 12 : (12...18).contains(hour) ? hour : nil
    case .evening: (4...11).contains(hour) ? hour + 12 : hour >= 16 ? hour : nil
    case .night:
      if hour >= 20 {
        hour
      } else if hour > 6 {
        nil
      } else if now.minuteOfDay < Self.nightEnd {
        hour
      } else {
        hour + 24
      }
    }
  }
}
