import Canvas
import Console
import ConsoleTesting
import Testing
import Text

@Suite("Changer sa phrase de passe, à l'accueil")
struct PassphraseTests {
  private func opened() -> TestConsole {
    var console = TestConsole.unlocked()
    console.press(prefixed: "(")
    return console
  }

  @Test("L'actuelle, puis la nouvelle deux fois ; rien n'en paraît")
  func changed() {
    var console = opened()
    console.expect(rows: "Phrase actuelle : ▮rien de tapé)")
    console.type("\(TestConsole.passphrase)\n")
    console.type("cinq mots bien loin\n")
    #expect(console.shows("(tapée, cachée)"))
    #expect(!console.shows("cinq mots") && !"\(console.app.said)".contains("cinq mots"))
    console.type("cinq mots bien loin\n")
    #expect(console.stateLine == "Phrase de passe changée ; l’ancienne n’ouvre plus rien.")
  }

  @Test("Deux nouvelles qui ne sont pas pareilles, ou une actuelle fausse : on le dit, on retape")
  func refused() {
    var console = opened()
    console.type("\(TestConsole.passphrase)\ncinq mots bien loin\ncinq mots bien près\n")
    #expect(console.shows("Les deux nouvelles ne sont pas pareilles"))
    console.expect(rows: "Nouvelle phrase : ▮rien de tapé)")
    console.press(.escape)
    console.press(prefixed: "(")
    console.type("pas la bonne\ncinq mots bien loin\ncinq mots bien loin\n")
    #expect(console.shows("Ce n’est pas cette phrase de passe."))
    console.expect(rows: "Phrase actuelle : ▮rien de tapé)")
  }

  @Test("Pendant un appel, la touche dit où ; l'appel continue")
  func onCall() {
    var console = TestConsole.unlocked()
    console.press(.control("n"))
    console.press(prefixed: "(")
    #expect(console.stateLine.hasPrefix("La console est déverrouillée. À l’accueil"))
  }
}
