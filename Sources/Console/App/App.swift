import Canvas
import Intervention
import Practice
import Text

/// The whole console as a value: what it remembers, what it accepts, what it shows.
///
/// ``handle(_:)`` is the only way it changes and returns what must be done in the world;
/// ``canvas`` and ``said`` are two descriptions of the same state. All of it is pure.
public struct App: Sendable {
  /// The terminal's size.
  public internal(set) var size: Size
  /// The language of everything shown.
  public let language: Language
  /// The last moment the console was told of.
  public internal(set) var now: Moment
  /// The number of the last question asked of the directory.
  var lastQuestion = 0
  /// What is on every screen of a demonstration.
  public internal(set) var mark: Phrase?
  /// Whose screens a demonstration shows; nil shows those of everybody.
  var seat: Role?
  /// Who works here.
  public internal(set) var worker: Worker?
  /// The calls open in this console, and the signed ones being read.
  var calls: [CallID: CallScreen] = [:]
  var base = Base.starting
  var overlays: [Overlay] = []
  var home = Home()
  var signedToday: [CallSummary] = []
  var shelves: Shelves?
  var settings = CallSettings()
  /// The event chosen for the last call that had one.
  var lastEvent: CivilEvent?
  /// The calls signed since the console was opened: the handover still needs them.
  var signedHere: [CallID: Call] = [:]
  /// What the call that begins is.
  var beginning = Beginning.answered
  /// The call that comes back to show its rescues.
  var awaitsLedger: CallID?
  /// Who may open this console, who did, and what it hides.
  var lock = Lock()
  /// How the console is liked, from one session to the next.
  var preferences = Preferences()
  var notice: Phrase?
  /// What is to be mended besides the calls, and its sentence.
  var warnings: [Warning: Phrase] = [:]
  /// The call-backs that signed calls promised; nil until they are read.
  var followUps: FollowUpBoard?
  /// What was said about calls, to who is here.
  var board: ReviewBoard?
  /// How many reports were asked for: each has its number, from one desk to the next.
  var reportsAsked = 0
  /// The call under way whose shared note is read here.
  var followed: CallID?
  /// What was typed on the pages of reviews and follow-ups, and is not said yet.
  var drafts = Drafts()
  /// The heavy calls just signed, by who signed them, the oldest first: after each, it is asked once
  /// whether they would like to talk.
  var heavyCalls: [SafeText: [CallSummary]] = [:]
  /// The guided visit under way.
  var tour: Tour?
  /// The presses of the key that finishes.
  var finishKey = FinishKey()
  /// The exercise this console plays, when it is the console of one.
  var exam: Exam?
  /// The console of the exercise under way, inside this one; at most one.
  var inner: [App] = []
  /// Who waits for support outside of the exercise that this console plays.
  var awaited: Phrase?
  /// Where one was in practice before the exercise.
  var practice = PracticeScreen()
  /// What can be practised; nil before practice is opened.
  var exercises: ExerciseShelf?
  /// The case to open once one is home; empty for the list.
  var wantedCase: SafeText?
  /// Whether `^X` was pressed and its letter is awaited.
  var isPrefixed = false

  /// The screen under the overlays.
  enum Base: Equatable {
    /// The data folder is being read: an empty screen, for a few milliseconds.
    case starting
    case identity(Identity)
    /// A centre's console that nobody has unlocked.
    case locked(LockScreen)
    case home
    case call(CallID)
    /// Guides and the directory, outside of any call: nothing of it is kept.
    case reading(CallScreen)
    case note(CallID, Scroll)
    /// The cases, the attempts and their debriefs.
    case practice(PracticeScreen)
    /// A call that is played, in the console inside this one.
    case exercise
  }

  /// What a call that begins is.
  enum Beginning: Equatable {
    case answered
    /// It was noted on paper.
    case fromPaper
    /// It keeps the promise of another call.
    case following(Call, FollowUpLink)
  }

  /// The mark of a demonstration.
  public static let demonstration = Phrase(fr: "DÉMONSTRATION", en: "DEMONSTRATION")

  /// A console before anything is known.
  public init(size: Size, language: Language, now: Moment) {
    self.size = size
    self.language = language
    self.now = now
  }

  /// The call under the hand, if any.
  public var activeCall: Call? { activeID.flatMap { calls[$0]?.call } }

  /// A call open in this console.
  public func call(_ id: CallID) -> Call? { calls[id]?.call }

  var activeID: CallID? {
    switch base {
    case .call(let id), .note(let id, _): id
    case .starting, .identity, .locked, .home, .reading, .practice, .exercise: nil
    }
  }

  var surroundings: Surroundings {
    Surroundings(
      size: size, language: language, shelves: shelves, settings: settings, event: event,
      isOneColumn: preferences.isOneColumn, now: now, mark: shownMark, rescues: openRescues,
      support: supportSaid, active: activeID, warning: Warning.mark(warnings), trouble: trouble,
      exam: exam)
  }

  /// What is on every screen: in practice, that nothing is real.
  var shownMark: Phrase? { if case .practice = base { App.exercise } else { mark } }

  /// A disk that refuses: for the call under the hand, else for the one that has waited longest.
  private var trouble: CallScreen.Trouble? {
    activeID.flatMap { calls[$0]?.trouble }
      ?? calls.values.compactMap(\.trouble).min { $0.since.wall < $1.since.wall }
  }

  /// The calls that still need a hand: to be signed, corrected, or put in the register; the latest
  /// first.
  var openCalls: [Call] {
    calls.values.filter(\.isUnfinished).sorted { $0.isLater(than: $1) }.map(\.call)
  }

  var homeRows: [Home.Row] {
    let isReader = may(Right(.read, .notes))
    return Home.rows(
      open: isReader ? openCalls : [], signed: isReader ? signedToday : [],
      isDemonstration: mark != nil, refusal: refusal(.callNew), role: lock.holder?.role ?? seat,
      reviews: reviewsWaiting, followUps: isReader ? followUpRows : [],
      heavy: heavyCalls[author]?.first)
  }
}
