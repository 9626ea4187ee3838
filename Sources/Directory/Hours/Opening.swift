import Text

/// Whether a resource answers at some minute, why it is said, and until when.
public struct Opening: Hashable, Sendable {
  /// What the state rests on.
  public enum Reason: Hashable, Sendable {
    /// It answers at every hour of every day.
    case always
    /// Its rules say so.
    case scheduled
    /// It is closed until further notice.
    case suspended
    /// Its rules have ended.
    case ended
    /// The day is a statutory holiday, of which its rules say nothing.
    case holiday
    /// Its rules were said to be right only until a day that is past.
    case outdated
    /// No rule is known.
    case unsaid
    /// A rule is incomplete, or two contradict each other.
    case unclear
  }

  /// The minute it is said of.
  public let now: LocalTime
  /// Open, closed or unknown.
  public let state: OpenState
  /// What the state rests on.
  public let reason: Reason
  /// When an open service closes; nil when that is not within the week, or not certain.
  public let until: LocalTime?
  /// When a closed service next opens, as far as is certain.
  public let next: LocalTime?

  init(
    _ state: OpenState, _ reason: Reason, at now: LocalTime, until: LocalTime? = nil,
    next: LocalTime? = nil
  ) {
    self.now = now
    self.state = state
    self.reason = reason
    self.until = until
    self.next = next
  }

  /// Its rank among others.
  public var standing: Standing {
    switch state {
    case .open: .open
    case .unknown: .unknown
    case .closed: next?.day == now.day ? .opensToday : .closed
    }
  }
}

/// The order in which open states are worth offering: unknown is not no.
public enum Standing: UInt8, Hashable, Comparable, Sendable {
  case open
  case opensToday
  case unknown
  case closed

  /// The best first.
  public static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
}
