import Text
import Yarn

/// All that is said after an exercise: a value, whatever screen shows it.
public struct Debrief: Sendable {
  /// The case, its real risk and what was withheld included.
  public let fiche: Fiche
  /// All that happened.
  public let events: [Event]
  /// The call minute by minute.
  public let minutes: [Minute]
  /// What the caller never gave away, and what would have opened it.
  public let withheld: [Withheld]
  /// What the machine observed.
  public let score: ObservedScore
  /// How it ended.
  public let ending: Ending?
  /// The same case played by the expert.
  public let expert: [Event]

  /// One minute of the call.
  public struct Minute: Hashable, Sendable {
    /// The alliance at its end.
    public let alliance: Int
    /// The seconds of it when neither spoke for more than three.
    public let silence: Int
    /// The step at its end.
    public let step: Int
    /// The answers marked in it that nobody had asked for.
    public let unasked: Int
  }

  /// The debrief of an attempt.
  public init(_ attempt: Attempt, of scenario: Case) {
    let exercise = Exercise(scenario, replaying: attempt, isDebriefed: true)
    fiche = scenario.fiche
    events = exercise.events
    score = ObservedScore(exercise)
    ending = exercise.ending
    withheld = Withheld.all(in: exercise)
    minutes = Self.minutes(exercise.events, end: exercise.now)
    var best = Exercise(scenario, seed: attempt.seed)
    for planned in scenario.expert { best.perform(planned) }
    expert = best.events
  }

  /// What the expert did to earn a criterion; nil when it is earned by nothing one does.
  public func expertAct(for code: SafeText) -> Event? {
    guard let earned = expert.firstIndex(where: { $0.what == .earned(code) }) else { return nil }
    return expert[..<earned].last { if case .act = $0.what { true } else { false } }
  }

  private static func minutes(_ events: [Event], end: Int) -> [Minute] {
    var silent = [Int](repeating: 0, count: end / 60_000 + 1)
    var quiet = 0
    for event in events {
      guard let until = event.endOfWords else { continue }
      let start = quiet + 3_000
      for second in stride(from: start, to: event.at, by: 1_000)
      where second / 60_000 < silent.count {
        silent[second / 60_000] += 1
      }
      quiet = max(quiet, until)
    }
    return silent.enumerated().map { number, silence in
      let last = events.last { $0.at < (number + 1) * 60_000 }
      let unasked = events.count { $0.doubt == .unasked && $0.at / 60_000 == number }
      return Minute(
        alliance: last?.alliance ?? 0, silence: silence, step: last?.step ?? 1, unasked: unasked)
    }
  }
}

extension Event {
  /// When its words end; nil when nothing is heard.
  fileprivate var endOfWords: Int? {
    switch what {
    case .said(_, let words, _): at + Exercise.time(toSay: words)
    case .act(let act) where act.gesture.isHeard: at
    case .ended: at
    default: nil
    }
  }
}
