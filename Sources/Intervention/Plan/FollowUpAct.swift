import Text

/// What happens to a promised call-back once the note that promised it is signed.
///
/// Each is one change of the signed call, after its signature: the note itself is never written again.
public enum FollowUpAct: Hashable, Sendable, Codable {
  /// Somebody has it in hand: a call that follows it is open.
  case taken
  /// What came of it, in the call that followed it.
  case tried(CallBack.Outcome, by: CallName)
  /// The call that followed it ended without saying what came of it: it is to be done again.
  case released(by: CallName)
  /// It is put off; the words, and the moment they were read as.
  case postponed(due: SafeText, dueAt: Moment?)
  /// Somebody else is to do it; without a name, the next shift.
  case handed(to: SafeText)
  /// It has no reason to be any more, and why.
  case dropped(why: SafeText)

  /// A call that followed a promise.
  public struct CallName: Hashable, Sendable, Codable {
    /// The call.
    public let id: CallID
    /// Its number for people.
    public let number: Int

    /// A call by its id and number.
    public init(_ id: CallID, number: Int) {
      self.id = id
      self.number = number
    }
  }

  /// The call that wrote it, when one did.
  public var writer: CallName? {
    switch self {
    case .tried(_, let call), .released(let call): call
    case .taken, .postponed, .handed, .dropped: nil
    }
  }
}

/// Something that happened to a promised call-back: to which, who did it, when.
public struct FollowUpEntry: Hashable, Sendable {
  /// The number of the follow-up within the call.
  public let number: Int
  /// What happened.
  public let act: FollowUpAct
  /// Who did it.
  public let author: SafeText
  /// When.
  public let at: Moment
}

/// The promise that a call follows: the first call, and which of its call-backs.
public struct FollowUpLink: Hashable, Sendable, Codable {
  /// The call that promised.
  public let call: CallID
  /// Its number for people.
  public let callNumber: Int
  /// When it was answered.
  public let answeredAt: Moment
  /// The number of the follow-up within it.
  public let number: Int

  /// A link.
  public init(call: CallID, callNumber: Int, answeredAt: Moment, number: Int) {
    self.call = call
    self.callNumber = callNumber
    self.answeredAt = answeredAt
    self.number = number
  }
}
