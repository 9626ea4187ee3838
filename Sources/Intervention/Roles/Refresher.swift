import Text

/// How long a training and an undertaking are good for.
///
/// Training comes before access and is refreshed each year; the undertaking is written and stays.
/// Source: LRSSS, regulation 2, sections 1 and 2; a centre may ask for more.
public struct Refresher: Hashable, Sendable {
  /// Months from a training to the next; the anniversary itself is still good.
  public var trainingMonths: Int
  /// Months from an undertaking to the next; nil when it stays.
  public var pledgeMonths: Int?

  /// Delays; without anything, those of the regulation.
  public init(trainingMonths: Int = 12, pledgeMonths: Int? = nil) {
    self.trainingMonths = trainingMonths
    self.pledgeMonths = pledgeMonths
  }

  /// Whether both are there and still good on a day.
  public func isCurrent(_ account: Account, on day: CalendarDate) -> Bool {
    isGood(account.trainedOn, for: trainingMonths, on: day)
      && isGood(account.pledgedOn, for: pledgeMonths, on: day)
  }

  private func isGood(_ date: CalendarDate?, for months: Int?, on day: CalendarDate) -> Bool {
    guard let date else { return false }
    guard let months else { return true }
    // Beyond the calendar: not in anybody's time.
    return date.adding(months: months).map { day <= $0 } ?? true
  }
}
