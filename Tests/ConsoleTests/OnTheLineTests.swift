import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Sur la ligne : qui arrive, qui quitte")
struct OnTheLineTests {
  private func first(_ console: TestConsole) -> String {
    String(console.screen.plain.prefix { $0 != "\n" })
  }

  @Test("Une lettre note l'interprète et son heure ; son numéro se tape, Entrée revient à la note")
  func interpreter() {
    var console = TestConsole.onCall()
    console.type("Bonjour. ")
    console.press(prefixed: ",")
    console.type("i")
    #expect(console.shows("Sur la ligne · interprète"))
    console.type("77 12\n")
    console.type("Elle parle.")
    #expect(console.call?.content.participants.map(\.role) == [.interpreter])
    #expect(console.kept(.participant(1)) == "77 12")
    #expect(console.call?.content.communications == [])
    console.expect(kept: "Bonjour. Elle parle.", in: .note(.alliance))
    #expect(first(console).contains("+1 sur la ligne"))
  }

  @Test("Ceux qui sont là viennent en premier : en choisir un note son départ")
  func leaves() {
    var console = TestConsole.onCall()
    console.press(prefixed: ",")
    console.type("pJulie, sa fille\n")
    console.wait(minutes: 4)
    console.press(prefixed: ",")
    #expect(console.shows("> Quitte la ligne : proche, Julie, sa fille"))
    console.press(.enter)
    let someone = console.call?.content.participants.first
    #expect(someone?.joinedAt.hour == "12:05" && someone?.leftAt?.hour == "12:09")
    #expect(console.stateLine == "proche a quitté la ligne à 12:09. ^Z annule.")
    #expect(!first(console).contains("sur la ligne"))
  }

  @Test("Le 911, l'infirmière, l'équipe de crise, la DPJ : aux communications, une seule fois")
  func told() {
    var console = TestConsole.onCall()
    for letter in "uned" {
      console.press(prefixed: ",")
      console.type("\(letter)\n")
    }
    #expect(
      console.call?.content.communications.map(\.to)
        == [.emergency, .nurse, .crisisTeam, .youthProtection])
    console.press(prefixed: ",")
    console.press(.enter)
    console.press(prefixed: ",")
    console.type("u\n")
    #expect(console.call?.content.participants.count == 5)
    #expect(console.call?.content.communications.count == 4)
  }

  @Test("Un 911 déjà demandé en secours n'est pas communiqué deux fois")
  func rescueFirst() {
    var console = TestConsole.onCall()
    console.press(.function(5))
    console.type("n")
    console.press(prefixed: ",")
    console.type("u\n")
    #expect(console.call?.content.communications.count == 1)
  }

  @Test("^Z reprend l'arrivée et la communication d'un coup")
  func undo() {
    var console = TestConsole.onCall()
    console.press(prefixed: ",")
    console.type("n\n")
    console.press(.control("z"))
    #expect(console.call?.content.participants == [])
    #expect(console.call?.content.communications == [])
    #expect(console.call?.step == .alliance)
  }

  @Test("Échap ne note rien ; en linéaire le nom se tape dans un champ nommé")
  func linear() {
    var console = TestConsole.onCall()
    console.press(prefixed: ",")
    console.press(.escape)
    #expect(console.call?.content.participants == [])
    console.press(prefixed: ",")
    console.type("i77")
    #expect(console.app.said.title.string.plain == "Sur la ligne · interprète")
    #expect(console.app.said.focus == "Nom ou numéro")
    #expect(console.app.said.entry?.text == "77")
  }
}
