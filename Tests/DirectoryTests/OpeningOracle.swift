import Text

@testable import Directory

/// The open state found the long way: every minute of some weeks is painted, one after the other.
struct OpeningOracle {
  enum Paint: Equatable { case closed, open, doubtful, unknown }

  private var minutes: [Paint]
  private let first: Int
  private var ended: Set<Int> = []

  init(_ hours: Hours, days: ClosedRange<Int>) {
    first = days.lowerBound
    minutes = Array(repeating: .closed, count: (days.count + 1) * 1440)
    // Unknown days first, doubtful hours over them, certain hours over all.
    let dates = hours.schedules.map { Self.dates($0, in: days) }
    let plans = days.map { ($0, Self.plan(zip(hours.schedules, dates).map { $0 }, $0)) }
    for (day, plan) in plans where plan.isUnknown { paint(day, 0..<1440, .unknown) }
    for (day, plan) in plans where plan.isDoubtful {
      plan.hours.forEach { paint(day, $0, .doubtful) }
    }
    for (day, plan) in plans where !plan.isDoubtful { plan.hours.forEach { paint(day, $0, .open) } }
  }

  subscript(time: LocalTime) -> Paint { minutes[time.absolute - first * 1440] }

  /// The first minute from another one on that is painted so, or is not.
  func first(_ paint: Paint, isSo: Bool, from time: LocalTime) -> LocalTime? {
    let start = time.absolute - first * 1440
    return minutes.indices[start...].first { (minutes[$0] == paint) == isSo }
      .map { LocalTime(absolute: $0 + first * 1440) }
  }

  private mutating func paint(_ day: Int, _ hours: Range<Int>, _ paint: Paint) {
    for minute in hours {
      let index = (day - first) * 1440 + minute
      guard minutes.indices.contains(index) else { continue }
      if paint == .doubtful && minutes[index] == .unknown { continue }
      minutes[index] = paint
    }
  }

  private struct Plan {
    var hours: [Range<Int>] = []
    var isDoubtful = false
    var isUnknown = false
  }

  private static func plan(_ rules: [(rule: Schedule, dates: Set<Int>)], _ day: Int) -> Plan {
    let special = rules.map(\.rule).filter {
      $0.isHoliday && $0.starts.map { $0 <= day } ?? false && $0.ends.map { $0 >= day } ?? false
    }
    let valid = rules.filter {
      !$0.rule.isHoliday && ($0.rule.validFrom ?? day) <= day && ($0.rule.validTo ?? day) >= day
    }
    if special.isEmpty && valid.isEmpty { return Plan(isUnknown: true) }
    let given = special.isEmpty ? valid.filter { $0.dates.contains(day) }.map(\.rule) : special
    let isClosed = given.contains { $0.opens == nil || $0.isClosed }
    let open = given.filter { $0.opens != nil && !$0.isClosed }
    if isClosed && !open.isEmpty { return Plan(isUnknown: true) }
    let holiday =
      special.isEmpty && Holidays.contains(day)
      && !given.contains { $0.starts == $0.ends && $0.ends == day }
    let stretches = open.map { rule in
      let opens = rule.opens ?? 0
      let closes = rule.closes ?? 0
      return opens..<(closes < opens ? closes + 1440 : closes)
    }
    return Plan(hours: stretches, isDoubtful: holiday)
  }

  /// Every day that a rule gives, counted one by one.
  private static func dates(_ rule: Schedule, in window: ClosedRange<Int>) -> Set<Int> {
    var dates: Set<Int> = []
    var seen: [String: Int] = [:]
    let start = rule.starts ?? window.lowerBound
    // From the first of a month, so that the ordinals of its days are right.
    for day in (start - 62)...window.upperBound {
      let date = CalendarDate(dayNumber: day)
      let weekday = LocalTime(day: day, minute: 0).weekday
      let month = "\(date?.year ?? 0)-\(date?.month ?? 0)-\(weekday)"
      seen[month, default: 0] += 1
      guard day >= start, day <= rule.ends ?? day else { continue }
      let named = rule.days.contains {
        $0.weekday == weekday && ($0.ordinal == nil || $0.ordinal == seen[month])
      }
      let weeks = (day - (start - LocalTime(day: start, minute: 0).weekday + 1)) / 7
      if named && (rule.interval == 1 || weeks % rule.interval == 0) { dates.insert(day) }
    }
    return dates
  }
}
