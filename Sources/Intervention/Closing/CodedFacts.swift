import Text

/// What a call says in codes alone: no word anyone typed.
///
/// Reports read only these. What a first version sealed did not know is optional: nil says that it
/// was not noted, which is neither no nor none.
public struct CodedFacts: Hashable, Sendable, Codable {
  /// The number of this form, 2; nil in what the first version sealed.
  public let format: Int?
  /// When the call was answered; for one typed from paper, as the paper says.
  public let openedAt: Moment?
  /// When the person left the line.
  public let lineEndedAt: Moment?
  /// When the note was signed.
  public let signedAt: Moment?
  /// Who called.
  public let caller: Caller?
  /// The nature of the call.
  public let kind: CallKind?
  /// The coded reasons.
  public let reasons: [Reason]
  /// The gravest state of every axis among the persons concerned, by its id.
  public let axes: [String: Asked]
  /// The outcomes of the needs, and why they are not met.
  public let needs: [Need]
  /// The ids of the resources given, and how.
  public let referrals: [Given]
  /// How it ended.
  public let disposition: Disposition?
  /// The guides opened, `slug@version`.
  public let guides: [SafeText]

  /// The times on the line.
  public let stretches: [Stretch]?
  /// Whole minutes on the line.
  public let talkMinutes: Int?
  /// How the call came.
  public let provenance: Provenance?
  /// Whether the person was alone.
  public let company: Company?
  /// The language of the call.
  public let language: SpokenLanguage?
  /// Who helped understanding.
  public let interpreting: Interpreting?
  /// What each person concerned answered; the first comes first.
  public let persons: [Answers]?
  /// The answers on the checks of civil security, by their ids.
  public let checks: [String: Asked]?
  /// What the person agreed to, by subject.
  public let consents: [String: Consent]?
  /// What was told: to whom, when, on what basis.
  public let communications: [Communication]?
  /// The emergencies and their moments.
  public let rescues: [Rescue]?
  /// How it ended, beside the main disposition.
  public let otherDispositions: [Disposition]?
  /// What goes on after.
  public let continuity: [Continuity]?
  /// The promised call-backs.
  public let followUps: [Promise]?
  /// The id of the declared event, as the centre wrote it.
  public let event: SafeText?
  /// When the typing began, for a call that was noted on paper.
  public let typedAt: Moment?
  /// The codes of the municipality, the MRC and the health region of the place, as far as the table
  /// of places knew them; empty when it did not.
  public let areas: [UInt32]?

  /// The coded facts of a call, whose place is in some areas.
  public init(_ call: Call, areas: [UInt32] = []) {
    let content = call.content
    let paper = call.paper
    format = 2
    self.areas = areas
    openedAt = call.answeredAt
    lineEndedAt = paper.map(\.ended.moment) ?? call.lineEndedAt
    signedAt = call.signedAt
    caller = content.caller
    // A follow-up that reached nobody is no call.
    kind = content.kind ?? (content.isUnreached ? .administrative : nil)
    reasons = content.reasons
    axes = Dictionary(
      uniqueKeysWithValues: SafetyAxis.allCases.map { ($0.rawValue, content.gravest($0).asked) })
    needs = content.needs
    referrals = content.referrals.map { Given(resource: $0.resource, mode: $0.mode) }
    disposition = content.disposition
    guides = call.guides.map { $0.slug + "@" + $0.version }
    stretches =
      paper.map { paper in
        paper.begun.moment.map { [Stretch(from: $0, to: paper.ended.moment, isLost: false)] } ?? []
      } ?? call.line.stretches.map { Stretch(from: $0.from, to: $0.to, isLost: $0.isLost) }
    talkMinutes =
      paper.map(\.minutes) ?? (call.signedAt ?? call.lastAt).map(call.line.minutes)
    provenance = content.provenance
    company = content.company
    language = content.language
    interpreting = content.interpreting
    persons = content.persons.map { Answers(content, person: $0) }
    checks = content.answers(to: CivilCheck.allCases, content.answer)
      .mapValues(\.asked)
    consents = Dictionary(
      uniqueKeysWithValues: content.consents.map { ($0.key.rawValue, $0.value) })
    communications = content.communications
    rescues = content.rescues
    otherDispositions = content.otherDispositions
    continuity = content.continuity
    followUps = call.promised.map { Promise($0, of: content) }
    event = content.event?.id
    typedAt = paper?.typedAt
  }
}
