import Text

/// A rule that puts a call in the queue of those to review, in the order they are read.
public enum ReviewRule: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// A rescue whose arrival nobody confirmed.
  case unconfirmed = "secours-ouvert"
  /// A rescue.
  case rescue = "secours"
  /// A danger that the call says is high.
  case danger
  /// An axis of safety that was not asked.
  case axes
  /// The worker asked for a look.
  case wish = "demande"
  /// A new worker's share of the draw.
  case newcomer = "nouveau"
  /// The draw of the month.
  case draw = "tirage"
  /// A second reading of a call that somebody else read.
  case second = "deuxieme"

  /// The order in which they are read.
  public static func < (left: ReviewRule, right: ReviewRule) -> Bool { left.place < right.place }

  /// Whether it takes every call it is about, and not a share of them.
  public var isWhole: Bool { ![.newcomer, .draw, .second].contains(self) }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Which calls a centre reviews, and how many it draws.
///
/// By default all high danger, and 3 to 5 calls a worker and a month: the least that the supervision
/// guide of OpenCHS asks (field research, review rate).
public struct ReviewRules: Hashable, Sendable {
  /// The rules that hold.
  public var rules: Set<ReviewRule>
  /// The calls drawn in a month for a worker who holds steady or rises.
  public var least: Int
  /// The same for one whose marks fall, and for a new one.
  public var most: Int
  /// Days from a first signed call during which somebody is new.
  public var newcomerDays: Int
  /// One call in so many of those that were read is read again by somebody else; 0 for none.
  public var secondIn: Int
  /// The gravest level of the centre's approved tool, by the id of the axis, as the centre calls it.
  public var gravest: [String: SafeText]

  /// Some rules; without anything, the usual ones.
  public init(
    rules: Set<ReviewRule> = Set(ReviewRule.allCases), least: Int = 3, most: Int = 5,
    newcomerDays: Int = 60, secondIn: Int = 10, gravest: [String: SafeText] = [:]
  ) {
    self.rules = rules
    self.least = least
    self.most = max(least, most)
    self.newcomerDays = newcomerDays
    self.secondIn = secondIn
    self.gravest = gravest
  }

  /// How many calls of a worker are drawn in a month, by how their marks go.
  ///
  /// In between for somebody of whom too few calls were reviewed to tell.
  func count(_ trend: Trend, isNew: Bool) -> Int {
    if isNew { return most }
    return switch trend {
    case .falling: most
    case .unknown: (least + most + 1) / 2
    case .steady, .rising: least
    }
  }
}
