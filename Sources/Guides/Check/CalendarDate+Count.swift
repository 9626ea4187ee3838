import Text

extension CalendarDate {
  /// The same day some months later, or the last of that month when it is shorter.
  func adding(months: Int) -> CalendarDate? {
    let month = year * 12 + self.month - 1 + months
    return (0...3).lazy.compactMap {
      CalendarDate(year: month / 12, month: month % 12 + 1, day: day - $0)
    }.first
  }

  /// How many days have gone by since another day; negative when it is still to come.
  func daysSince(_ other: CalendarDate) -> Int { number - other.number }

  /// The number of the day, counted from some fixed day.
  ///
  /// Source: H. Hinnant, *chrono-compatible low-level date algorithms*, `days_from_civil`.
  private var number: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }
}
