import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Avant de raccrocher : ce que seule la personne peut encore dire")
struct BeforeHangingUpTests {
  @Test("^X c liste les questions, le danger d'abord ; Entrée y va")
  func list() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("n")
    console.press(prefixed: "c")
    #expect(console.shows("Avant de raccrocher"))
    #expect(console.shows("> Autrui : non demandé"))
    console.press(.enter)
    #expect(console.call?.step == .safety)
    #expect(console.cursorRow.contains("Autrui"))
    console.type("n")
    #expect(console.asked(.autrui) == .no)
  }

  @Test("Message permis ? Seul·e ? Entrée y va et une lettre répond")
  func facts() {
    var console = TestConsole.onCall()
    console.press(prefixed: "p")
    console.press(prefixed: "c")
    console.type("message")
    console.press(.enter)
    #expect(console.call?.step == .alliance)
    #expect(console.cursorRow.contains("Message ?"))
    console.type("s")
    #expect(console.call?.content.callBack == .noMessage)
    console.press(prefixed: "c")
    console.type("avec qui")
    console.press(.enter)
    #expect(console.cursorRow.contains("Seul·e ?"))
  }

  @Test("L'axe d'une autre personne la met sous la main")
  func otherPerson() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("nnnnn")
    console.press(prefixed: "o")
    console.type("Karim")
    console.press(prefixed: "k")
    console.press(prefixed: "c")
    #expect(console.shows("> Suicide, personne 2 : non demandé"))
    console.press(.enter)
    console.type("o")
    #expect(console.call?.content.asked(.suicide, of: 2) == .yes)
    #expect(console.asked(.suicide) == .no)
  }

  @Test("Rien à demander, ou ligne fermée : une phrase")
  func nothing() {
    var console = TestConsole.onCall()
    console.press(prefixed: "n")
    console.type("administratif\n")
    console.press(prefixed: "c")
    #expect(console.stateLine == "Rien à demander de plus avant de raccrocher.")
    console = TestConsole.onCall()
    console.press(prefixed: "r")
    console.press(prefixed: "c")
    #expect(console.stateLine == "La ligne est fermée depuis 12:05. ^X z note un rappel.")
  }
}
