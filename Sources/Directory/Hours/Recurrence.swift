import Text

extension Schedule {
  /// Whether the data was said to be right on a day, counted from 2000-01-01.
  func isValid(on day: Int) -> Bool { day >= validFrom ?? .min && day <= validTo ?? .max }

  /// Whether a day is between the first and the last day of the rule.
  func isLive(on day: Int) -> Bool { day >= starts ?? .min && day <= ends ?? .max }

  /// Whether the rule gives a day; nil when it does not say enough to know.
  ///
  /// Source: RFC 5545 § 3.3.10, for the parts that HSDS keeps. A rule of every second week or month is
  /// counted from `starts`, weeks beginning on Monday.
  func falls(on day: Int) -> Bool? {
    guard isLive(on: day) else { return false }
    guard let isItsTurn = isItsTurn(day) else { return nil }
    guard isItsTurn, let date = CalendarDate(dayNumber: day) else { return false }
    switch frequency {
    case .daily, .weekly:
      guard days.isEmpty, monthDays.isEmpty, frequency == .weekly, let starts else {
        return hasDay(day, date)
      }
      return LocalTime.weekday(of: starts) == LocalTime.weekday(of: day)
    case .monthly:
      if !days.isEmpty || !monthDays.isEmpty { return hasDay(day, date) }
      return start.map { $0.day == date.day }
    case .yearly:
      guard days.isEmpty, monthDays.isEmpty else { return nil }
      return start.map { ($0.month, $0.day) == (date.month, date.day) }
    }
  }

  /// Whether it is a row of holidays that covers a day.
  func replacesOthers(on day: Int) -> Bool {
    guard isHoliday, isValid(on: day), starts != nil || ends != nil else { return false }
    guard frequency == .yearly, let first = start, let date = CalendarDate(dayNumber: day),
      let last = (ends ?? starts).flatMap(CalendarDate.init(dayNumber:))
    else { return isLive(on: day) && (ends ?? starts).map { day <= $0 } ?? false }
    let today = (date.month, date.day)
    let bounds = ((first.month, first.day), (last.month, last.day))
    // « Du 24 décembre au 2 janvier » goes over the end of the year.
    return bounds.0 <= bounds.1
      ? bounds.0 <= today && today <= bounds.1 : bounds.0 <= today || today <= bounds.1
  }

  /// Whether the rule was written for that very day, and not for all the days of its name.
  func speaks(of day: Int) -> Bool {
    frequency == .yearly || isHoliday || (starts == day && ends == day)
  }

  /// Whether it is open the whole of every day of a name, whatever the date.
  func isWholeDay(everyWeekday weekday: Int) -> Bool {
    guard !isClosed, !isHoliday, interval == 1, monthDays.isEmpty, starts == nil, ends == nil,
      frequency == .daily || frequency == .weekly, stretch == .hours(0, 1440)
    else { return false }
    return days.isEmpty || days.contains(Day(weekday))
  }

  private var start: CalendarDate? { starts.flatMap(CalendarDate.init(dayNumber:)) }

  /// Whether its day of the week and its day of the month are among those that the rule names.
  private func hasDay(_ day: Int, _ date: CalendarDate) -> Bool {
    let weekday = LocalTime.weekday(of: day)
    // Day 0 of the next month, so to speak.
    let length = (28...31).last { CalendarDate(year: date.year, month: date.month, day: $0) != nil }
    let fromEnd = date.day - (length ?? 31) - 1
    let isNamed =
      days.isEmpty
      || days.contains {
        guard $0.weekday == weekday, let ordinal = $0.ordinal else { return $0.weekday == weekday }
        return ordinal > 0 ? (date.day + 6) / 7 == ordinal : -((6 - fromEnd) / 7) == ordinal
      }
    return isNamed
      && (monthDays.isEmpty || monthDays.contains(date.day) || monthDays.contains(fromEnd))
  }

  /// Whether the rule comes back on the week, the month or the year of a day.
  private func isItsTurn(_ day: Int) -> Bool? {
    guard interval > 1 else { return interval == 1 ? true : nil }
    guard let starts, let start, let date = CalendarDate(dayNumber: day) else { return nil }
    switch frequency {
    case .daily: return (day - starts) % interval == 0
    case .weekly:
      let monday = { (day: Int) in day - LocalTime.weekday(of: day) + 1 }
      return (monday(day) - monday(starts)) / 7 % interval == 0
    case .monthly:
      return ((date.year - start.year) * 12 + date.month - start.month) % interval == 0
    case .yearly: return (date.year - start.year) % interval == 0
    }
  }
}
