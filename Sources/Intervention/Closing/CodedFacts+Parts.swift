import Text

extension CodedFacts {
  /// A resource given.
  public struct Given: Hashable, Sendable, Codable {
    /// The resource's id.
    public let resource: SafeText
    /// How it was given.
    public let mode: Referral.Mode
  }

  /// A time on the line.
  public struct Stretch: Hashable, Sendable, Codable {
    /// When it began.
    public let from: Moment
    /// When it ended.
    public let to: Moment?
    /// Whether the line was cut.
    public let isLost: Bool
  }

  /// A promised call-back, without its words.
  public struct Promise: Hashable, Sendable, Codable {
    /// When it was promised for, if the words were a possible date.
    public let dueAt: Moment?
    /// The attempts, those after the signature too.
    public let attempts: [CallBack]
    /// When it was put off to.
    public let postponedTo: Moment?
    /// When it was closed without a call, for a reason.
    public let droppedAt: Moment?

    init(_ promised: Promised, of content: CallContent) {
      dueAt = content.followUps.first { $0.number == promised.link.number }?.dueAt
      attempts = promised.attempts
      postponedTo = promised.due.moment == dueAt ? nil : promised.due.moment
      droppedAt = promised.droppedAt
    }

    /// Whether nothing is left to do.
    public var isClosed: Bool {
      droppedAt != nil || attempts.contains { $0.outcome.endsFollowUp }
    }
  }

  /// What one person concerned answered.
  public struct Answers: Hashable, Sendable, Codable {
    /// The answers by the id of the axis: state, hour, source, level of the centre's tool.
    public let axes: [String: AxisAnswer]
    /// The answers by the id of the point of an axis.
    public let details: [String: Asked]
    /// The ids of the points that have words and no answer, in order; nil in what earlier versions
    /// sealed.
    public let worded: [String]?

    init(_ content: CallContent, person: Int) {
      axes = content.answers(to: SafetyAxis.allCases) { content.answer($0, of: person) }
      let points = SafetyAxis.allCases.flatMap(SafetyDetail.all)
      details = content.answers(to: points) { content.answer($0, of: person) }.mapValues(\.asked)
      worded = points.filter {
        (content.answer($0, of: person)?.asked ?? .notAsked) == .notAsked
          && !content[.detail($0, person)].isBlank
      }.map(\.rawValue)
    }
  }
}

extension CallContent {
  /// The answers noted to some questions, by their ids.
  func answers<Question: RawRepresentable<String>>(
    to questions: [Question], _ answer: (Question) -> AxisAnswer?
  ) -> [String: AxisAnswer] {
    questions.reduce(into: [:]) { $0[$1.rawValue] = answer($1) }
  }
}
