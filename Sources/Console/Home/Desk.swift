import Canvas
import Intervention
import Text

/// Guides and the directory outside of any call: read by whoever takes none, or between two.
///
/// It is the pane beside a note, alone: nothing is kept, and leaving it goes home.
extension App {
  /// What may be open beside a note, or outside of any call.
  var reader: CallScreen? {
    get {
      if case .reading(let screen) = base { return screen }
      return activeID.flatMap { calls[$0] }
    }
    set {
      if case .reading = base, let newValue {
        base = .reading(newValue)
      } else if let id = activeID {
        calls[id] = newValue
      }
    }
  }

  /// Whether a command reads something where no call is.
  func canRead(_ id: CommandID) -> Bool {
    switch base {
    case .home: [.guideSearch, .directorySearch].contains(id)
    case .reading:
      [.guideSearch, .directorySearch, .guideFind, .directoryWiden, .callHold].contains(id)
    case .starting, .identity, .locked, .call, .note, .practice, .exercise: false
    }
  }

  /// Performs a command that reads, from home or from what is read already.
  mutating func read(_ id: CommandID) -> [Effect] {
    var screen = CallScreen(Call(id: CallID(rawValue: "")), settings)
    screen.pane = .desk
    if case .reading(let open) = base { screen = open }
    overlays = []
    let response = screen.perform(id, at: now, surroundings) ?? .nothing
    return settle(screen, response)
  }

  mutating func type(_ text: SafeText, in desk: CallScreen) -> [Effect] {
    var desk = desk
    if desk.type(inReference: text, surroundings) {
      base = .reading(desk)
    } else {
      notice = CallScreen.noNote
    }
    return []
  }

  mutating func press(_ key: Key, in desk: CallScreen) -> [Effect] {
    var desk = desk
    let response = desk.press(inReference: key, at: now, surroundings)
    return settle(desk, response)
  }

  /// Stays there while something is open; where a call would go back to its note, goes home.
  private mutating func settle(_ desk: CallScreen, _ response: Response) -> [Effect] {
    base = desk.pane == .desk && !desk.references.isEmpty ? .reading(desk) : rest
    return take(response).filter { if case .keep = $0 { false } else { true } }
  }
}

extension CallScreen {
  static let deskTitle = Phrase(
    fr: "Écoute · Guides et répertoire", en: "Écoute · Guides and directory")
  static let deskIdle = Phrase(
    fr: "Lecture, hors appel : rien n'est noté. Tab : accueil.",
    en: "Reading, outside of any call: nothing is noted. Tab: home.")
  /// Why nothing can be typed or attached.
  static let noNote = Phrase(
    fr: "Pas d'appel ouvert : rien n'est noté ni joint.",
    en: "No call is open: nothing is noted nor attached.")
}
