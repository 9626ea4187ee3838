import Text

/// One entry of a call's journal; a call is the fold of its changes.
public struct Change: Hashable, Sendable, Codable {
  /// The format of the entry; this version writes 1.
  public var format = Change.currentFormat
  /// Its place in the call, from 1, without holes.
  public let sequence: Int
  /// When it happened.
  public let at: Moment
  /// Who did it.
  public let author: SafeText
  /// What happened.
  public let act: Act

  /// The format this version writes.
  public static let currentFormat = 1

  /// A change.
  public init(sequence: Int, at: Moment, author: SafeText, act: Act) {
    self.sequence = sequence
    self.at = at
    self.author = author
    self.act = act
  }

  /// What can happen to a call.
  public enum Act: Hashable, Sendable, Codable {
    /// The call was answered; always first.
    case opened(number: Int, worker: Worker)
    case edited(Edit)
    case undone
    case redone
    case stepChosen(Step)
    /// The caret went to a passage, at a UTF-8 offset.
    case caretMoved(passage: Passage, to: Int)
    case guideOpened(slug: SafeText, version: SafeText)
    case held
    /// The call came back under the hand, after a hold or after the console stopped.
    case resumed(interrupted: Bool)
    /// The person is no longer on the line; the note stays open.
    case lineEnded
    /// The call was noted on paper, during an outage, and is typed now: nobody is on the line.
    case typedFromPaper
    /// The line was cut; the note stays open and the person is to be called back.
    case lineLost
    /// The worker tried to reach the person again.
    case calledBack(CallBack.Outcome)
    case signed
    /// A correction was begun by someone, after signature.
    case addendumOpened(by: Worker)
    case addendumSigned
    /// What follows is written on a locked screen, in the name of somebody who gave no passphrase;
    /// after a crash, without what was written before.
    case writtenLocked(by: AccountID)
    /// The same person gave their passphrase: what was written since is theirs.
    case authorConfirmed
    /// Somebody else goes on with the call and answers for it.
    case takenOver(by: Worker)
    /// The call keeps a promise that another made; said once, at its beginning.
    case follows(FollowUpLink)
    /// Something happened to a call-back that this call promised, by its number, after the signature.
    case followedUp(Int, FollowUpAct)
    /// A line of an attempt at an exercise, as `case replay` reads it; a real call has none.
    case exercised(SafeText)
  }
}

/// The id of a call, unique among all consoles; it says nothing about anyone.
public struct CallID: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  /// The id as text: letters, digits and hyphens.
  public let rawValue: String

  /// An id from text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Order of the texts, which is the order of the calls' opening.
  public static func < (left: CallID, right: CallID) -> Bool { left.rawValue < right.rawValue }
}
