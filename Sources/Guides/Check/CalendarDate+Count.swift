import Text

extension CalendarDate {
  /// How many days have gone by since another day; negative when it is still to come.
  func daysSince(_ other: CalendarDate) -> Int { dayNumber - other.dayNumber }
}
