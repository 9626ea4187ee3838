import Canvas
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("La console verrouillée d'un centre")
struct LockedTests {
  @Test("Elle demande qui et la phrase de passe, et dit qu'un appel n'attend pas")
  func screen() {
    let console = TestConsole.locked(last: People.benoit)
    console.expect(
      rows: """
         Écoute · Console verrouillée

         > Benoît Inventé · intervenant·e
           Ana Fictive · intervenant·e
           Chloé Exemple · spécialiste en activités cliniques
        """)
    console.expect(rows: "Phrase de passe de Benoît Inventé : ▮rien de tapé)")
    #expect(console.stateLine == "^N ouvre un appel tout de suite, au nom de Benoît Inventé.")
    #expect(console.shows("^N Nouvel appel"))
  }

  @Test("La phrase de passe n'est nulle part : ni écran, ni longueur, ni mode linéaire")
  func hidden() {
    var console = TestConsole.locked()
    let empty = console.screen
    console.type("q")
    let one = console.screen
    #expect(one != empty)
    console.type("uatre mots")
    #expect(console.screen == one)
    #expect(!console.shows("quatre"))
    let said = console.app.said
    #expect(said.entry == nil)
    #expect(!"\(said)".contains("quatre"))
    #expect("\(Effect.unlock(People.ana.id, Secret("quatre mots")))".contains("quatre") == false)
    console.press(.delete)
    #expect(console.screen == empty)
  }

  @Test(
    "Les flèches et les initiales choisissent qui ; une phrase ne change pas de personne")
  func who() {
    var console = TestConsole.locked()
    console.type("quatre")
    console.press(.down)
    console.expect(rows: "Phrase de passe de Benoît Inventé : ▮rien de tapé)")
    console.press(.tab)
    console.type("c")
    console.expect(rows: "▮ Chloé Exemple")
    console.type("h")
    console.expect(rows: "▮ Chloé Exemple")
    console.type("f")
    console.expect(rows: "▮ Ana Fictive")
    console.type("c")
    console.press(.tab, .enter)
    #expect(console.stateLine == "Tapez d’abord la phrase de passe, puis Entrée.")
    console.unlock()
    #expect(console.app.worker == People.chloe.worker)
    #expect(console.preferences.lastAccount == People.chloe.id)
  }

  @Test("Pendant la vérification l'écran vit, et un appel peut commencer")
  func verifying() {
    var console = TestConsole.locked()
    console.passphraseWaits = true
    console.unlock()
    #expect(console.stateLine == "Vérification…")
    console.press(.control("g"))
    #expect(console.shows("Aide"))
    console.press(.escape, .control("n"))
    console.type("Elle pleure.")
    console.answerPassphrase()
    #expect(console.kept(.note(.alliance)) == "Elle pleure.")
    #expect(console.call?.unconfirmed == nil)
    #expect(console.stateLine == "Déverrouillé. L’appel continue.")
  }

  @Test("Une mauvaise phrase est dite calmement, et se retape")
  func wrong() {
    var console = TestConsole.locked()
    console.type("pas la bonne\n")
    #expect(console.stateLine == "Ce n’est pas cette phrase de passe.")
    console.expect(rows: "Phrase de passe d’Ana Fictive : ▮rien de tapé)")
    console.unlock()
    #expect(console.shows("Nouvel appel (^N)"))
  }

  @Test("Collée avec sa fin de ligne, elle ouvre")
  func pasted() {
    var console = TestConsole.locked()
    console.paste(TestConsole.passphrase + "\n")
    #expect(console.app.worker == People.ana.worker)
  }

  @Test("Sans déverrouiller : ni vieil appel, ni note, ni recherche, et une phrase dit pourquoi")
  func closed() {
    var console = TestConsole.locked()
    for letter: Character in ["\"", ")", "&", "x", "f"] {
      console.press(prefixed: letter)
      #expect(console.stateLine.contains("la phrase de passe"), "^X \(letter)")
    }
    console.press(.function(3))
    #expect(console.stateLine.contains("la phrase de passe"))
  }

  @Test("Un dossier sans comptes s'ouvre comme avant, et ne se verrouille pas")
  func noCentre() {
    var console = TestConsole()
    #expect(console.shows("Nouvel appel (^N)"))
    console.press(prefixed: "_")
    #expect(console.shows("Écran masqué"))
    console.press(.enter)
    #expect(console.shows("Nouvel appel (^N)"))
    console.wait(minutes: 90)
    #expect(console.locks == 0)
    #expect(console.shows("Nouvel appel (^N)"))
  }
}
