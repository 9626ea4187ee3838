import Foundation
import PseudoTerminal
import Testing

@Suite("Dans tmux, comme une personne", .enabled(if: House.hasProgram("tmux"), "tmux est absent"))
struct TmuxTests {
  @Test("un appel pris, écrit, quitté, repris et signé")
  func wholeCall() throws {
    let desk = try Desk()
    let tmux = Tmux(desk)
    try tmux.open()
    try tmux.waitFor("Qui répond")
    for answer in ["Ana Fictive", "t.s.", "00000"] {
      try tmux.type(answer)
      try tmux.waitFor(" : \(answer)")
      try tmux.press("Enter")
    }
    try tmux.waitFor("Nouvel appel (^N)")
    try tmux.press("C-n")
    try tmux.waitFor("Appel 0001 · 0 min")
    try tmux.type("Sœur inquiète : « il répond plus à l'été »")
    try tmux.waitFor("« il répond plus à")

    try tmux.press("F2")
    try tmux.waitFor("[2 SÉCURITÉ]")
    for (letter, mark) in [("o", "Suicide OUI!"), ("n", "Autrui non"), ("f", "Violence flou")] {
      try tmux.type(letter)
      try tmux.waitFor(mark)
    }
    try tmux.press("F3")
    try tmux.waitFor("Chercher :")
    try tmux.type("proche")
    try tmux.waitFor("> Inquiétude")
    try tmux.press("Enter")
    try tmux.waitFor("Guide · ")
    try tmux.resize(132, 43)
    try tmux.waitFor("Reste : ")
    try tmux.resize(80, 24)
    try tmux.press("Escape")
    try tmux.waitFor("Filtrer :")
    try tmux.type("quitter")
    try tmux.waitFor("> Quitter")
    try tmux.press("Enter")
    try tmux.waitUntilClosed()

    try tmux.open()
    try tmux.waitFor("Appel 0001 repris à")
    try tmux.press("F9")
    try tmux.waitFor("Raison :")
    try tmux.type("Ligne coupée, rappelée sans réponse.")
    try tmux.waitFor("sans réponse.")
    // Sooner, it may be the same key still held.
    Thread.sleep(forTimeInterval: 0.8)
    try tmux.press("F9")
    try tmux.waitFor("Appel 0001 signé à")
    try tmux.press("C-q")
    try tmux.waitUntilClosed()
    let note = try desk.note("0001")
    #expect(note.contains("Sœur inquiète : « il répond plus à l'été »"), "\(note)")
    #expect(note.contains("Ligne coupée, rappelée sans réponse."), "\(note)")
  }
}

/// A tmux of our own, with one window of 80 × 24.
private final class Tmux {
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  deinit { _ = try? run(["kill-server"], mayFail: true) }

  func open() throws {
    try run(["new-session", "-d", "-x", "80", "-y", "24", House.program])
  }

  func type(_ text: String) throws { try run(["send-keys", "-l", text]) }
  func press(_ key: String) throws { try run(["send-keys", key]) }

  func resize(_ columns: Int, _ rows: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  func waitFor(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    var screen = ""
    try wait(for: "« \(words) »", sourceLocation, screen: { screen }) {
      screen = try run(["capture-pane", "-p"]).output.replacingNoBreakSpaces
      return screen.contains(words)
    }
  }

  func waitUntilClosed(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(for: "la fin de la console", sourceLocation, screen: { "" }) {
      try run(["list-sessions"], mayFail: true).status != 0
    }
  }

  /// Each look at the screen is a program run: no other pause is needed between two.
  private func wait(
    for what: String, _ place: SourceLocation, screen: () -> String, _ condition: () throws -> Bool
  ) throws {
    let deadline = SuspendingClock.now + Console.patience
    while try !condition() {
      guard SuspendingClock.now < deadline else {
        throw NotSeen(what: what, screen: screen(), ending: nil, place: place)
      }
    }
  }

  @discardableResult
  private func run(_ arguments: [String], mayFail: Bool = false) throws -> Answer {
    let socket = desk.folder + "/tmux"
    let launch = Launch(
      "tmux", ["-S", socket, "-f", "/dev/null"] + arguments, environment: desk.environment)
    let answer = Answer(try Errand(launch, in: desk.folder))
    try #require(mayFail || answer.status == 0, "tmux \(arguments) : \(answer.errors)")
    return answer
  }
}
