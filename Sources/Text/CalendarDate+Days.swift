extension CalendarDate {
  /// How many days from 2000-01-01 to this one, negative before it.
  ///
  /// Source: H. Hinnant, *chrono-compatible low-level date algorithms*, `days_from_civil`.
  public var dayNumber: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - Self.daysBefore2000
  }

  /// The day that many days after 2000-01-01; nil before the year 1 and after the year 9999.
  ///
  /// Source: the same, `civil_from_days`.
  public init?(dayNumber: Int) {
    guard (-730_119...2_921_939).contains(dayNumber) else { return nil }
    let shifted = dayNumber + Self.daysBefore2000
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day some days later; nil beyond the calendar.
  public func adding(days: Int) -> CalendarDate? { CalendarDate(dayNumber: dayNumber + days) }

  /// From 0000-03-01, where the eras begin.
  private static let daysBefore2000 = 730_425
}
