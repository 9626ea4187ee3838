import Text

/// One attempt, as progress and cohorts count it.
public struct AttemptSummary: Hashable, Sendable {
  /// Whose it is, as the caller names people: a name where it stays on this machine.
  public let trainee: SafeText
  /// The case.
  public let caseID: SafeText
  /// The version of the case: two versions are not compared.
  public let version: SafeText
  /// The codes earned.
  public let earned: Set<SafeText>
  /// All the observed codes.
  public let codes: [SafeText]
  /// The knock-outs missed.
  public let knockedOut: [SafeText]

  /// The summary of a score.
  public init(trainee: SafeText, _ attempt: Attempt, _ score: ObservedScore) {
    self.trainee = trainee
    caseID = attempt.caseID
    version = attempt.version
    codes = score.results.map(\.criterion.code)
    earned = Set(score.results.filter(\.isEarned).map(\.criterion.code))
    knockedOut = score.knockedOut.map(\.code)
  }
}

/// A trainee's attempts at one version of a case, in order: what was gained from one to the next.
public struct Course: Hashable, Sendable {
  /// The attempts, oldest first.
  public let attempts: [AttemptSummary]

  /// The attempts of one trainee at the version of the last one.
  public init(_ all: [AttemptSummary], trainee: SafeText, caseID: SafeText) {
    let own = all.filter { $0.trainee == trainee && $0.caseID == caseID }
    attempts = own.filter { $0.version == own.last?.version }
  }

  /// The criteria of the last attempt that the one before did not have.
  public var gained: Set<SafeText> { difference { $0.subtracting($1) } }
  /// The criteria of the attempt before that the last one did not have.
  public var slipped: Set<SafeText> { difference { $1.subtracting($0) } }

  private func difference(
    _ compare: (Set<SafeText>, Set<SafeText>) -> Set<SafeText>
  ) -> Set<SafeText> {
    guard attempts.count > 1 else { return [] }
    return compare(attempts[attempts.count - 1].earned, attempts[attempts.count - 2].earned)
  }
}

/// The attempts of a group at one version of a case: where to teach, never who.
public struct Cohort: Hashable, Sendable {
  /// How many attempts.
  public let count: Int
  /// How many trainees.
  public let trainees: Int
  /// How many attempts missed no knock-out.
  public let passed: Int
  /// How many attempts earned each criterion, in the order of the grid.
  public let earned: [Row]

  /// A criterion and how many attempts earned it.
  public struct Row: Hashable, Sendable {
    /// The code.
    public let code: SafeText
    /// How many.
    public let count: Int
  }

  /// The attempts at one version of a case.
  public init(_ all: [AttemptSummary], caseID: SafeText, version: SafeText) {
    let own = all.filter { $0.caseID == caseID && $0.version == version }
    count = own.count
    trainees = Set(own.map(\.trainee)).count
    passed = own.count { $0.knockedOut.isEmpty }
    earned = (own.first?.codes ?? []).map { code in
      Row(code: code, count: own.count { $0.earned.contains(code) })
    }
  }
}
