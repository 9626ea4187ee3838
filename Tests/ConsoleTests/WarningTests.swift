import Canvas
import Console
import ConsoleTesting
import Testing
import Text

@Suite("Ce qui est à réparer reste en vue, et l'appel continue")
struct WarningTests {
  private static let log: Phrase = Phrase(
    fr: "Le registre des accès ne s'écrit pas.", en: "The access log cannot be written.")
  private static let register = Phrase(
    fr: "Le registre est abîmé.", en: "The register is damaged.")
  private static let room = Phrase(fr: "Le disque est plein.", en: "The disk is full.")

  @Test("Dite une fois en entier, la panne reste sur la ligne d'état ; ^S l'explique")
  func lasting() {
    var console = TestConsole.onCall()
    console.type("Elle")
    console.take(.warned(.accessLog, Self.log))
    #expect(console.stateLine == "Le registre des accès ne s’écrit pas.")
    console.type(" dit")
    #expect(console.stateLine == "! accès : ^S · Se garde… · 2 mots")
    #expect(console.app.canvas.row(22).contains { $0.style == .attention })
    #expect(console.app.said.rows.contains { $0.string.contains("! accès") })
    console.press(.control("s"))
    #expect(console.shows("Le registre des accès ne s’écrit pas."))
    #expect(console.shows("Continuez l’appel"))
    console.press(.escape)
    console.take(.warned(.accessLog, nil))
    #expect(console.stateLine == "Se garde… · 2 mots")
  }

  @Test("À l'accueil et verrouillée aussi ; plusieurs tiennent sur une ligne")
  func elsewhere() {
    for var console in [TestConsole(), TestConsole.locked()] {
      console.take(.warned(.reserve, Self.room))
      #expect(console.stateLine.hasPrefix("! disque plein : ^S · "))
      console.take(.warned(.register, Self.register))
      console.press(.down)
      #expect(console.stateLine.hasPrefix("! registre, disque plein : ^S · "))
      console.press(.control("s"))
      #expect(console.shows("Le registre est abîmé.") && console.shows("Le disque est plein."))
    }
  }

  @Test("Un disque qui refuse passe avant")
  func refusal() {
    var console = TestConsole.onCall()
    console.take(.warned(.reserve, Self.room))
    console.diskRefuses = true
    console.type("oui")
    #expect(console.stateLine.hasPrefix("! NON GARDÉ sur disque"))
  }
}
