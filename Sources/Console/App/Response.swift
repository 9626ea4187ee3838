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

  static let nothing = Response()

  static func + (first: Response, second: Response) -> Response {
    Response(
      effects: first.effects + second.effects, notice: second.notice ?? first.notice,
      overlay: second.overlay ?? first.overlay)
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
}

/// What surrounds a screen: what it may read but not change.
struct Surroundings {
  let size: Size
  let language: Language
  let shelves: Shelves?
  let now: Moment
  /// What must be on every screen, like « DÉMONSTRATION ».
  let mark: Phrase?
  /// A disk that refuses, whichever call it refuses.
  let trouble: CallScreen.Trouble?
}
