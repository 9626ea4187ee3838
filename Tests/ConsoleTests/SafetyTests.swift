import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Sécurité : une question non demandée se voit toujours")
struct SafetyTests {
  @Test("F2 va au premier axe non demandé ; une lettre répond et avance")
  func letters() {
    var console = TestConsole.onCall()
    console.type("Voix neutre.")
    console.press(.function(2))
    #expect(console.call?.step == .safety)
    #expect(console.cursorRow.contains("Suicide"))
    #expect(
      console.stateLine
        == "Suicide : o oui · n non · f flou · r refus · p pas demandé · Entrée faits")

    console.type("onf")
    console.expect(
      screen: """
         Appel 0412 · 0 min · lieu ? · rappel ? · provenance ? · seul·e ? · qui ?
         1 Alliance  [2 SÉCURITÉ]  3 Contexte, plan  4 Valider, orienter      Reste : 7
         Suicide OUI!  Autrui non  Violence flou  Protection ?  Médical ?
        ┌─ Note · Sécurité ────────────────────────┬───────────────────────────────────┐
        │Suicide     OUI! 12:05 · 0/8 précisés     │F3 cherche un guide, F4 une        │
        │Autrui      non 12:05                     │ressource. Ils s’ouvrent ici, à    │
        │Violence    flou 12:05 · 0/8 précisés     │côté de la note.                   │
        │Protection  ▮ enfant, aîné                │                                   │
        │Médical     ? ingestion, blessure, malaise│                                   │
        │─ Note, Sécurité ─────────────────────────│                                   │
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
        │                                          │                                   │
        └──────────────────────────────────────────┴───────────────────────────────────┘
         Protection : o oui · n non · f flou · r refus · p pas demandé · Entrée faits
         ^G Aide  Échap Menu  F2 Sécurité  F3 Guides  F4 Répertoire  F9 Finir
        """)
    #expect(console.asked(.suicide) == .yes)
    #expect(console.asked(.autrui) == .no)
    #expect(console.asked(.violence) == .unclear)
    #expect(console.asked(.vulnerable) == .notAsked)

    console.type("r")
    #expect(console.asked(.vulnerable) == .declined)
    console.type("N")
    #expect(console.asked(.medical) == .no)
    #expect(console.stateLine == "Les cinq axes ont une réponse ou une raison.")
    console.type("Rien d'autre.")
    console.expect(kept: "Rien d'autre.", in: .note(.safety))
  }

  @Test("In English: y n u d s")
  func lettersInEnglish() {
    var console = TestConsole.onCall(language: .english)
    console.press(.function(2))
    console.type("ynud")
    #expect(console.asked(.suicide) == .yes)
    #expect(console.asked(.autrui) == .no)
    #expect(console.asked(.violence) == .unclear)
    #expect(console.asked(.vulnerable) == .declined)
    console.type("s")
    #expect(console.asked(.medical) == .notAsked)
    #expect(console.stateLine == "Medical: why not asked? Enter goes on.")
  }

  @Test("Chaque réponse porte son heure, à l'écran et dans la note")
  func hours() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("o")
    console.wait(minutes: 7)
    console.type("n")
    console.expect(
      rows: """
        │Suicide     OUI! 12:05 · 0/8 précisés     │
        """)
    console.expect(
      rows: """
        │Autrui      non 12:12                     │
        """)
  }

  @Test("F2 saute ce qui a une réponse, d'où que l'on soit")
  func firstUnasked() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("on")
    console.press(prefixed: "v")
    console.press(.function(2))
    #expect(console.call?.step == .safety)
    #expect(console.cursorRow.contains("Violence"))
  }

  @Test("Omettre demande une raison ; sans elle, l'axe reste non demandé")
  func omission() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("p")
    #expect(
      console.stateLine
        == "Suicide : pourquoi non demandé ? Entrée passe au suivant ; Bas : les 5 axes.")
    #expect(console.cursorRow.contains("Pourquoi ?"))
    console.type("\n")
    #expect(console.stateLine == "Suicide reste non demandé : il manque la raison.")
    #expect(console.cursorRow.contains("Autrui"))
    #expect(console.shows("Suicide ?"))

    console.press(.function(2))
    console.type("penfant près du téléphone\n")
    #expect(console.kept(.omission(.suicide)) == "enfant près du téléphone")
    #expect(console.shows("Suicide omis"))
    #expect(console.asked(.suicide) == .notAsked)
    #expect(console.cursorRow.contains("Autrui"))
    console.press(.function(2))
    #expect(console.cursorRow.contains("Autrui"), "F2 ne redemande pas ce qui a une raison")
  }

  @Test("p sur une réponse notée par erreur l'enlève : un axe n'est pas répondu et omis")
  func omissionAfterAnswer() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("o")
    console.press(.up)
    console.type("pelle a raccroché\n")
    #expect(console.asked(.suicide) == .notAsked)
    #expect(console.shows("Suicide omis"))
  }

  @Test("Entrée sur un axe écrit les faits ; Entrée passe au prochain axe non demandé")
  func facts() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("o")
    console.press(.up)
    console.type("\npilules sur la table, 20 min\n")
    #expect(console.kept(.facts(.suicide)) == "pilules sur la table, 20 min")
    #expect(console.cursorRow.contains("Autrui"))
    console.expect(
      rows: """
        │Faits       pilules sur la table, 20 min  │ressource. Ils s’ouvrent ici, à    │
        │Autrui      ▮ propos homicides            │côté de la note.                   │
        """)
  }

  @Test("Des faits sans réponse ne font pas une question demandée")
  func factsAlone() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("\nson frère a dit qu'elle va mal\n")
    #expect(console.asked(.suicide) == .notAsked)
    #expect(console.shows("Suicide ?"))
  }

  @Test("Annuler ramène « non demandé » et montre l'axe")
  func undo() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("o")
    console.press(prefixed: "v")
    console.type("Merci")
    console.press(.control("z"))
    #expect(console.stateLine == "Annulé. ^Y rétablit. C’était : Note, Valider, orienter.")
    console.press(.control("z"))
    #expect(console.asked(.suicide) == .notAsked)
    #expect(console.shows("Suicide ?"))
    #expect(console.call?.step == .safety)
    #expect(console.cursorRow.contains("Suicide"))
    #expect(console.stateLine == "Annulé. ^Y rétablit. C’était : Suicide.")
    console.press(.control("y"))
    #expect(console.asked(.suicide) == .yes)
  }

  @Test("Retour arrière sur un axe le remet à « non demandé »")
  func clear() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("n")
    console.press(.up, .backspace)
    #expect(console.asked(.suicide) == .notAsked)
    #expect(console.stateLine == "Retiré. ^Z le remet.")
  }

  @Test("Une phrase tapée alors qu'un axe a le curseur va dans la note, entière")
  func sentenceOnAxis() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("Elle répond n'importe quoi")
    console.expect(kept: "Elle répond n'importe quoi", in: .note(.safety))
    #expect(SafetyAxis.allCases.allSatisfy { console.asked($0) == .notAsked })
    console.press(.function(2))
    #expect(console.cursorRow.contains("Suicide"))
  }

  @Test("La lettre étrangère dit où elle est allée")
  func foreignLetter() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.type("e")
    #expect(console.stateLine == "Écrit dans la note. F2 revient à l’axe non demandé.")
  }

  @Test("Coller sur un axe va dans la note et ne répond à rien")
  func pasteOnAxis() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.paste("on\nnon")
    console.expect(kept: "on\nnon", in: .note(.safety))
    #expect(SafetyAxis.allCases.allSatisfy { console.asked($0) == .notAsked })
  }

  @Test("Des lettres d'un coup : chacune répond à son axe, la suite va dans la note")
  func burst() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.typeAtOnce("onfrnSuite")
    #expect(console.asked(.medical) == .no)
    console.expect(kept: "Suite", in: .note(.safety))
    #expect(console.asked(.suicide) == .yes, "la première réponse n'est pas récrite")
  }

  @Test("Des lettres d'un coup avec une omission : la suite est la raison")
  func burstWithOmission() {
    var console = TestConsole.onCall()
    console.press(.function(2))
    console.typeAtOnce("opon se reparle demain")
    #expect(console.asked(.suicide) == .yes)
    #expect(console.kept(.omission(.autrui)) == "on se reparle demain")
  }
}
