import Text

/// A change of the call that can be undone.
///
/// Lists and choices are set whole, so that the inverse of an edit is an edit of the same kind.
public enum Edit: Hashable, Sendable, Codable {
  case text(passage: Passage, splice: Splice)
  case asked(axis: SafetyAxis, answer: AxisAnswer?)
  case reasons([Reason])
  case needs([Need])
  case referrals([Referral])
  case caller(Caller?)
  case kind(CallKind?)
  case disposition(Disposition?)
}

/// What a call holds that people typed or chose.
public struct CallContent: Hashable, Sendable {
  /// The texts, by passage; an empty one is absent.
  public private(set) var passages: [Passage: SafeText] = [:]
  /// The answers, by axis; one that was not noted is absent.
  public private(set) var answers: [SafetyAxis: AxisAnswer] = [:]
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

  /// An empty content.
  public init() {}

  /// The text of a passage, empty when nothing was typed.
  public subscript(passage: Passage) -> SafeText { passages[passage] ?? "" }

  /// The state of an axis.
  public func asked(_ axis: SafetyAxis) -> Asked { answers[axis]?.asked ?? .notAsked }

  /// Whether an axis was left unasked for a reason that is written down.
  public func isOmitted(_ axis: SafetyAxis) -> Bool {
    asked(axis) == .notAsked && !self[.omission(axis)].isBlank
  }

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
    case .text: return edit
    case .asked(let axis, let answer):
      defer { answers[axis] = answer }
      return .asked(axis: axis, answer: answers[axis])
    case .reasons(let value):
      defer { reasons = value }
      return .reasons(reasons)
    case .needs(let value):
      defer { needs = value }
      return .needs(needs)
    case .referrals(let value):
      defer { referrals = value }
      return .referrals(referrals)
    case .caller(let value):
      defer { caller = value }
      return .caller(caller)
    case .kind(let value):
      defer { kind = value }
      return .kind(kind)
    case .disposition(let value):
      defer { disposition = value }
      return .disposition(disposition)
    }
  }
}
