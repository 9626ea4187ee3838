import Canvas
import Console
import ConsoleTesting
import Intervention
import Text

/// One screen of the console as a gesture leads to it, in either language, demonstration or not.
struct Scene: Sendable, CustomStringConvertible {
  let name: String
  /// Whether it is a moment of a call: the safety row must be in sight.
  let isCall: Bool
  /// Whether its texts are too long for 80 columns, so that they may be cut.
  let isLong: Bool
  private let begin: @Sendable (Language, Bool) throws -> TestConsole
  private let gesture: @Sendable (inout TestConsole, Language) -> Void

  var description: String { name }

  /// The screen, at 80×24.
  func console(_ language: Language, isDemonstration: Bool) throws -> TestConsole {
    var console = try begin(language, isDemonstration)
    gesture(&console, language)
    return console
  }

  /// A screen reached from a call just answered.
  static func call(
    _ name: String, isLong: Bool = false,
    _ gesture: @escaping @Sendable (inout TestConsole, Language) -> Void = { _, _ in }
  ) -> Scene {
    Scene(
      name: name, isCall: true, isLong: isLong,
      begin: {
        TestConsole.onCall(
          language: $0, isDemonstration: $1, shelves: try Samples.shelves())
      },
      gesture: gesture)
  }

  /// A screen reached from home.
  static func home(
    _ name: String,
    _ gesture: @escaping @Sendable (inout TestConsole, Language) -> Void = { _, _ in }
  ) -> Scene {
    Scene(
      name: name, isCall: false, isLong: false,
      begin: {
        TestConsole(language: $0, isDemonstration: $1, shelves: try Samples.shelves())
      },
      gesture: gesture)
  }

  /// A screen of the first run.
  static func firstRun(
    _ name: String,
    _ gesture: @escaping @Sendable (inout TestConsole, Language) -> Void = { _, _ in }
  ) -> Scene {
    Scene(
      name: name, isCall: false, isLong: false,
      begin: { TestConsole(language: $0, worker: nil, isDemonstration: $1) }, gesture: gesture)
  }

  /// A screen reached from the locked console of a centre, which is never a demonstration.
  static func centre(
    _ name: String, isCall: Bool = false, isLong: Bool = false,
    _ gesture: @escaping @Sendable (inout TestConsole, Language) -> Void = { _, _ in }
  ) -> Scene {
    Scene(
      name: name, isCall: isCall, isLong: isLong,
      begin: { language, _ in
        // Without the lock that comes by itself: nothing else changes so.
        TestConsole.locked(
          language: language, shelves: try Samples.shelves(), settings: CallSettings(lockAfter: 0))
      }, gesture: gesture)
  }

  /// The screen before the data folder is read; whether it is a demonstration is not known yet.
  static let starting = Scene(
    name: "ouverture", isCall: false, isLong: false,
    begin: { language, _ in TestConsole.starting(language: language) }, gesture: { _, _ in })
}

extension TestConsole {
  /// Presses some keys in a row.
  mutating func press(all keys: [Key]) {
    for key in keys { press(key) }
  }
}
