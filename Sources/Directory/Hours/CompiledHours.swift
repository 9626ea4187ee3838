/// Hours as a few integers, kept in an index and judged in nanoseconds when they are the same every week.
///
/// The first word says the form. Weekly hours are then stretches in minutes from Monday 0:00, the
/// opening in the high half of a word and the closing in the low half; other hours are their rules.
public struct CompiledHours: Hashable, Sendable {
  /// The integers.
  public let words: [UInt32]

  private enum Form: UInt32 {
    case unknown
    case always
    case suspended
    case weekly
    case rules
  }

  private static let week = 7 * 1440

  /// The hours whose integers were kept; nil when they are no hours.
  public init?(words: some Collection<UInt32>) {
    self.words = Array(words)
    guard let first = words.first, let form = Form(rawValue: first) else { return nil }
    switch form {
    case .unknown, .always, .suspended: guard words.count == 1 else { return nil }
    case .weekly:
      let isRight = words.dropFirst().allSatisfy { $0 >> 16 < $0 & 0xffff && $0 >> 16 < Self.week }
      guard isRight else { return nil }
    case .rules: guard Self.rules(self.words) != nil else { return nil }
    }
  }

  init(_ hours: Hours) {
    if hours.isSuspended {
      words = [Form.suspended.rawValue]
    } else if hours.isAlwaysOpen {
      words = [Form.always.rawValue]
    } else if hours.schedules.isEmpty {
      words = [Form.unknown.rawValue]
    } else if let stretches = Self.weekly(hours.schedules) {
      words = [Form.weekly.rawValue] + stretches
    } else {
      words = [Form.rules.rawValue] + hours.schedules.flatMap(\.words)
    }
  }

  /// The hours, without the words in which they were written.
  public var hours: Hours {
    switch words.first.flatMap(Form.init) {
    case .always: return Hours(isAlwaysOpen: true)
    case .suspended: return Hours(isSuspended: true)
    case .weekly:
      var hours = Hours()
      hours.schedules = Self.schedules(weekly: words.dropFirst())
      return hours
    case .rules:
      var hours = Hours()
      hours.schedules = Self.rules(words) ?? []
      return hours
    case .unknown, nil: return Hours()
    }
  }

  /// Whether it answers at a minute of its own clock.
  public func opening(at now: LocalTime) -> Opening { hours.opening(at: now) }

  /// The rank of its open state at a minute of its own clock.
  public func standing(at hand: HourHand) -> Standing {
    switch words.first.flatMap(Form.init) {
    case .always: return .open
    case .suspended: return .closed
    case .unknown, nil: return .unknown
    case .rules: return opening(at: hand.now).standing
    case .weekly:
      // Near a holiday the hours of the week are not enough.
      return hand.isNearHoliday ? opening(at: hand.now).standing : standing(weekly: hand)
    }
  }

  private func standing(weekly hand: HourHand) -> Standing {
    var standing = Standing.closed
    for word in words.dropFirst() {
      let opens = Int(word >> 16)
      let closes = Int(word & 0xffff)
      let minute = hand.minuteOfWeek
      if opens <= minute && minute < closes || minute + Self.week < closes { return .open }
      if minute < opens && opens < hand.endOfDay { standing = .opensToday }
    }
    return standing
  }
}

/// A minute, as weekly hours are judged at it.
public struct HourHand: Sendable {
  let now: LocalTime
  let minuteOfWeek: Int
  let endOfDay: Int
  let isNearHoliday: Bool

  /// The hand at a minute of a clock.
  public init(_ now: LocalTime) {
    self.now = now
    minuteOfWeek = (now.weekday - 1) * 1440 + now.minute
    endOfDay = now.weekday * 1440
    isNearHoliday = Holidays.contains(now.day) || Holidays.contains(now.day - 1)
  }
}

extension Hours {
  /// The same hours as a few integers, without the words in which they were written.
  public var compiled: CompiledHours { CompiledHours(self) }
}
