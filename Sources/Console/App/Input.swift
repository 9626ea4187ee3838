import Canvas
import Directory
import Guides
import Intervention
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
  /// A call can't be opened here.
  case callRefused(CallID, Phrase)
  /// Every change up to a sequence number survives a power cut.
  case kept(CallID, upTo: Int)
  /// The disk refuses; the words are in memory and sealed in shared memory since some moment.
  case notKept(CallID, since: Moment, reason: Phrase)
  /// The note is signed and in the store.
  case signed(CallID, Moment)
  /// A signed call was read from the store.
  case noteRead(Call)
  /// Signed calls of today, for the home screen.
  case signedToday([CallSummary])
  /// Guides, directory and what is wrong in their files.
  case shelvesLoaded(Shelves)
  /// What was said of a guide is kept.
  case flagKept(FlaggedGuide)
  /// What was said of a guide could not be kept, and why.
  case flagRefused(FlaggedGuide, Phrase)
  /// What the centre sets that calls need was read.
  case settingsRead(CallSettings)
  /// Something failed, said in one calm sentence.
  case failed(Phrase)
}

/// What the data folder held at start.
public struct Start: Equatable, Sendable {
  /// Who works here; nil on the first run.
  public var worker: Worker?
  /// The calls that are not signed and not open in another console.
  public var calls: [Call]
  /// Whether this is a demonstration.
  public var isDemonstration: Bool
  /// How the console is liked.
  public var preferences: Preferences

  /// What was found.
  public init(
    worker: Worker?, calls: [Call], isDemonstration: Bool, preferences: Preferences = Preferences()
  ) {
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
  /// What is wrong in their files, a line each, in both languages.
  public var problems: [Phrase]
  let layouts = LayoutMemo()

  /// Some shelves.
  public init(guides: GuideShelf, resources: ResourceShelf, problems: [Phrase] = []) {
    self.guides = guides
    self.resources = resources
    self.problems = problems
  }
}
