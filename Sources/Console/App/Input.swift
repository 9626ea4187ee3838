import Canvas
import Directory
import Guides
import Intervention
import Review
import Text

/// Something that happened, as the console is told of it.
///
/// Time, ids and files arrive only in inputs.
public enum Input: Sendable {
  /// Someone did something at the terminal.
  case happened(Happening, Moment)
  /// Time went by.
  case ticked(Moment)
  /// The data folder was read at start.
  case started(Start, Moment)
  /// A worker was kept; the console may be used.
  case workerKept(Worker)
  /// A new call has its id, number and journal.
  case callBegun(CallID, number: Int, Moment)
  /// A call was brought back from its journal, with what must be said about it.
  case callRecovered(Call, lastKept: Moment?, note: Phrase?, Moment)
  /// A call was taken up on a locked screen; its next change has this sequence.
  case callTakenBlind(InterruptedCall, next: Int, Moment)
  /// A passphrase opened the console.
  case unlocked(Opening, Moment)
  /// It did not, and why.
  case unlockRefused(Phrase)
  /// The passphrase of who is here was changed; or it was not, and why.
  case passphraseChanged(refused: Phrase?)
  /// A call can't be opened here.
  case callRefused(CallID, Phrase)
  /// Every change up to a sequence number survives a power cut.
  case kept(CallID, upTo: Int)
  /// The disk refuses; the words are in memory and sealed in shared memory since some moment.
  case notKept(CallID, since: Moment, reason: Phrase)
  /// The note is signed and in the store.
  case signed(CallID, Moment)
  /// Another console signed a correction of a call first: here is the call as it did.
  case signedElsewhere(CallID, Call)
  /// A signed call was read from the store.
  case noteRead(Call)
  /// A signed call was read beside the one under the hand.
  case earlierRead(Call)
  /// The signed notes answered the question of a number.
  case notesFound(Int, NoteFindings)
  /// What is known of a call's call-back number.
  case callerMatched(CallID, CallerMatch)
  /// A directive about a number is kept; nil when it is withdrawn.
  case directiveKept(SafeText, Directive?)
  /// A directive is not kept: somebody changed it meanwhile, to this.
  case directiveChanged(SafeText, Directive?)
  /// Signed calls of today, for the home screen.
  case signedToday([CallSummary])
  /// Guides, directory and what is wrong in their files.
  case shelvesLoaded(Shelves)
  /// The directory answered the question of a number.
  case directoryAnswered(Int, DirectoryFindings)
  /// What was said of a guide or of a listing is kept.
  case flagKept(Flagged)
  /// What was said of a guide or of a listing could not be kept, and why.
  case flagRefused(Flagged, Phrase)
  /// What the centre sets that calls need was read.
  case settingsRead(CallSettings)
  /// Something about promised call-backs.
  case followUp(FollowUpNews)
  /// Something about the reviews of calls.
  case review(ReviewNews)
  /// The report of a number is made, or can't be.
  case reportMade(Int, Result<Report, ReportRefusal>)
  /// The cases and the attempts were read.
  case exercisesRead(ExerciseShelf)
  /// An attempt at a case has its id, its journal and its seed.
  case attemptBegun(CallID, SafeText, seed: UInt64, Moment)
  /// An attempt was brought back from its journal.
  case attemptResumed(CallID, [Change], Moment)
  /// What somebody thinks of an attempt is in its journal.
  case ratingKept(CallID, Change)
  /// Practice was asked for from outside: a case, or the list when empty.
  case practiceAsked(SafeText)
  /// Something failed, said in one calm sentence.
  case failed(Phrase)
  /// Something besides the calls went wrong until it is mended, or is mended: nil.
  case warned(Warning, Phrase?)
}

/// What the data folder held at start.
public struct Start: Equatable, Sendable {
  /// Who works here; nil on the first run.
  public var worker: Worker?
  /// The calls that are not signed and not open in another console.
  public var calls: [Call]
  /// Whether this is a demonstration.
  public var isDemonstration: Bool
  /// Whose screens a demonstration shows; nil shows those of everybody.
  public var seat: Role?
  /// How the console is liked.
  public var preferences: Preferences
  /// In a centre, those who may unlock the console; it opens locked.
  public var people: [Account]
  /// The call that was under the hand when a console of the centre stopped.
  public var interrupted: InterruptedCall?

  /// What was found.
  public init(
    worker: Worker?, calls: [Call], isDemonstration: Bool, preferences: Preferences = Preferences(),
    people: [Account] = [], interrupted: InterruptedCall? = nil
  ) {
    self.people = people
    self.interrupted = interrupted
    self.worker = worker
    self.preferences = preferences
    self.calls = calls
    self.isDemonstration = isDemonstration
  }
}

/// A line about a signed call.
public struct CallSummary: Equatable, Sendable {
  /// Its id.
  public var id: CallID
  /// Its number.
  public var number: Int
  /// When it was answered.
  public var openedAt: Moment

  /// A line.
  public init(id: CallID, number: Int, openedAt: Moment) {
    self.id = id
    self.number = number
    self.openedAt = openedAt
  }
}

/// What is consulted during calls.
public struct Shelves: Sendable {
  /// The guides.
  public var guides: GuideShelf
  /// The directory.
  public var resources: ResourceShelf
  /// What is known of places.
  public var places: Places
  /// What is wrong in their files, a line each, in both languages.
  public var problems: [Phrase]
  let layouts = LayoutMemo()

  /// Some shelves.
  public init(
    guides: GuideShelf, resources: ResourceShelf, places: Places = .none, problems: [Phrase] = []
  ) {
    self.guides = guides
    self.resources = resources
    self.places = places
    self.problems = problems
  }
}
