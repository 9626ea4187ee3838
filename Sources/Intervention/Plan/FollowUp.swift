import Text

/// A promised call-back; what for is a passage.
public struct FollowUp: Hashable, Sendable, Codable {
  /// Its number within the call, from 1; the passage is `follow-up.<number>`.
  public internal(set) var number: Int
  /// When, as it was typed: kept even when it is no date.
  public var due: SafeText
  /// The moment it was read as; nil when the words are no possible date.
  public var dueAt: Moment?
  /// Who will call.
  public var owner: SafeText
  /// The attempts so far.
  public var attempts: [CallBack]

  /// A follow-up.
  public init(
    number: Int, due: SafeText, dueAt: Moment?, owner: SafeText, attempts: [CallBack] = []
  ) {
    self.number = number
    self.due = due
    self.dueAt = dueAt
    self.owner = owner
    self.attempts = attempts
  }

  /// When, as it was typed and read.
  public var date: DueDate {
    get { DueDate(text: due, moment: dueAt) }
    set { (due, dueAt) = (newValue.text, newValue.moment) }
  }
}

/// An attempt to reach the person again.
public struct CallBack: Hashable, Sendable, Codable {
  /// When.
  public let at: Moment
  /// What came of it.
  public let outcome: Outcome

  /// What can come of an attempt.
  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case reached
    case noAnswer = "no-answer"
    case message
    case refused

    /// The outcome in words.
    public var label: Phrase {
      switch self {
      case .reached: Phrase(fr: "jointe, la ligne reprend", en: "reached, the line resumes")
      case .noAnswer: Phrase(fr: "pas de réponse", en: "no answer")
      case .message: Phrase(fr: "message laissé", en: "message left")
      case .refused: Phrase(fr: "jointe, ne veut pas parler", en: "reached, will not talk")
      }
    }

    /// The same of an attempt that is past, or that resumes no line.
    public var past: Phrase {
      self == .reached ? Phrase(fr: "jointe", en: "reached") : label
    }
  }

  /// An attempt.
  public init(at: Moment, outcome: Outcome) {
    self.at = at
    self.outcome = outcome
  }
}
