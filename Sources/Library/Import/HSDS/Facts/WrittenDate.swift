import Text

/// A day as directories write it: `2026-11-21`, `12/24/2015`, `December 24, 2015`, `24 décembre 2015`.
enum WrittenDate {
  /// The day; nil when it could be two, or none.
  ///
  /// With slashes the month comes first, as every sample of HSDS and Ohana writes it, unless it cannot
  /// be one. The year 1, that Ohana gives to what comes back every year, is kept.
  static func read(_ text: ArraySlice<UInt8>) -> CalendarDate? {
    let text = String(decoding: text, as: UTF8.self)
    if let date = CalendarDate(text.prefix(10)),
      text.dropFirst(10).first.map({ "T ".contains($0) }) ?? true
    {
      return date
    }
    let parts = Fold.key(text).split { !($0.isLetter || $0.isNumber) }
    guard parts.count == 3 else { return nil }
    let numbers = parts.map { Int($0) }
    if let name = numbers.firstIndex(of: nil) {
      guard let month = month(parts[name]), name < 2, let day = numbers[1 - name],
        let year = numbers[2]
      else { return nil }
      return CalendarDate(year: full(year, parts[2].count), month: month, day: day)
    }
    guard let first = numbers[0], let second = numbers[1], let third = numbers[2] else {
      return nil
    }
    if parts[0].count == 4 { return CalendarDate(year: first, month: second, day: third) }
    let year = full(third, parts[2].count)
    return CalendarDate(year: year, month: first, day: second)
      ?? CalendarDate(year: year, month: second, day: first)
  }

  private static func full(_ year: Int, _ digits: Int) -> Int { digits == 2 ? 2000 + year : year }

  private static func month(_ name: Substring) -> Int? {
    months.firstIndex { $0.contains { name.hasPrefix($0) } }.map { $0 + 1 }
  }

  private static let months = [
    ["jan"], ["fev", "feb"], ["mar"], ["avr", "apr"], ["mai", "may"], ["juin", "jun"],
    ["juil", "jul"], ["aou", "aug"], ["sep"], ["oct"], ["nov"], ["dec"],
  ]
}
