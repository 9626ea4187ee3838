/// A day of the calendar, as people write it in files, `2026-11-21`; it knows no hour and no clock.
public struct CalendarDate: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// The year, from 1 to 9999.
  public let year: Int
  /// The month, from 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// A day, or nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day written `yyyy-mm-dd`, or nil when it is anything else.
  public init?(_ written: some StringProtocol) {
    let signs = Array(written.utf8)
    guard signs.count == 10, signs[4] == 0x2d, signs[7] == 0x2d,
      let year = Self.number(signs[0..<4]), let month = Self.number(signs[5..<7]),
      let day = Self.number(signs[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day written `yyyy-mm-dd`.
  public var description: String {
    String(repeating: "0", count: 4 - "\(year)".count) + "\(year)"
      + (month < 10 ? "-0" : "-") + "\(month)" + (day < 10 ? "-0" : "-") + "\(day)"
  }

  /// Earlier days come first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Reads the `yyyy-mm-dd` form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let written = try container.decode(String.self)
    guard let date = CalendarDate(written) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not yyyy-mm-dd")
    }
    self = date
  }

  /// Writes the `yyyy-mm-dd` form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
