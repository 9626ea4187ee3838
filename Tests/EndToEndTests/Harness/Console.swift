import PseudoTerminal
import Testing

/// Écoute at a terminal, as the person sees and touches it.
///
/// Nothing is proved by the clock: every wait looks at the screen until it shows what is awaited, or
/// a deadline that no working machine reaches.
final class Console {
  let terminal: PseudoTerminal
  let virtual: VirtualScreen
  private var shownChunks = 0

  /// How long anything may take before a test gives up.
  static let patience = Duration.seconds(60)

  init(_ launch: Launch) throws {
    terminal = try PseudoTerminal(launch)
    virtual = VirtualScreen(launch.size)
  }

  // What the person does.

  /// Types, key after key, as fast as the console follows; a line end is Enter.
  func type(_ text: String) {
    for character in text {
      press(character == "\n" ? .enter : Keystroke(String(character)))
    }
  }

  /// Presses keys, each once the console has answered the one before.
  func press(_ keys: Keystroke...) {
    for key in keys { press(key) }
  }

  /// Presses `^X`, then a letter.
  func press(prefixed letter: Character) {
    press(.control("x"), letter == "\n" ? .enter : Keystroke(String(letter)))
  }

  /// Pastes, as a terminal that marks pastes does.
  func paste(_ text: String) { send("\u{1b}[200~" + text + "\u{1b}[201~") }

  /// Sends bytes at once, without waiting for anything.
  func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends bytes at once, without waiting for anything.
  func send(_ bytes: [UInt8]) {
    terminal.send(bytes)
    show()
  }

  /// Changes the size of the window.
  func resize(_ size: TerminalSize) {
    show()
    virtual.resize(size)
    terminal.resize(size)
  }

  /// Kills the program.
  func kill(_ signal: Int32) { terminal.signal(signal) }

  /// Answers the question of the first run.
  func introduceOneself(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try waitFor("Qui répond", sourceLocation: sourceLocation)
    for answer in ["Ana Fictive", "t.s.", "00000"] { type(answer + "\n") }
    try waitFor("Nouvel appel (^N)", sourceLocation: sourceLocation)
  }

  private func press(_ key: Keystroke) {
    // A person reads the closing before F9 signs: sooner, it may be the same key still held.
    let look: SuspendingClock.Instant = .now + .milliseconds(800)
    if key == .f9 { while terminal.pump(until: look) {} }
    drain()
    let seen = terminal.chunks.count
    terminal.send(key.bytes)
    // Keys that arrive together are a paste. One that changes nothing paints nothing: the next one
    // then waits no longer than a slow finger.
    if terminal.chunks.count == seen { terminal.pump(until: .now + .milliseconds(300)) }
    terminal.settle(until: .now + Self.patience)
    show()
  }

  // What the person sees.

  /// The screen as text, with plain spaces only.
  var screen: String { rows.joined(separator: "\n") }

  /// The screen's rows, with plain spaces only.
  var rows: [String] {
    drain()
    return virtual.rows.map(\.replacingNoBreakSpaces)
  }

  /// The screen with the cursor shown as ▮.
  var screenWithCursor: String {
    var rows = rows
    let cursor = virtual.cursor
    guard rows.indices.contains(cursor.row) else { return screen }
    var row = Array(rows[cursor.row])
    while row.count <= cursor.column { row.append(" ") }
    row[cursor.column] = "▮"
    rows[cursor.row] = String(row)
    return rows.joined(separator: "\n")
  }

  /// Whether the screen shows words.
  func shows(_ words: String) -> Bool { screen.contains(words) }

  /// The text that stands just before the cursor, on its row.
  var beforeCursor: String {
    drain()
    let cursor = virtual.cursor
    return (0..<cursor.column).map { virtual.text(.init(row: cursor.row, column: $0)) }
      .map { $0.isEmpty ? " " : $0 }.joined().replacingNoBreakSpaces
  }

  /// Everything the program sent.
  var bytes: [UInt8] {
    drain()
    return terminal.output
  }

  // Waiting.

  /// Waits until the screen shows some words.
  func waitFor(
    _ words: String, within patience: Duration = Console.patience,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try wait(for: "« \(words) »", within: patience, sourceLocation: sourceLocation) {
      $0.shows(words)
    }
  }

  /// Waits until something is true of the console.
  func wait(
    for what: String, within patience: Duration = Console.patience,
    sourceLocation: SourceLocation = #_sourceLocation, _ condition: (Console) -> Bool
  ) throws {
    let deadline = SuspendingClock.now + patience
    while !condition(self) {
      // A condition may look at the screen twice: what came between its looks is not waited for.
      let hasMore = terminal.pump(until: min(deadline, .now + .milliseconds(200)))
      show()
      if !hasMore, terminal.ending != nil || .now >= deadline, !condition(self) {
        throw NotSeen(
          what: what, screen: screenWithCursor, ending: terminal.ending, place: sourceLocation)
      }
    }
  }

  /// Waits for the program to end; what it printed last is then on the screen.
  @discardableResult
  func waitForEnd(
    within patience: Duration = Console.patience,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> PseudoTerminal.Ending {
    let ending = terminal.waitForEnd(until: .now + patience)
    show()
    guard let ending else {
      throw NotSeen(
        what: "la fin du programme", screen: screenWithCursor, ending: nil, place: sourceLocation)
    }
    return ending
  }

  /// Reads what is there.
  private func drain() {
    while terminal.pump(until: .now) {}
    show()
  }

  /// Shows what was read; the terminal answers the program's questions.
  private func show() {
    while shownChunks < terminal.chunks.count {
      let answers = virtual.feed(terminal.chunks[shownChunks].bytes)
      shownChunks += 1
      if !answers.isEmpty { terminal.send(answers) }
    }
  }
}

/// What was awaited and never came, with the screen instead.
struct NotSeen: Error, CustomStringConvertible {
  let what: String
  let screen: String
  let ending: PseudoTerminal.Ending?
  let place: SourceLocation

  var description: String {
    let end = ending.map { "\nLe programme a fini : \($0)." } ?? ""
    return "\(place) : on attendait \(what).\(end)\n\(screen)"
  }
}
