import Foundation
import PseudoTerminal
import Testing

@Suite("Un exercice coupé en plein mot")
struct ExerciseKillTests {
  /// A screen on which a whole debrief fits.
  private static let tall = TerminalSize(100, 180)

  @Test("kill -9 : repris de ses essais à la même place, à la même heure, et le retour est entier")
  func killed() throws {
    let desk = try Desk()
    try desk.copyCase("juste-un-numero")
    let before = try desk.open("demo", size: Self.tall)
    try before.openCase()
    before.press(.enter)
    try before.waitFor("Appelant : Bonsoir.")
    before.press(prefixed: " ")
    before.type("vJe vous suis.\n")
    try before.waitFor("> « Je vous suis. »")
    before.press(prefixed: "s")
    before.type("Testament , chien confié")
    for _ in 0..<14 { before.press(.left) }
    before.type("refait")
    try before.waitFor("Testament refait, chien")
    let (rows, cursor) = (before.rows, before.virtual.cursor)
    let note = rows.firstIndex { $0.contains("Note · Sécurité") } ?? 0
    before.kill(SIGKILL)
    #expect(try before.waitForEnd() == .killed(signal: SIGKILL))

    // Years later: the hour of the call is that of the last word.
    let after = try desk.open("demo", "--now", "2036-01-01T12:00:00-05:00", size: Self.tall)
    try after.openCase()
    try after.waitFor("Essais")
    after.press(.end)
    try after.waitFor("interrompu : reprendre")
    after.press(.enter)
    try after.waitFor("Exercice repris au dernier mot gardé.")
    #expect(after.shows("> « Je vous suis. »"))
    #expect(after.rows[0] == rows[0])
    // The note; what is proposed beside it comes back with the next word.
    #expect(after.rows[note..<178].map { $0.prefix(50) } == rows[note..<178].map { $0.prefix(50) })
    #expect(after.virtual.cursor == cursor)

    after.type(" vendredi")
    try after.waitFor("Testament refait vendredi, chien")
    after.press(prefixed: " ")
    after.type("dmourir\nPensez-vous au suicide ?\n")
    try after.waitFor("> « Pensez-vous au suicide ? »")
    after.press(prefixed: "r")
    try after.waitFor("la ligne est fermée")
    after.press(.f9)
    try after.waitFor("Raison :")
    after.type("Exercice.")
    after.press(.f9)
    try after.waitFor("Avant de voir le retour")
    for _ in 0..<4 { after.press(.right, .down) }
    after.press(.enter)
    try after.waitFor("Ce qui était retenu")

    // The attempt by itself, as one that nothing cut, tells the same story.
    let list = try desk.run("case", "attempts").output
    let id = try #require(list.split(separator: " ").first)
    let text = try desk.run("case", "attempts", String(id)).output
    #expect(text.contains("refait") == false && text.contains("note safety"))
    let file = desk.folder + "/essai.txt"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let replay = try desk.run("case", "replay", file).output
    let shown = after.screen.squeezed
    let own = try #require(replay.split(separator: "Le parcours de l").first)
    let said = own.split(separator: "\n").filter { $0.contains(#/^[0-9]+:[0-9]{2}  /#) }
    #expect(said.count > 8)
    for line in said { #expect(shown.contains(String(line).squeezed), "\(line)\n\(after.screen)") }
  }
}

extension Desk {
  /// Puts one of the cases among the few guides of the desk.
  fileprivate func copyCase(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/guides/cas", withIntermediateDirectories: true)
    let file = "/cas/\(name).yarn"
    try FileManager.default.copyItem(
      atPath: House.guides + file, toPath: folder + "/guides" + file)
  }
}

extension Console {
  /// Opens the only case, from home.
  fileprivate func openCase() throws {
    try waitFor("Nouvel appel (^N)")
    press(prefixed: ">")
    try waitFor("Jeu de rôle")
    press(.down, .enter)
    try waitFor("Commencer l’appel")
  }
}

extension String {
  /// Without blanks nor the signs of typography: what wraps and what is set are the same.
  fileprivate var squeezed: String {
    String(replacing("’", with: "'").filter { !$0.isWhitespace && $0 != "\u{a0}" })
  }
}
