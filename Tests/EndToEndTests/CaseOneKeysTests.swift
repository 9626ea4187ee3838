import CaseScripts
import PseudoTerminal
import Testing

@Suite("Les touches d'un appel entier")
struct CaseOneKeysTests {
  @Test("Réjean, cas 1 du dossier : au plus cent touches hors prose, et une note où rien ne manque")
  func caseOne() throws {
    let script = try #require(CaseScript.all.first)
    #expect(script.cost <= 100, "\(script.cost) touches")
    let desk = try Desk()
    let console = try desk.sitDown()
    try script.play(press: { console.press($0) }, waitFor: { try console.waitFor($0) })
    let note = try desk.note("0001")
    for words in script.note {
      #expect(note.contains(words), "« \(words) » manque à la note :\n\(note)")
    }
  }
}
