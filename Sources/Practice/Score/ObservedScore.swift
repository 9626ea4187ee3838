import Text

/// What the machine observed: the first of the three layers of a score, never added to the others.
public struct ObservedScore: Hashable, Sendable {
  /// What became of one criterion.
  public struct Result: Hashable, Sendable {
    /// The criterion.
    public let criterion: Criterion
    /// Whether it was earned, or kept to the end.
    public let isEarned: Bool
    /// When it was earned or lost; else the last moment it could have been, in milliseconds.
    public let at: Int
  }

  /// The observed criteria, in the order of the grid.
  public let results: [Result]

  /// The score of an exercise, as far as it went.
  public init(_ exercise: Exercise) {
    let end = exercise.attempt.end
    results = exercise.scenario.observed.map { criterion in
      let found = exercise.evidence[criterion.code]
      let isEarned = (found != nil) != (criterion.proof == .never)
      return Result(
        criterion: criterion, isEarned: isEarned,
        at: found ?? min(end, criterion.lastChance ?? end))
    }
  }

  /// The weights earned.
  public var earned: Int { results.reduce(0) { $0 + ($1.isEarned ? $1.criterion.weight : 0) } }
  /// All the weights.
  public var total: Int { results.reduce(0) { $0 + $1.criterion.weight } }
  /// The knock-outs missed: one is enough to fail.
  public var knockedOut: [Criterion] {
    results.filter { !$0.isEarned && $0.criterion.isKnockOut }.map(\.criterion)
  }
}

extension Criterion {
  /// The last moment it could be earned, when there is one before the end.
  var lastChance: Int? { if case .once(let before?) = proof { before * 1_000 } else { nil } }
}
