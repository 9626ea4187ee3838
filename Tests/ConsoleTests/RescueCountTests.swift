import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Un secours non confirmé reste compté sur tous les écrans")
struct RescueCountTests {
  private func first(_ console: TestConsole) -> String {
    String(console.screen.plain.prefix { $0 != "\n" })
  }

  private func requested(size: Size = .w80h24, isDemonstration: Bool = false) -> TestConsole {
    var console = TestConsole.onCall(size: size, isDemonstration: isDemonstration)
    console.press(.function(5))
    console.type("n")
    console.press(.escape)
    return console
  }

  @Test(
    "L'en-tête le compte, à 40 et à 80 colonnes, et en démonstration", arguments: [false, true])
  func header(isDemonstration: Bool) {
    var console = requested(isDemonstration: isDemonstration)
    #expect(first(console).contains("! Secours : 1"))
    #expect(first(console).contains("lieu ?"))
    console.resize(.w40h10)
    #expect(first(console).contains("! Secours : 1") || first(console).contains("!S 1"))
    #expect(first(console).contains("lieu ?"))
  }

  @Test("Après cinq minutes, la ligne d'état le dit avec les minutes et la touche")
  func sentence() {
    var console = requested()
    console.wait(minutes: 5)
    #expect(!console.stateLine.contains("NON CONFIRMÉE"))
    console.wait(minutes: 4)
    #expect(
      console.stateLine == "Secours demandé à 12:05, arrivée NON CONFIRMÉE depuis 9 min. F5")
  }

  @Test("Dans un autre appel, à l'accueil, sur une note signée : partout")
  func everywhere() {
    var console = requested()
    console.press(.control("n"))
    #expect(first(console).hasSuffix("! Secours : 1"))
    console.wait(minutes: 9)
    #expect(
      console.stateLine
        == "Appel 0412, secours de 12:05 : NON CONFIRMÉ depuis 9 min. ^X g, F5")
    console.complete()
    console.sign()
    #expect(first(console).hasSuffix("! Secours : 1"))
    console.wait(minutes: 1)
    console.press(.down)
    #expect(
      console.stateLine == "Secours demandé à 12:05, arrivée NON CONFIRMÉE depuis 10 min. F5")
    console.readSigned()
    #expect(first(console).hasSuffix("! Secours : 1"))
  }

  @Test("De l'accueil, F5 va au registre de l'appel qui attend depuis le plus longtemps")
  func fromHome() {
    var console = requested()
    console.press(.control("n"))
    console.press(prefixed: "g")
    console.press(.function(5))
    #expect(console.call?.number == 412)
    #expect(console.cursorRow.contains("ARRIVÉE CONFIRMÉE"))
    console.type("a")
    #expect(!first(console).contains("Secours"))
  }

  @Test("Rien à confirmer : F5 à l'accueil le dit")
  func nothing() {
    var console = TestConsole()
    console.press(.function(5))
    #expect(console.stateLine == "Aucun secours à confirmer. Ouvrez d’abord un appel.")
  }

  @Test("La clôture le dit et laisse signer ; la remise de quart le garde")
  func closing() {
    var console = requested()
    console.complete()
    console.press(.function(9))
    #expect(console.shows("! Secours de 12:05 (911) : arrivée NON CONFIRMÉE. F5"))
    console.press(.function(9))
    #expect(console.call == nil)
    console.press(prefixed: ";")
    #expect(console.shows("Secours, arrivée NON CONFIRMÉE (1)"))
  }

  @Test("Signée sans arrivée : comptée encore, jusqu'à ce qu'un addenda dise la suite")
  func afterSigning() {
    var console = requested()
    console.complete()
    console.sign()
    #expect(first(console).contains("! Secours : 1"))
    console.press(.function(5))
    #expect(console.stateLine.hasPrefix("Note signée : ce qui manque d’un secours"))
    console.press(prefixed: "j")
    console.type("Arrivée confirmée à 12:40.")
    console.sign()
    #expect(!first(console).contains("Secours"))
  }

  @Test("En linéaire : dit sur chaque écran, sans minutes qui changent d'elles-mêmes")
  func linear() {
    var console = requested()
    let sentence = "Secours : 1, demandé à 12:05, arrivée NON CONFIRMÉE. F5"
    #expect(console.app.said.rows.contains { $0.string.plain == sentence })
    let before = console.app.said
    console.wait(minutes: 20)
    #expect(console.app.said == before)
    console.press(prefixed: "g")
    #expect(console.app.said.rows.contains { $0.string.plain == sentence })
    let home = console.app.said
    console.wait(minutes: 20)
    #expect(console.app.said == home)
  }

  @Test("Le registre en linéaire : la ligne sous la main, le texte qu'on tape")
  func linearLedger() {
    var console = requested()
    console.press(.function(5))
    #expect(console.app.said.title == "Secours")
    #expect(console.app.said.focus.string.plain == "ARRIVÉE CONFIRMÉE : (a)  ! NON CONFIRMÉE")
    console.type("4471")
    #expect(console.app.said.focus.string.plain == "Nº d’événement")
    #expect(console.app.said.entry?.text == "4471")
  }
}
