import Canvas
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Une colonne, à toute largeur")
struct OneColumnTests {
  @Test(
    "^X - met la note en pleine largeur, sans bordures, et revient",
    arguments: [Size.w80h24, .w132h43])
  func on(size: Size) {
    var console = TestConsole.onCall(size: size)
    #expect(console.screen.contains("│"))
    console.press(prefixed: "-")
    #expect(!console.screen.contains("│"))
    #expect(!console.screen.contains("┌"))
    #expect(console.stateLine == "Une colonne. ^X - revient.")
    console.type("Voix basse.")
    #expect(console.cursorRow.hasPrefix("Voix basse."))
    #expect(console.shows("Suicide ?"))
    console.press(prefixed: "-")
    #expect(console.screen.contains("│"))
    console.expect(kept: "Voix basse.", in: .note(.alliance))
  }

  @Test("Les volets se suivent un à la fois ; F6 passe de l'un à l'autre")
  func panes() throws {
    var console = TestConsole.onCall(size: .w132h43, shelves: try Samples.shelves())
    console.press(prefixed: "-")
    console.type("Deuil récent.")
    console.press(.function(3))
    #expect(!console.shows("Deuil récent."))
    console.press(.enter)
    #expect(console.shows("À retenir"))
    #expect(!console.screen.contains("│"))
    console.press(.function(6))
    #expect(console.shows("Deuil récent."))
    console.press(.function(6))
    #expect(console.shows("À retenir"))
  }

  @Test("Elle est retenue d'une session à l'autre")
  func remembered() {
    var console = TestConsole.onCall()
    console.press(prefixed: "-")
    #expect(console.preferences.isOneColumn)
    let after = console.reopened()
    #expect(!after.screen.contains("│"))
  }

  @Test("À l'accueil aussi la touche répond, et le menu la porte")
  func home() {
    var console = TestConsole()
    console.press(.escape)
    console.type("colonne\n")
    #expect(console.preferences.isOneColumn)
    console.press(.control("n"))
    #expect(!console.screen.contains("│"))
  }

  @Test("Un appel entier en une colonne se signe avec les mêmes touches")
  func whole() {
    var console = TestConsole.onCall(size: .w132h43)
    console.press(prefixed: "-")
    console.complete()
    #expect(console.call?.content.missing == [])
    console.sign()
    #expect(console.signed.count == 1)
  }
}
