/// A clock that goes only when told, at the pace one sets.
public struct VirtualClock: Hashable, Sendable {
  /// The time passed for the script, in milliseconds.
  public private(set) var now = 0
  /// How fast it goes, in hundredths: 100 is real time, 50 half as fast.
  public var pace: Int
  /// What is left of a millisecond, in hundredths.
  private var rest = 0

  /// A clock at zero.
  public init(pace: Int = 100) { self.pace = pace }

  /// Lets some real milliseconds pass.
  public mutating func pass(_ milliseconds: Int) {
    let hundredths = max(0, milliseconds) * max(0, pace) + rest
    now += hundredths / 100
    rest = hundredths % 100
  }

  /// Goes straight to an hour, never back.
  public mutating func advance(to moment: Int) { now = max(now, moment) }
}
