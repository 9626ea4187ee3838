import Records
import Text

/// One thing that the console needs, and how it stands on this machine.
struct Checkup {
  /// Its name for programs.
  let id: ID
  let state: State
  /// How it stands, and what to do when it is not well.
  let text: Phrase

  enum ID: String, Encodable {
    case terminal, clock, folder, disk, shelter, register, calls, backup, guides, settings
    case directory
  }

  enum State: String, Encodable {
    case ok, warning, problem

    /// What begins its line.
    var mark: SafeText {
      switch self {
      case .ok: "✓"
      case .warning: "?"
      case .problem: "!"
      }
    }
  }

  init(_ id: ID, _ state: State = .ok, fr: String, en: String) {
    self.id = id
    self.state = state
    text = Phrase(fr: fr, en: en)
  }

  init(_ id: ID, _ state: State, _ text: Phrase) {
    self.id = id
    self.state = state
    self.text = text
  }
}
