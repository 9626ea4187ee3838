import Glibc
import PseudoTerminal
import Testing

@Suite("Être interrompu")
struct InterruptionTests {
  @Test("kill -9 au milieu d'un mot : même étape, même curseur, même texte, et la note se signe")
  func killedMidWord() throws {
    let desk = try Desk()
    let before = try desk.takeCall()
    before.type("Appelle pour elle-même; voix basse.")
    before.press(prefixed: "s")
    before.type("Elle dit avoir des ")
    // The caret goes back into the sentence, and the word is not finished.
    for _ in 0..<4 { before.press(.left) }
    before.type("souvent de")
    try before.waitFor("Elle dit avoir souvent dedes")
    let rows = before.rows
    let cursor = before.virtual.cursor
    before.kill(SIGKILL)
    #expect(try before.waitForEnd() == .killed(signal: SIGKILL))

    // No key at all: the call comes back by itself.
    let after = try desk.open()
    try after.waitFor("Appel 0001 repris à")
    #expect(after.shows("Relisez la fin."))
    #expect(after.virtual.cursor == cursor)
    // All but how long the call lasts and the state line.
    #expect(Array(after.rows[1..<22]) == Array(rows[1..<22]))

    after.type("puis lundi ")
    try after.waitFor("souvent depuis lundi")
    after.press(.f9)
    try after.waitFor("Raison :")
    after.type("Appel interrompu par une panne.")
    after.press(.f9)
    try after.waitFor("Appel 0001 signé à")
    let note = try desk.note("0001")
    #expect(note.contains("Appelle pour elle-même; voix basse."), "\(note)")
    #expect(note.contains("Elle dit avoir souvent depuis lundi des"), "\(note)")
    #expect(try desk.calls().map(\.state) == ["signed"])
  }

  /// How a terminal is lost or a program asked to leave.
  enum Loss: String, CaseIterable, CustomTestStringConvertible {
    case hangUp = "SIGHUP"
    case terminate = "SIGTERM"
    case closedWindow = "fenêtre fermée"
    case endOfInput = "fin de l'entrée, sans signal"

    var testDescription: String { rawValue }
  }

  @Test(
    "perdre son terminal : la console finit d'elle-même, tout est gardé", arguments: Loss.allCases)
  func lostTerminal(_ loss: Loss) throws {
    let desk = try Desk()
    _ = try desk.sitDown()
    var launch = desk.launch([])
    launch.isControlling = loss != .endOfInput
    let console = try Console(launch)
    try console.waitFor("Nouvel appel (^N)")
    console.press(.control("n"))
    console.type("Mot dit juste avant")
    switch loss {
    case .hangUp: console.kill(SIGHUP)
    case .terminate: console.kill(SIGTERM)
    case .closedWindow, .endOfInput: console.terminal.hangUp()
    }
    #expect(try console.waitForEnd() == .exited(0))
    if loss == .hangUp || loss == .terminate { expectRestored(console) }

    #expect(try desk.note("0001").contains("Mot dit juste avant"))
    let after = try desk.open()
    try after.waitFor("Appel 0001 repris à")
    #expect(after.beforeCursor.hasSuffix("Mot dit juste avant"))
  }

  @Test("perdre son terminal pendant la première question ne garde rien de faux")
  func lostDuringIdentity() throws {
    let desk = try Desk()
    let console = try desk.open()
    try console.waitFor("Qui répond")
    console.type("Ana Fic")
    console.terminal.hangUp()
    #expect(try console.waitForEnd() == .exited(0))
    let again = try desk.open()
    try again.waitFor("Qui répond")
    #expect(!again.shows("Ana"))
  }
}

/// The terminal is as it was found: its driver, its screen, its cursor.
func expectRestored(
  _ console: Console, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    console.terminal.attributes == console.terminal.initialAttributes,
    sourceLocation: sourceLocation)
  #expect(console.terminal.attributes.isCooked, sourceLocation: sourceLocation)
  #expect(!console.virtual.isAlternate, sourceLocation: sourceLocation)
  #expect(console.virtual.isCursorVisible, sourceLocation: sourceLocation)
}
