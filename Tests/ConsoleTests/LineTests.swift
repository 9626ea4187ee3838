import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("La ligne : fermée, coupée, rappelée, toujours le même appel")
struct LineTests {
  private func first(_ console: TestConsole) -> String {
    String(console.screen.plain.prefix { $0 != "\n" })
  }

  @Test("^X z note la coupure et dit comment rappeler")
  func lost() {
    var console = TestConsole.onCall()
    console.press(prefixed: "t")
    console.type("418 555-0199\nm")
    console.wait(minutes: 9)
    console.press(prefixed: "z")
    #expect(
      console.stateLine
        == "Ligne coupée à 12:14. Rappel : 418 555-0199 (message permis). ^X z le note.")
    #expect(console.call?.line.isLost == true)
    console.wait(minutes: 2)
    #expect(first(console).contains("9 min · coupée 2 min · lieu ? · rappel ✓ · "))
    console.press(prefixed: "a")
    console.type("Elle pleurait.")
    console.expect(kept: "Elle pleurait.", in: .note(.alliance))
  }

  @Test("Sans numéro, ou si la personne ne veut pas : on le dit")
  func noNumber() {
    var console = TestConsole.onCall()
    console.press(prefixed: "z")
    #expect(
      console.stateLine == "Ligne coupée à 12:05. Aucun numéro de rappel. ^X z le note.")
    console = TestConsole.onCall()
    console.press(prefixed: "t")
    console.type("418 555-0199\nn")
    console.press(prefixed: "z")
    #expect(console.stateLine == "Ligne coupée à 12:05. Ne pas rappeler. ^X z le note.")
  }

  @Test("Chaque rappel est une lettre ; jointe, le même appel continue")
  func callBacks() {
    var console = TestConsole.onCall()
    console.wait(minutes: 5)
    console.press(prefixed: "z")
    console.wait(minutes: 1)
    console.press(prefixed: "z")
    #expect(console.shows("> p  pas de réponse") || console.shows("  p  pas de réponse"))
    console.type("p")
    #expect(
      console.stateLine == "Rappel 1 à 12:11 : pas de réponse. ^X z note le suivant.")
    console.press(prefixed: "z")
    console.type("m")
    #expect(console.call?.line.attempts.map(\.outcome) == [.noAnswer, .message])
    #expect(console.call?.state == .ended)

    console.wait(minutes: 2)
    console.press(prefixed: "z")
    console.type("j")
    #expect(
      console.stateLine == "Jointe à 12:13 : la ligne reprend, le même appel continue.")
    #expect(console.call?.state == .open)
    console.wait(minutes: 4)
    #expect(first(console).contains("9 min · lieu"))
    #expect(console.isFolded)
  }

  @Test("Une ligne fermée par erreur reprend de même")
  func endedByMistake() {
    var console = TestConsole.onCall()
    console.press(prefixed: "r")
    console.press(prefixed: "z")
    console.type("j")
    #expect(console.call?.state == .open)
    #expect(!first(console).contains("fermée"))
  }

  @Test("Raccrocher avec des dangers non demandés : on le dit, sans rien empêcher")
  func dangers() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("nnn")
    console.press(prefixed: "r")
    #expect(
      console.stateLine == "Avant de raccrocher : protection et médical non demandés. F2")
    #expect(console.call?.state == .ended)
    console.press(prefixed: "r")
    #expect(console.stateLine == "La fin de la ligne est déjà notée. ^X z note un rappel.")
  }

  @Test("Échap dans la liste ne note rien ; une autre lettre filtre")
  func list() {
    var console = TestConsole.onCall()
    console.press(prefixed: "z")
    console.press(prefixed: "z")
    console.type("l")
    #expect(console.shows("message laissé") && !console.shows("pas de réponse"))
    console.press(.escape)
    #expect(console.call?.line.attempts == [])
  }

  @Test("Panne ligne coupée : elle l'est encore au retour, et le rappel continue l'appel")
  func crash() {
    var console = TestConsole.onCall()
    console.press(prefixed: "z")
    var again = console.reopened()
    #expect(again.call?.line.isLost == true)
    again.press(prefixed: "z")
    again.type("j")
    #expect(again.call?.state == .open)
  }

  @Test("En linéaire, l'heure de la coupure, qui ne change pas d'elle-même")
  func linear() {
    var console = TestConsole.onCall()
    console.press(prefixed: "z")
    console.press(prefixed: "a")
    #expect(console.app.said.rows.first?.string.plain.contains("ligne coupée à 12:05") == true)
  }
}
