import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Raccroché, erreur, test : trois touches ; silencieux et abusif sont des appels")
struct AdministrativeTests {
  @Test("^U, une lettre, F9 : signé", arguments: [("r", Disposition.lost), ("e", nil), ("t", nil)])
  func threeKeys(letter: String, disposition: Disposition?) throws {
    var console = TestConsole.onCall()
    console.press(.control("u"))
    console.type(letter)
    console.wait(milliseconds: 400)
    console.press(.function(9))
    let call = try #require(console.signed.values.first)
    #expect(call.content.kind == .administrative)
    #expect(call.content.disposition == disposition)
    #expect(call.lineEndedAt != nil)
    #expect(!call.content[.omissionOfAll()].isBlank)
  }

  @Test("Rien n'est signé avant F9 : la note se relit, Échap y revient, ^Z défait")
  func notSigned() {
    var console = TestConsole.onCall()
    console.type("Bonjour ? Allô ?")
    console.press(.control("u"))
    console.type("r")
    #expect(console.signed.isEmpty)
    #expect(console.shows("Finir l'appel 0412") || console.shows("Finir l’appel 0412"))
    console.press(.escape)
    console.type("!")
    console.expect(kept: "Bonjour ? Allô ?!", in: .note(.alliance))
    console.press(.control("z"), .control("z"), .control("z"), .control("z"))
    #expect(console.call?.content.kind == nil)
    console.expect(kept: "Bonjour ? Allô ?", in: .note(.alliance))
  }

  @Test("Un danger noté : ce n'est pas un contact administratif")
  func danger() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("o")
    console.press(.control("u"))
    console.type("r")
    #expect(console.call?.content.kind == nil)
    #expect(
      console.stateLine
        == "Un danger est noté : c’est un appel. ^X z ligne coupée ; F9 le finit.")
  }

  @Test("Silencieux, abusif : le motif, et l'appel reste un appel", arguments: ["s", "a"])
  func ordinary(letter: String) {
    var console = TestConsole.onCall()
    console.press(.control("u"))
    console.type(letter)
    #expect(console.call?.content.reasons == [letter == "s" ? .silentCall : .abusiveCall])
    #expect(console.call?.state == .open)
    #expect(console.call?.content.kind == nil)
    #expect(console.stateLine.hasPrefix("Motif noté : "))
    #expect(console.call?.content.missing.contains(.axis(.suicide)) == true)
    console.type("Souffle, pas de mots.")
    console.press(.function(9))
    console.type("silence de quatre minutes, aucun signe")
    console.wait(milliseconds: 400)
    console.press(.function(9))
    #expect(console.signed.count == 1)
  }

  @Test("Échap ne ferme rien ; le choix se fait aussi par les flèches")
  func list() {
    var console = TestConsole.onCall()
    console.press(.control("u"))
    #expect(console.shows("> r  raccroché sans parler"))
    console.press(.escape)
    #expect(console.call?.content.kind == nil)
    console.press(.control("u"), .down, .enter)
    #expect(console.call?.content.kind == .administrative)
  }
}
