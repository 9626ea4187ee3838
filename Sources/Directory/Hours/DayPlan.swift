/// What the rules say of one day.
struct DayPlan: Hashable, Sendable {
  /// A stretch of hours that begins that day, in minutes from its midnight.
  struct Span: Hashable, Sendable {
    var opens: Int
    /// More than 1440 when it ends on the next day.
    var closes: Int
  }

  /// The hours.
  var spans: [Span] = []
  /// Why the hours are not certain; nil when they are.
  var doubt: Opening.Reason?
  /// Whether nothing is known of the whole day, and not only of its hours.
  var isUnknown = false
  /// Whether the service itself has ended.
  var hasEnded = false

  static func unknown(_ doubt: Opening.Reason) -> DayPlan {
    DayPlan(doubt: doubt, isUnknown: true)
  }
}

extension Schedule {
  /// What a rule says of the hours of its days.
  enum Stretch: Hashable {
    case closed
    case hours(Int, Int)
    case unclear
  }

  /// Its hours: 23:59 is midnight; a closing before the opening is the next day's; no hour is closed.
  ///
  /// One hour alone, or twice the same, does not say enough.
  var stretch: Stretch {
    if isClosed || opens == nil && closes == nil { return .closed }
    guard let opens, var closes, (0..<1440).contains(opens), (0...2880).contains(closes),
      opens != closes
    else { return .unclear }
    if closes == 1439 { closes = 1440 }
    if closes < opens { closes += 1440 }
    return closes - opens <= 1440 ? .hours(opens, closes) : .unclear
  }
}

extension Hours {
  /// What the rules say of a day, counted from 2000-01-01.
  ///
  /// 1. The rows of holidays that cover the day replace all the others.
  /// 2. Rules whose data was not said to be right that day count for nothing; when all were right only
  ///    before, the hours are to be confirmed.
  /// 3. A day that no rule gives is closed. A day both open and closed is unknown.
  /// 4. On a statutory holiday, hours of every week are to be confirmed: a holiday can only shorten
  ///    them. Those of a service open at every hour, or written for that very day, hold.
  func plan(on day: Int) -> DayPlan {
    let special = schedules.filter { $0.replacesOthers(on: day) }
    if !special.isEmpty { return Self.plan(special) }
    let regular = schedules.filter { !$0.isHoliday }
    let valid = regular.filter { $0.isValid(on: day) }
    if valid.isEmpty {
      return .unknown(regular.contains { $0.validTo ?? .max < day } ? .outdated : .unsaid)
    }
    if valid.allSatisfy({ $0.ends ?? .max < day }) { return DayPlan(hasEnded: true) }
    var given: [Schedule] = []
    for rule in valid {
      guard let falls = rule.falls(on: day) else { return .unknown(.unclear) }
      if falls { given.append(rule) }
    }
    var plan = Self.plan(given)
    if !plan.spans.isEmpty, Holidays.contains(day), !given.contains(where: { $0.speaks(of: day) }),
      !Self.isRoundTheClock(valid)
    {
      plan.doubt = .holiday
    }
    return plan
  }

  /// Whether some rules open every hour of every day.
  static func isRoundTheClock(_ rules: [Schedule]) -> Bool {
    (1...7).allSatisfy { day in rules.contains { $0.isWholeDay(everyWeekday: day) } }
  }

  private static func plan(_ rules: [Schedule]) -> DayPlan {
    var spans: [DayPlan.Span] = []
    var isClosed = false
    for rule in rules {
      switch rule.stretch {
      case .closed: isClosed = true
      case .hours(let opens, let closes): spans.append(DayPlan.Span(opens: opens, closes: closes))
      case .unclear: return .unknown(.unclear)
      }
    }
    if isClosed && !spans.isEmpty { return .unknown(.unclear) }
    return DayPlan(spans: spans)
  }
}
