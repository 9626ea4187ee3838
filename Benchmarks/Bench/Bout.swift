import Foundation
import PseudoTerminal

/// A program at its terminal, from start to end.
///
/// While keys are timed nothing is drawn: what came is shown on a screen afterwards.
final class Bout {
  let terminal: PseudoTerminal
  private(set) var screen: VirtualScreen
  private var shown = 0

  struct NotSeen: Error, CustomStringConvertible {
    let description: String
  }

  init(_ subject: Subject) throws {
    terminal = try PseudoTerminal(subject.launch)
    screen = VirtualScreen(subject.launch.size)
  }

  /// Sends bytes and shows what comes at once.
  func send(_ text: String) {
    terminal.send(text.utf8)
    show()
  }

  /// Presses a key, and lets the program answer.
  func press(_ key: Keystroke) {
    let seen = terminal.chunks.count
    terminal.send(key.bytes)
    if terminal.chunks.count == seen { terminal.pump(until: .now + .milliseconds(300)) }
    settle()
  }

  /// Waits until the program has nothing more to say for a moment.
  func settle() {
    terminal.settle(until: .now + .seconds(5))
    show()
  }

  /// Waits until nothing came for some time.
  func waitForSilence(_ silence: Duration) {
    while terminal.pump(until: .now + silence) {}
    show()
  }

  func waitFor(_ words: String) throws {
    let deadline = SuspendingClock.now + .seconds(15)
    while !text.contains(words) {
      guard terminal.pump(until: deadline) else {
        throw NotSeen(description: "« \(words) » not seen:\n" + screen.rows.joined(separator: "\n"))
      }
      show()
    }
  }

  /// Leaves by the program's own keys.
  func leave(_ subject: Subject) {
    for key in subject.leave { press(key) }
    terminal.waitForEnd(until: .now + .seconds(3))
  }

  /// The most memory the program ever had, in mebibytes.
  var memory: Double {
    let status = try? String(contentsOfFile: "/proc/\(terminal.process)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kibibytes = line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) }
    return (kibibytes ?? 0) / 1024
  }

  private var text: String {
    screen.rows.joined(separator: "\n").replacing("\u{a0}", with: " ")
  }

  private func show() {
    while shown < terminal.chunks.count {
      let answers = screen.feed(terminal.chunks[shown].bytes)
      shown += 1
      if !answers.isEmpty { terminal.send(answers) }
    }
  }

  /// The chunks that came and are not shown yet, given to someone who shows them.
  func takeUnshown() -> ArraySlice<PseudoTerminal.Chunk> {
    defer { shown = terminal.chunks.count }
    return terminal.chunks[shown...]
  }
}
