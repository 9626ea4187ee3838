import Canvas
import Directory
import Intervention
import Text

/// A call under the hand: the call itself, where the cursor is, and what is open beside the note.
struct CallScreen: Equatable, Sendable {
  /// The call: everything that is kept.
  private(set) var call: Call
  /// The choice that has the cursor; nil when a text has it.
  var choice: CallField?
  /// The person concerned whose safety is under the hand.
  var person = 1
  /// The axes for which the centre has an approved tool.
  var tooled: Set<SafetyAxis>
  /// Where the cursor was before the facts were asked for; nil when they are not.
  var origin: Gesture.Place?
  /// Which pane has the keys.
  var pane = Pane.note
  /// What is open beside the note; the last is shown, the others are ways back.
  var references: [Reference] = []
  /// The guides proposed beside the note.
  var suggestions = Suggestions()
  /// The place typed last to search the directory: who calls may be elsewhere.
  var callersPlace: Place?
  /// What is being said of a guide or of a listing to those who keep it.
  var flag: FlagForm?
  /// What the text fields remember between keys.
  var memory = TextMemory()
  /// The letters that just answered axes, in case they begin a word.
  var run: SafetyRun?
  /// Whether axes are being answered: nothing else was done since F2 or the last answer.
  var isAnswering = false
  /// The gestures that made several edits.
  var gestures: [Gesture] = []
  /// The quick hand that undo made text again.
  var restedHand: RestedHand?
  /// The last change that survives a power cut.
  var keptUpTo = 0
  /// Since when the disk refuses, and why.
  var trouble: Trouble?
  /// When it last changed in this session, by the clock that no one sets; nil when it has not.
  private var changedAt: Int64?
  /// Whether it was signed and the register has not answered yet.
  var awaitsRegister = false

  /// Whether it goes on from a console that stopped, without what was written before.
  var isBlind = false
  /// The call-back number that was last looked for among signed calls.
  var matched: SafeText?
  /// What is known of that number.
  var earlier: CallerMatch?
  /// The team directive being written about it, until it is kept.
  var directive: DirectiveForm?
  /// Whether it is asked for, and waits for what is known of the number.
  var wantsDirective = false
  /// The call as another console signed it, before the correction that is written here.
  var rival: Call?

  /// The panes of a call, and the one that stands alone, outside of any call.
  enum Pane: Equatable { case note, reference, wide, desk }

  /// A disk that refuses.
  struct Trouble: Equatable, Sendable {
    let since: Moment
    let reason: Phrase
  }

  init(_ call: Call, _ settings: CallSettings) {
    self.call = call
    tooled = Set(settings.levels.keys)
    if call.focus.axis != nil { person = call.focus.person }
  }

  /// What has the cursor in the note pane.
  var focus: CallField { choice ?? .passage(passage) }

  /// The text that has the caret: where typing goes.
  ///
  /// It is always one that is shown: when undo takes a need away, the caret is in the note.
  var passage: Passage {
    // Asked at each key, and most often answered by this.
    if call.focus == .note(call.step) { return call.focus }
    let fields = fields(focus: .passage(call.focus))
    return fields.contains(.passage(call.focus)) ? call.focus : .note(call.step)
  }

  /// Whether something is left to do with it.
  var isUnfinished: Bool {
    call.state != .signed || call.openAddendum != nil || awaitsRegister
  }

  /// Whether it changed after another: here first, whatever the hour says, then by the hour.
  func isLater(than other: CallScreen) -> Bool {
    let key = { (screen: CallScreen) in
      (screen.changedAt ?? .min, screen.call.lastAt?.wall ?? 0, screen.call.number)
    }
    return key(self) > key(other)
  }

  /// Whether every change survives a power cut.
  var isKept: Bool { trouble == nil && keptUpTo >= call.lastSequence }

  /// Makes a change, and asks that it be kept.
  mutating func record(_ act: Change.Act, at moment: Moment) -> Effect {
    let change = Change(
      sequence: call.lastSequence + 1, at: moment, author: author(of: act), act: act)
    if case .edited = act { gestures.removeAll { $0.range.upperBound > call.undoCount } }
    call.apply(change)
    changedAt = moment.monotonic
    follow(act, at: moment)
    return .keep(call.id, change)
  }

  /// The disk holds every change up to a sequence number.
  mutating func isKept(upTo sequence: Int) {
    keptUpTo = max(keptUpTo, sequence)
    trouble = nil
  }

  private func author(of act: Change.Act) -> SafeText {
    if case .takenOver(let worker) = act { return worker.name }
    return call.openAddendum?.author.name ?? call.worker.name
  }

  /// Moves the cursor to a field of the step that holds it.
  mutating func focus(_ field: CallField, at moment: Moment) -> [Effect] {
    pane = .note
    memory = TextMemory()
    guard case .passage(let passage) = field else {
      choice = field
      return []
    }
    choice = nil
    guard passage != self.passage else { return [] }
    return [record(.caretMoved(passage: passage, to: call.caret(in: passage)), at: moment)]
  }

  /// Goes to a step, with the caret in its note.
  mutating func go(to step: Step, at moment: Moment) -> [Effect] {
    choice = nil
    pane = .note
    memory = TextMemory()
    return [record(.stepChosen(step), at: moment)]
  }
}
