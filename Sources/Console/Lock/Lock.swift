import Intervention
import Text

/// The lock of a console in a centre: who may open it, who did, and what it hides.
///
/// In a data folder without accounts nobody is listed, and nothing is ever locked or refused.
struct Lock: Equatable, Sendable {
  /// The open accounts of the centre.
  var people: [Account] = []
  /// Who gave their passphrase.
  var holder: Account?
  /// The rescues that nobody had confirmed when it was locked.
  var rescues: OpenRescues?
  /// When somebody last did something, on the clock that no one sets.
  var touchedAt: Int64 = 0
  /// Whether what is on the screen is hidden from who passes by.
  var isMasked = false

  var isCentre: Bool { !people.isEmpty }
  var isLocked: Bool { isCentre && holder == nil }

  func account(_ id: AccountID) -> Account? { people.first { $0.id == id } }
}

/// A call that was under the hand when a console stopped, as a locked console knows it.
public struct InterruptedCall: Equatable, Sendable {
  /// Its id.
  public let id: CallID
  /// In whose name it goes on.
  public let author: AccountID

  /// A call, and its author.
  public init(_ id: CallID, by author: AccountID) {
    self.id = id
    self.author = author
  }
}

/// What a passphrase opened: who it is, and what waited for them.
public struct Opening: Equatable, Sendable {
  /// Whose passphrase it is.
  public var account: Account
  /// The calls that are not signed and not open in another console.
  public var calls: [Call]
  /// Why something of it could not be read, if so.
  public var problem: Phrase?
  /// What the centre waits for from this person, if anything: said when nothing else is.
  public var reminder: Phrase?

  /// What was opened.
  public init(
    _ account: Account, calls: [Call], problem: Phrase? = nil, reminder: Phrase? = nil
  ) {
    self.account = account
    self.calls = calls
    self.problem = problem
    self.reminder = reminder
  }
}
