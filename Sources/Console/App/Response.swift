import Canvas
import Intervention
import Text

/// What a screen answers to an input, beside its own new state.
struct Response: Equatable {
  /// What must be done, in order.
  var effects: [Effect] = []
  /// A sentence for the state line.
  var notice: Phrase?
  /// Something to show above the screen.
  var overlay: Overlay?
  /// A command to perform next.
  var next: CommandID?

  static let nothing = Response()

  static func + (first: Response, second: Response) -> Response {
    Response(
      effects: first.effects + second.effects, notice: second.notice ?? first.notice,
      overlay: second.overlay ?? first.overlay, next: second.next ?? first.next)
  }
}

/// Something shown above a screen, closed by Esc.
///
/// The last of the stack has the keys.
enum Overlay: Equatable {
  case menu(Picker<CommandID>)
  case choice(Picker<Choice>)
  case sheet(Sheet)
  case finish(Finish)
  case flag(FlagForm)
  case rescue(RescueLedger)
  /// The name of someone who joined the line, by number.
  case present(Int)
  case handover(HandoverSheet)
  case clean(CleanText)
  /// The passphrase, asked above a call.
  case unlock(LockScreen)
  case passphrase(PassphraseForm)
  case interrupted(Interrupted)
  case notes(NoteSearch)
  case directive(DirectiveForm)
  case review(ReviewDesk)
  case followUp(FollowUpDesk)
  case month(MonthDesk)
  /// What is about to be said to the caller of an exercise.
  case speech(Speech)
}

extension [Overlay] {
  /// Changes the last page of a kind, when one is open.
  mutating func change<Page>(
    _ page: (Overlay) -> Page?, _ overlay: (Page) -> Overlay, _ work: (inout Page) -> Void
  ) {
    guard let place = lastIndex(where: { page($0) != nil }), var found = page(self[place]) else {
      return
    }
    work(&found)
    self[place] = overlay(found)
  }
}

/// What surrounds a screen: what it may read but not change.
struct Surroundings {
  let size: Size
  let language: Language
  let shelves: Shelves?
  /// What the centre sets that calls need.
  let settings: CallSettings
  /// The declared event to propose to a new call.
  let event: CivilEvent?
  /// Whether everything stands in one column, at any size.
  let isOneColumn: Bool
  let now: Moment
  /// What must be on every screen, like « DÉMONSTRATION ».
  let mark: Phrase?
  /// The rescues nobody has confirmed, in all the calls open here.
  let rescues: OpenRescues?
  /// What is said of support for the call under the hand.
  let support: SupportSaid?
  /// The call under the hand, if any.
  let active: CallID?
  /// The mark of what is to be mended besides the calls.
  let warning: Phrase?
  /// A disk that refuses, whichever call it refuses.
  let trouble: CallScreen.Trouble?
  /// The exercise this console plays, if it does.
  let exam: Exam?
}
