import Intervention
import Text

/// The statements of an attempt, from its first word to its last.
public struct Statements: Sendable {
  /// The statements, in order.
  public let all: [Statement]

  /// What the statements cannot know by themselves.
  public struct Identity: Hashable, Sendable {
    /// The UUID of the attempt.
    public let registration: SafeText
    /// The institution's page, which the pseudonym belongs to.
    public let homePage: SafeText
    /// The pseudonym.
    public let pseudonym: SafeText
    /// When the attempt began.
    public let start: Moment

    /// Who, where, when.
    public init(registration: SafeText, homePage: SafeText, pseudonym: SafeText, start: Moment) {
      self.registration = registration
      self.homePage = homePage
      self.pseudonym = pseudonym
      self.start = start
    }
  }

  /// The statements of an exercise.
  public init(_ exercise: Exercise, _ identity: Identity) {
    let writer = Writer(exercise: exercise, identity: identity)
    let statements = [writer.initialized] + writer.responses + writer.endings
    all = statements.enumerated().map { number, statement in
      statement.identified(by: Self.id(of: number + 1, in: identity.registration))
    }
  }

  /// The UUID of an attempt, moved on by a number; nil when it is none.
  private static func id(of number: Int, in registration: SafeText) -> SafeText? {
    let text = registration.string
    guard text.count == 36, let last = UInt64(text.suffix(12), radix: 16) else { return nil }
    let moved = String((last &+ UInt64(number)) & 0xffff_ffff_ffff, radix: 16)
    return SafeText(text.prefix(24) + String(repeating: "0", count: 12 - moved.count) + moved)
  }
}

/// Writes the statements of one exercise.
private struct Writer {
  let exercise: Exercise
  let identity: Statements.Identity

  var initialized: Statement { statement("initialized", at: 0) }

  var responses: [Statement] {
    exercise.attempt.acts.enumerated().map { number, timed in
      let act = timed.act
      let done = [
        SafeText(act.gesture.rawValue), SafeText(act.object), SafeText(act.value), act.words,
      ]
      let id = caseIRI + SafeText("/acte/\(number + 1)")
      let definition = Statement.Definition(
        name: ["fr-CA": act.label(in: .french)],
        type: "http://adlnet.gov/expapi/activities/cmi.interaction", interactionType: "other")
      return statement(
        "responded", at: timed.at, Statement.Activity(id: id, definition: definition),
        Statement.Result(response: done.filter { !$0.isEmpty }.joined(separator: " ")))
    }
  }

  /// The statements of the end.
  ///
  /// Ended by the case: completed, then passed or failed; only left: abandoned. Then terminated.
  var endings: [Statement] {
    let end = exercise.attempt.end
    let duration = "PT\(Double(end) / 1_000)S"
    guard let ending = exercise.ending, ending.isWritten else {
      return [
        statement(
          "abandoned", at: end, nil, Statement.Result(completion: false, duration: duration)),
        statement("terminated", at: end),
      ]
    }
    let score = ObservedScore(exercise)
    let isPassed = score.knockedOut.isEmpty
    // A case without weights, as role-play, has no score.
    let points =
      score.total == 0
      ? nil
      : Statement.Score(
        scaled: Double(score.earned) / Double(score.total), raw: score.earned, min: 0,
        max: score.total)
    let result = Statement.Result(
      response: ending.words, success: isPassed, completion: true, duration: duration,
      score: points)
    return [
      statement("completed", at: end, nil, Statement.Result(completion: true, duration: duration)),
      statement(isPassed ? "passed" : "failed", at: end, nil, result),
      statement("terminated", at: end),
    ]
  }

  private var caseIRI: SafeText {
    identity.homePage + "/cas/" + exercise.scenario.fiche.id + "/" + exercise.scenario.version
  }

  private func statement(
    _ verb: String, at time: Int, _ object: Statement.Activity? = nil,
    _ result: Statement.Result? = nil
  ) -> Statement {
    let own = Statement.Activity(
      id: caseIRI,
      definition: Statement.Definition(
        name: ["fr-CA": exercise.scenario.fiche.title],
        type: "http://adlnet.gov/expapi/activities/simulation"))
    return Statement(
      id: nil,
      actor: Statement.Actor(
        account: Statement.Account(homePage: identity.homePage, name: identity.pseudonym)),
      verb: Statement.Verb(verb), object: object ?? own, result: result,
      context: Statement.Context(registration: identity.registration), timestamp: hour(time))
  }

  /// The hour of a moment of the call, in UTC.
  private func hour(_ time: Int) -> SafeText {
    let utc = Moment(monotonic: 0, wall: identity.start.wall + Int64(time), offset: 0)
    return utc.date + "T" + utc.second + "Z"
  }
}
