import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Échap et les volets : rien ne se perd")
struct EscapeTests {
  @Test("L'appel à peine répondu : le curseur est dans la note, rien n'est demandé")
  func answered() {
    let console = TestConsole.onCall()
    console.expect(
      screen: """
         Appel 0412 · 0 min · lieu ? · rappel ? · provenance ? · seul·e ? · qui ?
         [1 ALLIANCE]  2 Sécurité  3 Contexte, plan  4 Valider, orienter     Reste : 10
         Suicide ?  Autrui ?  Violence ?  Protection ?  Médical ?
        ┌─ Note · Alliance ────────────────────────┬───────────────────────────────────┐
        │Lieu        ?                             │F3 cherche un guide, F4 une        │
        │Rappel      ?                             │ressource. Ils s’ouvrent ici, à    │
        │Paroles     ?                             │côté de la note.                   │
        │Motifs      ?                             │                                   │
        │Appelle     ?                             │                                   │
        │─ Note, Alliance ─────────────────────────│                                   │
        │▮                                         │                                   │
        │                                          │                                   │
        │                                          │                                   │
        │                                          │                                   │
        │                                          │                                   │
        │                                          │                                   │
        │                                          │                                   │
        │                                          │                                   │
        │                                          │                                   │
        │                                          │                                   │
        │                                          │                                   │
        └──────────────────────────────────────────┴───────────────────────────────────┘
         Se garde… · 0 mot
         ^G Aide  Échap Menu  F2 Sécurité  F3 Guides  F4 Répertoire  F9 Finir
        """)
    #expect(SafetyAxis.allCases.allSatisfy { console.asked($0) == .notAsked })
    console.expect(kept: "", in: .note(.alliance))
  }

  @Test("Échap ouvre le menu et ne perd rien ; Échap encore, la note reprend au même curseur")
  func escapeLosesNothing() {
    var console = TestConsole.onCall()
    console.type("Appelante inquiète")
    console.press(.left, .left)
    let before = console.app.canvas

    console.press(.escape)
    #expect(console.shows("Filtrer :"))
    console.expect(kept: "Appelante inquiète", in: .note(.alliance))

    console.press(.escape)
    #expect(console.app.canvas == before)
    console.type("è")
    console.expect(kept: "Appelante inquièète", in: .note(.alliance))
  }

  @Test("Échap Échap Échap, cent fois : rien ne bouge")
  func escapeAgainAndAgain() {
    var console = TestConsole.onCall()
    console.type("Elle pleure.")
    let before = console.app.canvas
    for _ in 0..<100 { console.press(.escape, .escape) }
    #expect(console.app.canvas == before)
    console.expect(kept: "Elle pleure.", in: .note(.alliance))
  }

  @Test("Taper devant un guide ouvert revient dans la note, au même curseur")
  func typingFromGuide() throws {
    var console = TestConsole.onCall(shelves: try Samples.shelves())
    console.type("Elle dit")
    console.press(.function(3), .enter)
    #expect(console.shows("À retenir"))
    console.type(" oui")
    console.expect(kept: "Elle dit oui", in: .note(.alliance))
    #expect(console.cursorRow.contains("Elle dit oui"))
    #expect(console.shows("À retenir"), "le guide reste à côté")
  }

  @Test("Taper devant une fiche, ou en pleine largeur, revient aussi dans la note")
  func typingFromOtherPanes() throws {
    var console = TestConsole.onCall(shelves: try Samples.shelves())
    console.press(.function(4), .enter)
    console.type("Un")
    console.press(.function(6), .function(6))
    console.type(" deux")
    console.expect(kept: "Un deux", in: .note(.alliance))
    console.press(.function(6))
    console.paste(" trois")
    console.expect(kept: "Un deux trois", in: .note(.alliance))
    #expect(console.shows("Note · Alliance"))
  }

  @Test("Taper devant un guide ne répond jamais à l'axe qui avait le curseur")
  func typingFromGuideOverAxis() throws {
    var console = TestConsole.onCall(shelves: try Samples.shelves())
    console.press(.function(2), .function(3), .enter)
    console.type("Oui, non")
    console.expect(kept: "Oui, non", in: .note(.safety))
    #expect(SafetyAxis.allCases.allSatisfy { console.asked($0) == .notAsked })

    console.press(.function(2), .control("g"))
    console.type(" non")
    console.expect(kept: "Oui, non non", in: .note(.safety))
    #expect(SafetyAxis.allCases.allSatisfy { console.asked($0) == .notAsked })
  }

  @Test("Taper devant l'aide la ferme et va dans la note")
  func typingFromHelp() {
    var console = TestConsole.onCall()
    console.press(.control("g"))
    #expect(console.shows("Toutes les touches"))
    console.type("Allo")
    console.expect(kept: "Allo", in: .note(.alliance))
    #expect(!console.shows("Toutes les touches"))
  }

  @Test("Coller devant l'aide va aussi dans la note")
  func pastingFromHelp() {
    var console = TestConsole.onCall()
    console.press(.control("g"))
    console.paste("collé\nen deux lignes")
    console.expect(kept: "collé\nen deux lignes", in: .note(.alliance))
  }

  @Test("Ctrl-C dit comment quitter et ne quitte pas")
  func controlC() {
    var console = TestConsole.onCall()
    console.type("Bonjour")
    console.press(.control("c"))
    #expect(console.stateLine == "^Q quitte. Tout est gardé ; l’appel reprend au retour.")
    #expect(!console.hasQuit)
    console.press(.control("q"))
    #expect(console.hasQuit)
  }

  @Test("Ctrl-C dans le menu le ferme et dit comment quitter")
  func controlCInMenu() {
    var console = TestConsole.onCall()
    console.press(.escape, .control("c"))
    #expect(console.stateLine.hasPrefix("^Q quitte."))
    #expect(!console.hasQuit)
  }

  @Test("Ctrl-S dit que tout est gardé, ou que le disque confirme les derniers mots")
  func controlS() {
    var console = TestConsole.onCall()
    console.type("Bonjour")
    console.press(.control("s"))
    #expect(console.stateLine.hasPrefix("Les derniers mots sont au journal"))
    console.keep()
    console.press(.control("s"))
    #expect(console.stateLine == "Tout est déjà gardé. Il n’y a rien à enregistrer.")
    console.expect(kept: "Bonjour", in: .note(.alliance))
  }

  @Test("La phrase d'état : se garde, puis gardé, avec les mots")
  func stateLine() {
    var console = TestConsole.onCall()
    console.type("Bonjour madame")
    #expect(console.stateLine == "Se garde… · 2 mots")
    console.keep()
    #expect(console.stateLine == "Gardé · 2 mots")
  }

  @Test("^X puis une lettre inconnue l'écrit dans la note")
  func unknownChord() {
    var console = TestConsole.onCall()
    console.type("ab")
    console.press(prefixed: "é")
    console.expect(kept: "abé", in: .note(.alliance))
    console.press(.control("x"), .escape)
    console.type("à")
    console.expect(kept: "abéà", in: .note(.alliance))
  }

  @Test("^X puis une majuscule fait la même chose : les majuscules verrouillées ne gênent pas")
  func chordInCapitals() {
    var console = TestConsole.onCall()
    console.press(prefixed: "S")
    #expect(console.call?.step == .safety)
    console.expect(kept: "", in: .note(.alliance))
  }

  @Test("^X puis un collage : le texte va dans la note, la lettre suivante aussi")
  func chordThenPaste() {
    var console = TestConsole.onCall()
    console.press(.control("x"))
    console.paste("sais pas")
    console.type("s")
    console.expect(kept: "sais pass", in: .note(.alliance))
    #expect(console.call?.step == .alliance)
  }

  @Test("^X puis deux lettres d'un coup : la commande, puis le texte")
  func chordAtOnce() {
    var console = TestConsole.onCall()
    console.press(.control("x"))
    console.typeAtOnce("pavec sa sœur")
    #expect(console.call?.step == .plan)
    console.expect(kept: "avec sa sœur", in: .note(.plan))
  }
}
