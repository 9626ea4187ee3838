import Text

/// What a call holds that people typed or chose.
public struct CallContent: Hashable, Sendable {
  /// The texts, by passage; an empty one is absent.
  public private(set) var passages: [Passage: SafeText] = [:]
  /// The coded reasons, in the order chosen.
  public private(set) var reasons: [Reason] = []
  /// What was asked for.
  public private(set) var needs: [Need] = []
  /// The resources given.
  public private(set) var referrals: [Referral] = []
  /// Who calls.
  public private(set) var caller: Caller?
  /// The nature of the call.
  public private(set) var kind: CallKind?
  /// How it ends.
  public private(set) var disposition: Disposition?
  /// The persons concerned beside the first.
  public private(set) var others: [Person] = []
  /// How the call came.
  public private(set) var provenance: Provenance?
  /// Whether the person is alone.
  public private(set) var company: Company?
  /// The language of the call.
  public private(set) var language: SpokenLanguage?
  /// Who helps understanding.
  public private(set) var interpreting: Interpreting?
  /// What may be done to call back.
  public private(set) var callBack: CallBackConsent?
  /// How it ends, beside the main disposition.
  public private(set) var otherDispositions: [Disposition] = []
  /// What goes on after.
  public private(set) var continuity: [Continuity] = []
  /// What the person agrees to.
  public private(set) var consents: [ConsentSubject: Consent] = [:]
  /// What was told to others.
  public private(set) var communications: [Communication] = []
  /// The promised call-backs.
  public private(set) var followUps: [FollowUp] = []
  /// The emergencies.
  public private(set) var rescues: [Rescue] = []
  /// Who else was on the line.
  public private(set) var participants: [Participant] = []
  /// The declared event the call belongs to.
  public private(set) var event: CivilEvent?
  /// When it began to be typed from a form, filled while there was no console; nil otherwise.
  private(set) var typedFromPaperAt: Moment?
  /// Whether it is typed from such a form.
  public var isFromPaper: Bool { typedFromPaperAt != nil }
  /// The promise of another call that this one keeps.
  public private(set) var follows: FollowUpLink?
  /// What came of that promise.
  public private(set) var followUpOutcome: CallBack.Outcome?

  private var answers: [Personal<SafetyAxis>: AxisAnswer] = [:]
  private var details: [Personal<SafetyDetail>: AxisAnswer] = [:]
  private var checks: [CivilCheck: AxisAnswer] = [:]

  /// Something asked of one person.
  private struct Personal<Question: Hashable & Sendable>: Hashable, Sendable {
    let question: Question
    let person: Int

    init(_ question: Question, _ person: Int?) {
      self.question = question
      self.person = person ?? 1
    }
  }

  /// An empty content.
  public init() {}

  /// The text of a passage, empty when nothing was typed.
  public subscript(passage: Passage) -> SafeText { passages[passage] ?? "" }

  /// The numbers of the persons concerned; the first is always there.
  public var persons: [Int] { [1] + others.map(\.number) }

  /// The answer of a person on an axis, if one was noted.
  public func answer(_ axis: SafetyAxis, of person: Int = 1) -> AxisAnswer? {
    answers[Personal(axis, person)]
  }

  /// The answer of a person on a point of an axis, if one was noted.
  public func answer(_ detail: SafetyDetail, of person: Int = 1) -> AxisAnswer? {
    details[Personal(detail, person)]
  }

  /// The answer on a check of civil security, if one was noted.
  public func answer(_ check: CivilCheck) -> AxisAnswer? { checks[check] }

  mutating func comesFromPaper(typedAt: Moment) { typedFromPaperAt = typedAt }

  mutating func keeps(_ promise: FollowUpLink) { follows = promise }

  /// Whether it kept a promise and nobody answered: there is no call to write about.
  public var isUnreached: Bool { followUpOutcome.map { !$0.endsFollowUp } ?? false }

  /// Applies an edit and returns it as it was made, and the one that takes it back.
  @discardableResult
  mutating func apply(_ edit: Edit) -> (made: Edit, inverse: Edit) {
    if case .text(let passage, let splice) = edit {
      let made = passages[passage, default: ""].apply(splice)
      if self[passage].isEmpty { passages[passage] = nil }
      return (
        .text(passage: passage, splice: made), .text(passage: passage, splice: made.inverse)
      )
    }
    return (edit, set(edit))
  }

  /// Sets a list or a choice and returns the edit that sets it back.
  private mutating func set(_ edit: Edit) -> Edit {
    switch edit {
    case .text: edit
    case .asked(let axis, let answer, let person):
      .asked(
        axis: axis, answer: swap(&answers[Personal(axis, person)], answer), person: person)
    case .detail(let detail, let answer, let person):
      .detail(detail, answer: swap(&details[Personal(detail, person)], answer), person: person)
    case .civil(let check, let answer): .civil(check, answer: swap(&checks[check], answer))
    case .reasons(let value): .reasons(swap(&reasons, value))
    case .needs(let value): .needs(swap(&needs, value))
    case .referrals(let value): .referrals(swap(&referrals, value))
    case .caller(let value): .caller(swap(&caller, value))
    case .kind(let value): .kind(swap(&kind, value))
    case .disposition(let value): .disposition(swap(&disposition, value))
    case .persons(let value): .persons(swap(&others, value))
    case .provenance(let value): .provenance(swap(&provenance, value))
    case .company(let value): .company(swap(&company, value))
    case .language(let value): .language(swap(&language, value))
    case .interpreting(let value): .interpreting(swap(&interpreting, value))
    case .callBack(let value): .callBack(swap(&callBack, value))
    case .otherDispositions(let value): .otherDispositions(swap(&otherDispositions, value))
    case .continuity(let value): .continuity(swap(&continuity, value))
    case .consent(let subject, let value): .consent(subject, swap(&consents[subject], value))
    case .communications(let value): .communications(swap(&communications, value))
    case .followUps(let value): .followUps(swap(&followUps, value))
    case .rescues(let value): .rescues(swap(&rescues, value))
    case .participants(let value): .participants(swap(&participants, value))
    case .event(let value): .event(swap(&event, value))
    case .followUpOutcome(let value): .followUpOutcome(swap(&followUpOutcome, value))
    }
  }

  /// Puts a value in the place of another, which it returns.
  private func swap<Value>(_ place: inout Value, _ value: Value) -> Value {
    defer { place = value }
    return place
  }
}
