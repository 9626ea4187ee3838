import Text

/// The days that a report is about, both ends included.
public struct Period: Hashable, Sendable {
  /// The first day.
  public let first: CalendarDate
  /// The last day.
  public let last: CalendarDate

  /// The days from one to another; nil when they are not in order.
  public init?(from first: CalendarDate, to last: CalendarDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// A month written `yyyy-mm`, or nil when it is anything else.
  public init?(month written: String) {
    guard let first = CalendarDate(written + "-01"),
      let last = first.adding(months: 1)?.adding(days: -1)
    else { return nil }
    self.init(from: first, to: last)
  }

  /// Whether a day is one of them.
  public func contains(_ day: CalendarDate) -> Bool { first <= day && day <= last }

  /// How many days there are.
  public var days: Int { last.dayNumber - first.dayNumber + 1 }
}
