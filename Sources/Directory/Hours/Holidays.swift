import Text

/// The statutory holidays of Québec.
///
/// Source: Loi sur les normes du travail (RLRQ, c. N-1.1), art. 60, and Loi sur la fête nationale
/// (RLRQ, c. F-1.1). Where the law leaves a choice to the employer, both days are holidays here: a
/// worker had better check once too often.
enum Holidays {
  /// Whether a day, counted from 2000-01-01, is a holiday.
  static func contains(_ day: Int) -> Bool {
    guard let date = CalendarDate(dayNumber: day) else { return false }
    let weekday = LocalTime.weekday(of: day)
    switch (date.month, date.day) {
    case (1, 1), (12, 25): return true
    case (5, 18...24): return weekday == 1  // Journée nationale des patriotes
    case (6, 24), (7, 1): return true  // Fête nationale, fête du Canada
    case (6, 25), (7, 2): return weekday == 1  // the day after, when they are on a Sunday
    case (9, 1...7), (10, 8...14): return weekday == 1  // fête du Travail, Action de grâces
    case (3, _), (4, _):
      guard let easter = Self.easter(of: date.year) else { return false }
      return day == easter - 2 || day == easter + 1  // Vendredi saint, lundi de Pâques
    default: return false
    }
  }

  /// Easter Sunday of a year.
  ///
  /// Source: the anonymous Gregorian computus (*Nature*, 1876; Butcher, Meeus, *Astronomical
  /// Algorithms*, ch. 8).
  static func easter(of year: Int) -> Int? {
    let golden = year % 19
    let (century, inCentury) = year.quotientAndRemainder(dividingBy: 100)
    let moonShift = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moonShift + 15) % 30
    let toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * toSunday) / 451
    let marchDays = epact + toSunday - 7 * late + 114
    return CalendarDate(year: year, month: marchDays / 31, day: marchDays % 31 + 1)?.dayNumber
  }
}
