import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Le disque refuse : on le voit d'abord, et on continue")
struct NotKeptTests {
  private func refused(_ language: Language = .french) -> TestConsole {
    var console = TestConsole.onCall(language: language)
    console.type("Elle dit")
    console.diskRefuses = true
    console.type(" oui")
    return console
  }

  @Test("NON GARDÉ vient en premier sur la ligne d'état, dans les deux langues")
  func first() {
    #expect(
      refused().stateLine
        == "! NON GARDÉ sur disque depuis 12:05. Continuez ; ^S dit quoi faire.")
    #expect(
      refused(.english).stateLine
        == "! NOT KEPT on disk since 12:05. Go on; ^S says what to do.")
    #expect(refused().app.canvas.row(22).contains { $0.style == .danger })
  }

  @Test("On continue de taper ; l'heure du début ne bouge pas")
  func typing() {
    var console = refused()
    console.wait(minutes: 3)
    console.type(", puis non")
    #expect(console.stateLine.hasPrefix("! NON GARDÉ sur disque depuis 12:05."))
    console.expect(kept: "Elle dit oui, puis non", in: .note(.alliance))
  }

  @Test("Ce qui vient d'être fait se lit quand même, après NON GARDÉ")
  func notices() {
    var console = refused()
    console.press(.control("c"))
    #expect(
      console.stateLine == "! NON GARDÉ · ^Q quitte, mais le disque refuse : ^S d’abord.")
    console.press(.function(2))
    console.type("e")
    #expect(console.stateLine.hasPrefix("! NON GARDÉ · Écrit dans la note."))
  }

  @Test("^S dit tout : depuis quand, pourquoi, ce qui est sûr, quoi faire")
  func controlS() {
    var console = refused()
    console.press(.control("s"))
    console.expect(
      screen: """
         Appel 0412 · 0 min · lieu ? · rappel ? · provenance ? · seul·e ? · qui ?
         [1 ALLIANCE]  2 Sécurité  3 Contexte, plan  4 Valider, orienter     Reste : 10
         Suicide ?  Autrui ?  Violence ?  Protection ?  Médical ?
        ┌─ Non gardé sur disque ───────────────────────────────────────────────────────┐
        │ ▮epuis 12:05, le disque n’accepte plus ce qui est tapé.                      │
        │ Le disque est plein.                                                         │
        │                                                                              │
        │ Rien n’est perdu : chaque mot est dans la mémoire de cet ordinateur, scellé. │
        │ Continuez l’appel. Laissez la console ouverte et l’ordinateur allumé.        │
        │ Dès que le disque accepte, tout s’y garde de soi-même, et la console le dit. │
        │                                                                              │
        │ Quitter quand même : ^Q ici. Les mots restent tant que l’ordinateur est      │
        │ allumé.                                                                      │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └─ ^G Aide  Échap Fermer ──────────────────────────────────────────────────────┘
        """)
    console.type("!")
    console.expect(kept: "Elle dit oui!", in: .note(.alliance))
    #expect(!console.shows("Rien n’est perdu"))
  }

  @Test("^Q explique d'abord ; ^Q encore quitte")
  func quit() {
    var console = refused()
    console.press(.control("q"))
    #expect(!console.hasQuit)
    #expect(console.shows("Quitter quand même : ^Q ici."))
    console.press(.escape, .control("q"))
    #expect(!console.hasQuit)
    console.press(.control("q"))
    #expect(console.hasQuit)
  }

  @Test("Dès que le disque accepte, l'alerte part et on le sait")
  func kept() {
    var console = refused()
    console.diskRefuses = false
    console.keep()
    #expect(
      console.stateLine == "Gardé · 3 mots. Le disque accepte de nouveau, rien n’est perdu.")
    console.press(.left)
    console.keep()
    console.press(.escape, .escape)
    #expect(console.stateLine == "Gardé · 3 mots")
  }

  @Test("À l'accueil, en finissant, sur la note signée : NON GARDÉ reste en vue")
  func everywhere() {
    var console = refused()
    console.press(.function(9))
    #expect(console.stateLine.hasPrefix("! NON GARDÉ"))
    console.press(.escape)
    console.press(prefixed: "g")
    #expect(console.stateLine.hasPrefix("! NON GARDÉ"))
    console.press(.control("n"))
    #expect(console.stateLine.hasPrefix("! NON GARDÉ"))
    #expect(console.call?.number == 413)
  }

  @Test("Reprendre un appel que le disque refuse ne l'efface pas, et ne dit pas « Gardé »")
  func resumed() {
    var console = refused()
    console.press(prefixed: "g")
    console.press(.enter)
    #expect(console.stateLine.hasPrefix("! NON GARDÉ"))
    console.expect(kept: "Elle dit oui", in: .note(.alliance))
    console.type("!")
    #expect(console.stateLine.hasPrefix("! NON GARDÉ sur disque depuis 12:05."))
  }

  @Test("Sur un petit écran, la phrase courte tient")
  func narrow() {
    var console = refused()
    console.resize(.w40h10)
    #expect(console.stateLine == "! NON GARDÉ depuis 12:05. ^S explique.")
  }

  @Test("Une longue phrase est coupée là où cela se voit, et ^S la montre entière")
  func longSentence() {
    var console = TestConsole.onCall()
    let sentence = Phrase(
      fr: "Le disque refuse /var/lib/ecoute/register (erreur 5); ce qui est gardé le reste; "
        + "continuez et avertissez le soutien technique.",
      en: "The disk refuses.")
    console.take(.failed(sentence))
    #expect(console.stateLine.hasSuffix("… ^S"))
    console.press(.control("s"))
    #expect(console.shows("continuez et avertissez le soutien technique."))
    console.type("Suite")
    console.expect(kept: "Suite", in: .note(.alliance))
    console.press(.control("s"))
    #expect(console.stateLine.hasPrefix("Les derniers mots sont au journal"))
  }

  @Test("Une phrase d'échec se lit sur la ligne d'état et s'en va à la touche suivante")
  func failed() {
    var console = TestConsole.onCall()
    console.take(.failed(TestConsole.busyRegister))
    #expect(console.stateLine.hasPrefix("Le registre est occupé"))
    console.type("a")
    #expect(console.stateLine == "Se garde… · 1 mot")
  }
}
