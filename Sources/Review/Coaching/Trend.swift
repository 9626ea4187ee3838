import Text

/// How the marks of a reviewed call stand: a part of what could be had, from 0 to 1.
///
/// It serves one person's own coaching; it is never compared with anyone else's.
public struct Standing: Hashable, Sendable {
  /// The day of the review.
  public let day: CalendarDate
  /// The part, from 0 to 1.
  public let part: Double

  /// A standing.
  public init(day: CalendarDate, part: Double) {
    self.day = day
    self.part = part
  }
}

/// Where somebody's marks go.
public enum Trend: Hashable, Sendable {
  /// Too few reviews to tell.
  case unknown
  case falling, steady, rising

  /// The reviews compared with as many before: a trend is not one bad call.
  ///
  /// Source: field research §1.3, an inspection that missed falls because it looked at calls one by
  /// one.
  static let window = 4
  /// A change smaller than this is none.
  static let step = 0.1

  /// The trend of some reviews: the last four against the four before, two of them at least.
  public init(_ standings: [Standing]) {
    let parts = standings.sorted { $0.day < $1.day }.map(\.part)
    let last = parts.suffix(Self.window)
    let before = parts.dropLast(Self.window).suffix(Self.window)
    guard last.count == Self.window, before.count >= 2 else {
      self = .unknown
      return
    }
    let change = Self.mean(last) - Self.mean(before)
    self = change < -Self.step ? .falling : change > Self.step ? .rising : .steady
  }

  private static func mean(_ parts: some Collection<Double>) -> Double {
    parts.reduce(0, +) / Double(parts.count)
  }

  /// The trend in a word.
  public var label: Phrase {
    switch self {
    case .unknown: Phrase(fr: "trop tôt pour dire", en: "too early to tell")
    case .falling: Phrase(fr: "en baisse", en: "falling")
    case .steady: Phrase(fr: "stable", en: "steady")
    case .rising: Phrase(fr: "en hausse", en: "rising")
    }
  }
}
