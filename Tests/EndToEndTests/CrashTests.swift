import Foundation
import PseudoTerminal
import Testing

@Suite("Tomber en panne")
struct CrashTests {
  /// What a crash of Swift or of the C library would print.
  static let foreignWords = [
    "Fatal", "Crash", "crashed", "Thread", "Backtrace", "Segmentation", "Aborted", "signal",
    "Illegal", "stack", "core dumped", "Press", ".swift",
  ]

  @Test(
    "une panne rend le terminal, le dit en français, et la note se rouvre",
    arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE], ["--ascii", "--linear"])
  func crash(_ signal: Int32, mode: String) throws {
    let desk = try Desk()
    let console = try desk.takeCall(mode)
    console.type("Ne répond plus depuis ")
    #expect(try Self.coreLimit(of: console) == ["0", "0"], "la mémoire irait sur le disque")
    let sent = console.bytes.count
    console.kill(signal)
    #expect(try console.waitForEnd() == .killed(signal: signal))
    expectRestored(console)

    let last = String(decoding: console.bytes.dropFirst(sent), as: UTF8.self)
    let sentence = "La console s’est arrêtée. La note est gardée. Pour la rouvrir, relancez ecoute."
    #expect(last.replacing("'", with: "’").contains(sentence), "\(last.debugDescription)")
    for word in Self.foreignWords { #expect(!last.contains(word), "\(last.debugDescription)") }
    if mode != "--linear" {
      #expect(console.screen.split(separator: "\n").count == 1, "\(console.screen)")
    }

    let after = try desk.open()
    try after.waitFor("Appel 0001 repris à")
    try after.waitFor("Ne répond plus depuis")
    after.type("hier")
    #expect(after.beforeCursor.hasSuffix("Ne répond plus depuis hier"))
  }

  /// How much of its memory a program may leave on the disk when it dies: soft and hard limits.
  private static func coreLimit(of console: Console) throws -> [Substring] {
    let file = "/proc/\(console.terminal.process)/limits"
    let limits = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    let line = try #require(limits.first { $0.hasPrefix("Max core file size") })
    return Array(line.split(separator: " ")[4...5])
  }
}
