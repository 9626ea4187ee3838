import Intervention
import Text

/// Who did something: as they were called and what they could do, at that moment.
public struct Who: Hashable, Sendable, Codable {
  /// The name.
  public let name: SafeText
  /// The id of the account; nil before there is a centre.
  public let account: SafeText?
  /// The code of the role; nil before there is a centre.
  public let role: SafeText?

  /// Somebody.
  public init(name: SafeText, account: SafeText? = nil, role: SafeText? = nil) {
    self.name = name
    self.account = account
    self.role = role
  }
}

/// One line of the access log: what was done, by whom, when; never what was read or written.
public struct AccessEntry: Hashable, Sendable, Codable {
  /// What was done.
  public let act: AccessAct
  /// By whom.
  public let who: Who
  /// When; only the wall clock and its offset are kept.
  public let at: Moment
  /// On which call.
  public let call: CallID?
  /// On what else: an account, a file, a period, a code of ``Communication/Party``.
  public let subject: SafeText?
  /// Why, when it is asked; for a communication, the code of its basis.
  public let purpose: SafeText?
  /// How it ended.
  public let outcome: AccessOutcome

  /// An entry from its parts.
  public init(
    _ act: AccessAct, by who: Who, at: Moment, call: CallID? = nil, subject: SafeText? = nil,
    purpose: SafeText? = nil, outcome: AccessOutcome = .done
  ) {
    self.act = act
    self.who = who
    self.at = Moment(monotonic: 0, wall: at.wall, offset: at.offset)
    self.call = call
    self.subject = subject
    self.purpose = purpose
    self.outcome = outcome
  }
}

/// An entry in its place.
public struct LoggedAccess: Hashable, Sendable {
  /// Its place, from 1.
  public let number: Int
  /// What it says.
  public let entry: AccessEntry
  /// Whether it was written after the fact: the log could not be reached during a call, or what it
  /// says is known later.
  public let isDeferred: Bool
}
