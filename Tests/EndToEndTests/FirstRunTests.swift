import Foundation
import PseudoTerminal
import Testing

@Suite("S'asseoir la première fois")
struct FirstRunTests {
  @Test("le nom, le titre et le permis sont demandés une fois, puis jamais plus")
  func askedOnce() throws {
    let desk = try Desk()
    let first = try desk.open()
    try first.waitFor("Qui répond")
    // Without a name there is nobody to sign: the question stays.
    first.press(.enter, .enter, .enter)
    try first.waitFor("Qui répond")
    first.type("Zoé Exemple\nps.\n12345\n")
    try first.waitFor("Écoute · Zoé Exemple, ps., permis 12345")
    first.press(.control("q"))
    #expect(try first.waitForEnd() == .exited(0))

    for _ in 0..<2 {
      let again = try desk.open()
      try again.waitFor("Écoute · Zoé Exemple, ps., permis 12345")
      #expect(!again.shows("Qui répond"))
      // Whatever was ever on this screen since the start.
      #expect(!String(decoding: again.bytes, as: UTF8.self).contains("Qui répond"))
      again.press(.control("q"))
      #expect(try again.waitForEnd() == .exited(0))
    }
  }

  @Test("un XDG_DATA_HOME relatif ne compte pas : les données vont au dossier de la personne")
  func dataFolder() throws {
    let desk = try Desk()
    desk.environment["ECOUTE_HOME"] = nil
    desk.environment["XDG_DATA_HOME"] = "ailleurs"
    _ = try desk.sitDown()
    let kept = desk.folder + "/.local/share/ecoute/worker.json"
    #expect(FileManager.default.fileExists(atPath: kept))
  }

  @Test("nouvel appel : une touche, curseur dans la note, rien n'est demandé")
  func newCallIsOneKey() throws {
    let desk = try Desk()
    let console = try desk.sitDown()
    console.press(.control("n"))
    try console.waitFor("Appel 0001 · 0 min")
    console.type("Premier mot")
    #expect(console.beforeCursor.hasSuffix("│Premier mot"), "\(console.screenWithCursor)")
  }
}
