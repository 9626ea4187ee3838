/// One rule of opening: some days, from an hour to another, between some dates.
///
/// It is a row of HSDS `schedule` (RRULE in columns, RFC 5545) or of `regular_schedule`.
public struct Schedule: Hashable, Sendable, Codable {
  /// A day of the week, Monday 1 to Sunday 7, with its ordinal within the month when it has one:
  /// 1 the first, -1 the last.
  public struct Day: Hashable, Sendable, Codable {
    /// Monday 1 to Sunday 7.
    public var weekday: Int
    /// Which of the month: 1…5, -1…-5; nil is every one.
    public var ordinal: Int?

    /// A day.
    public init(_ weekday: Int, ordinal: Int? = nil) {
      self.weekday = weekday
      self.ordinal = ordinal
    }
  }

  /// How often the rule comes back; a rule without one holds every week.
  public enum Frequency: String, Hashable, Sendable, Codable, CaseIterable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// How often it comes back.
  public var frequency: Frequency = .weekly
  /// The days; empty is every day the frequency gives.
  public var days: [Day] = []
  /// The days of the month, 1…31 or -1…-31.
  public var monthDays: [Int] = []
  /// Every how many weeks, months or years from `starts`.
  public var interval = 1
  /// The minute of the day it opens, 0…1439; nil with `closes` nil is closed all day.
  public var opens: Int?
  /// The minute it closes: 1440 is midnight; more than 1440, or less than `opens`, is the next day.
  public var closes: Int?
  /// Whether it says that the service is closed those days.
  public var isClosed = false
  /// Whether it is a row of `holiday_schedule`: from `starts` to `ends` it replaces all other rules;
  /// with a yearly frequency, those dates come back every year.
  public var isHoliday = false
  /// The first day of the rule (`dtstart`, or a holiday's `start_date`), as days since 2000-01-01.
  public var starts: Int?
  /// The last day of the service under this rule (`until`, or a holiday's `end_date`).
  public var ends: Int?
  /// The first day from which the data is right (`valid_from`).
  public var validFrom: Int?
  /// The last day until which the data was said to be right (`valid_to`): after it, to be confirmed.
  public var validTo: Int?

  /// A rule that says nothing yet.
  public init() {}
}
