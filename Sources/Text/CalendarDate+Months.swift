extension CalendarDate {
  /// The same day some months later, or the last of that month when it is shorter.
  public func adding(months: Int) -> CalendarDate? {
    let month = year * 12 + self.month - 1 + months
    return (0...3).lazy.compactMap {
      CalendarDate(year: month / 12, month: month % 12 + 1, day: day - $0)
    }.first
  }
}
