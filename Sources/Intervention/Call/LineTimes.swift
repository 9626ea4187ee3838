/// When the person was on the line, and the attempts to reach her again.
///
/// Talking is the sum of the stretches; writing is what follows, until the signature.
public struct LineTimes: Hashable, Sendable {
  /// The stretches, in order; the last has no end while the person is on the line.
  public private(set) var stretches: [Stretch] = []
  /// The attempts to call back, in order.
  public private(set) var attempts: [CallBack] = []

  /// A time on the line.
  public struct Stretch: Hashable, Sendable {
    /// When it began.
    public let from: Moment
    /// When it ended; nil while it lasts.
    public fileprivate(set) var to: Moment?
    /// Whether the line was cut.
    public fileprivate(set) var isLost = false
  }

  /// When the person left the line; nil while she is on it.
  public var endedAt: Moment? { stretches.last?.to }

  /// Whether the line was cut and the person not reached since.
  public var isLost: Bool { stretches.last?.isLost ?? false }

  /// Whole minutes on the line up to a moment.
  public func minutes(at now: Moment) -> Int {
    let total = stretches.reduce(Int64(0)) { $0 + max(0, ($1.to ?? now).wall - $1.from.wall) }
    return Int(total / 60_000)
  }

  mutating func begin(at moment: Moment) { stretches.append(Stretch(from: moment)) }

  mutating func end(at moment: Moment, isLost: Bool) {
    guard let last = stretches.indices.last, stretches[last].to == nil else { return }
    stretches[last].to = moment
    stretches[last].isLost = isLost
  }

  mutating func add(_ attempt: CallBack) {
    attempts.append(attempt)
    if attempt.outcome == .reached, endedAt != nil { begin(at: attempt.at) }
  }
}
