import Chance
import Foundation
import PseudoTerminal
import Testing

@Suite("Être tué n'importe quand")
struct RandomKillTests {
  /// A call between its answer and a kill: what was typed, and what of it was painted.
  private struct Round {
    let typed: String
    let painted: String
  }

  @Test("kill -9 à un instant au hasard pendant la frappe : tout ce qui fut peint est dans la note")
  func paintedIsKept() throws {
    let kills = House.isSoaking ? 1_000 : 60
    let given = ProcessInfo.processInfo.environment["ECOUTE_SEED"].flatMap { UInt64($0) }
    let seed = given ?? .random(in: 0...99_999)
    print("kill -9 au hasard : ECOUTE_SEED=\(seed), \(kills) fois au plus")
    var random = Chance(seed)
    // A busy machine makes fewer rounds of the sample, never fewer than a third.
    let enough = SuspendingClock.now + (House.isSoaking ? .seconds(3_600) : .seconds(12))
    var painted = 0
    var desk = try Desk()
    var kept = ""
    for round in 0..<kills {
      if round > kills / 3, SuspendingClock.now > enough { break }
      // A note that fits the screen is read whole.
      if round.isMultiple(of: 4) {
        desk = try Desk()
        try desk.sitDown().kill(SIGKILL)
        kept = ""
      }
      let result = try type(on: desk, &random)
      painted += result.painted.count
      let note = try written(on: desk)
      let place: Comment = "ECOUTE_SEED=\(seed), tour \(round)"
      try #require(note.hasPrefix(result.painted), "peint et perdu, \(place)")
      try #require(note.hasPrefix(kept), "gardé et perdu, \(place)")
      try #require((kept + result.typed).hasPrefix(note), "jamais tapé, \(place)")
      kept = note
    }
    #expect(painted > kills * 2, "presque rien ne fut peint : \(painted)")
  }

  /// Opens the console, takes or resumes the call, types, and kills it at some instant: it may be
  /// while it starts, while it recovers, or in the middle of a paint.
  private func type(on desk: Desk, _ random: inout Chance) throws -> Round {
    let console = try desk.open()
    let isEarly = Int.random(in: 0..<8, using: &random) == 0
    if isEarly {
      pause(.microseconds(Int.random(in: 0...60_000, using: &random)))
      console.kill(SIGKILL)
      try console.waitForEnd()
      return Round(typed: "", painted: notePane(console))
    }
    try console.wait(for: "l'accueil ou l'appel") { $0.shows("(^N)") || $0.shows("repris à") }
    if console.shows("(^N)") {
      console.press(.control("n"))
      try console.waitFor("[1 ALLIANCE]")
    }
    var typed = ""
    for _ in 0..<Int.random(in: 4...24, using: &random) {
      let letter = String("abcdefghijklmnopqrstuvwxyz    ".randomElement(using: &random) ?? "a")
      typed += letter
      console.send(letter)
      pause(.microseconds(Int.random(in: 0...3_000, using: &random)))
    }
    pause(.microseconds(Int.random(in: 0...2_000, using: &random)))
    console.kill(SIGKILL)
    try console.waitForEnd()
    return Round(typed: typed.filter { $0 != " " }, painted: notePane(console))
  }

  private func pause(_ duration: Duration) {
    usleep(UInt32(duration / .microseconds(1)))
  }

  /// The note as the screen shows it, without blanks.
  private func notePane(_ console: Console) -> String {
    let rows = console.rows
    let rule = rows.firstIndex { $0.contains("─ Note, Alliance ─") }
    guard let rule else { return "" }
    let pane = rows[(rule + 1)...].prefix { $0.hasPrefix("│") }
    return pane.map { $0.dropFirst().prefix { $0 != "│" } }.joined().filter { $0 != " " }
  }

  /// The note as `calls show` tells it, without blanks.
  private func written(on desk: Desk) throws -> String {
    guard let call = try desk.calls().last else { return "" }
    let note = try desk.note(call.id)
    let parts = note.split(separator: "\nMotif\n").dropFirst()
    let motive = parts.joined().split(separator: "\nSécurité\n").first
    return motive?.filter { !$0.isWhitespace } ?? ""
  }
}
