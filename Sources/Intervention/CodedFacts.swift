import Text

/// What a call says in codes alone: no word anyone typed.
///
/// Reports read only these.
public struct CodedFacts: Hashable, Sendable, Codable {
  /// When the call was answered.
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
  /// The state of every axis, by its id.
  public let axes: [String: Asked]
  /// The outcomes of the needs.
  public let needs: [Need]
  /// The ids of the resources given, and how.
  public let referrals: [Given]
  /// How it ended.
  public let disposition: Disposition?
  /// The guides opened, `slug@version`.
  public let guides: [SafeText]

  /// A resource given.
  public struct Given: Hashable, Sendable, Codable {
    /// The resource's id.
    public let resource: SafeText
    /// How it was given.
    public let mode: Referral.Mode
  }

  /// The coded facts of a call.
  public init(_ call: Call) {
    openedAt = call.openedAt
    lineEndedAt = call.lineEndedAt
    signedAt = call.signedAt
    caller = call.content.caller
    kind = call.content.kind
    reasons = call.content.reasons
    axes = Dictionary(
      uniqueKeysWithValues: SafetyAxis.allCases.map { ($0.rawValue, call.content.asked($0)) })
    needs = call.content.needs
    referrals = call.content.referrals.map { Given(resource: $0.resource, mode: $0.mode) }
    disposition = call.content.disposition
    guides = call.guides.map { $0.slug + "@" + $0.version }
  }
}
