import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Finir : la seule étape qui vérifie, et une raison suffit")
struct ClosingTests {
  @Test("Finir montre ce qui manque, la raison, puis la note")
  func missing() {
    var console = TestConsole.onCall()
    console.type("Voix neutre, polie. Vient de vendre son garage.")
    console.press(.function(2))
    console.type("on")
    console.press(.function(9))
    console.expect(
      screen: """
         Appel 0412 · 0 min · lieu ? · rappel ? · provenance ? · seul·e ? · qui ?
         1 Alliance  [2 SÉCURITÉ]  3 Contexte, plan  4 Valider, orienter      Reste : 8
         Suicide OUI!  Autrui non  Violence ?  Protection ?  Médical ?
         Finir l’appel 0412 · il manque 8 choses · en ligne 0 min
        Proposé, Tab confirme · Nature : Crise sans urgence (parce que : Suicide : OUI,
        sans secours)
        ! Motif : paroles ou motif codé
        ! Violence : non demandé
        ! Protection : non demandé
        ! Médical : non demandé
        ! Plan d’action
        ! Consignes : quand nous rappeler
        ! Issue de l’appel
        ! Nature de l’appel
        Raison : ▮

        ────────────────────────────────────────────────────────────────────────────────
        Note d’appel 0412

        Identification
        Début : 2026-11-21 12:05 (UTC−5)
        Intervenant : Ana Fictive, t.s., permis 00000
         Écrivez la raison, puis F9 signe. Haut : aller à ce qui manque.
         ^G Aide  F9 Signer  Échap Retour  PgSuiv Lire la note
        """)
  }

  @Test("Sans raison, rien n'est signé ; avec une raison, la même touche signe")
  func reason() {
    var console = TestConsole.onCall()
    console.type("Raccroché après dix secondes.")
    console.press(.function(9), .function(9))
    #expect(console.signed.isEmpty)
    #expect(
      console.stateLine
        == "Pas encore signé : dites pourquoi il manque quelque chose, ou complétez.")

    console.type("La personne a raccroché.")
    #expect(console.kept(.closingReason) == "La personne a raccroché.")
    #expect(console.shows("Raison : La personne a raccroché."))
    console.press(.function(9))
    #expect(console.signed.count == 1)
    #expect(console.call == nil)
    #expect(console.stateLine == "Appel 0412 signé à 12:05.")
  }

  @Test("Entrée ne signe jamais")
  func enterNeverSigns() {
    var console = TestConsole.onCompleteCall()
    console.press(.function(9))
    console.type("\n\n\n")
    #expect(console.signed.isEmpty)
    #expect(console.stateLine == "Rien ne manque. F9 signe la note.")
  }

  @Test("Quand rien ne manque, la même touche signe tout de suite")
  func complete() {
    var console = TestConsole.onCompleteCall()
    #expect(console.call?.content.missing == [])
    console.press(.function(9))
    console.expect(
      screen: """
         Appel 0412 · 0 min · lieu ? · rappel ? · provenance ? · seul·e ? · qui ?
         ✓1 Alliance  ✓2 Sécurité  ✓3 Contexte, plan  [✓4 VALIDER, ORIENTER]  Reste : 0
         Suicide OUI!  Autrui non  Violence non  Protection non  Médical non
         Finir l’appel 0412 · en ligne 0 min
        ▮ote d’appel 0412

        Identification
        Début : 2026-11-21 12:05 (UTC−5)
        Intervenant : Ana Fictive, t.s., permis 00000

        Appelant
        Lieu : inconnu
        Rappel : inconnu

        Motif
        Paroles : « Je veux mettre mes affaires en ordre. »

        Sécurité
        Suicide : demandé, OUI (12:05)
        Autrui : demandé, non (12:05)
        Violence : demandé, non (12:05)
        Protection : demandé, non (12:05)
         Rien ne manque. F9 signe la note.
         ^G Aide  F9 Signer  Échap Retour  PgSuiv Lire la note
        """)
    console.press(.function(9))
    #expect(console.signed.count == 1)
    #expect(console.stateLine == "Appel 0412 signé à 12:05.")
    #expect(console.shows("Appel 0412 · 12:05 · signé"))
  }

  @Test(
    "Taper quand rien ne manque revient dans la note : rien ne s'écrit là où cela ne se voit pas")
  func typingWhenComplete() {
    var console = TestConsole.onCompleteCall()
    console.press(.function(9))
    console.type(" Rappellera.")
    console.expect(kept: "D'accord. Rappellera.", in: .note(.validation))
    #expect(console.kept(.closingReason) == "")
    #expect(console.cursorRow.contains("D'accord. Rappellera."))
  }

  @Test("Haut choisit ce qui manque, Entrée y va")
  func goThere() {
    var console = TestConsole.onCall()
    console.press(.function(9), .up)
    #expect(console.cursorRow.contains("Nature de l’appel"))
    console.press(.up, .up, .up, .up)
    #expect(console.cursorRow.contains("Médical : non demandé"))
    #expect(console.stateLine == "Entrée y va. Bas : revenir à la raison.")
    console.press(.enter)
    #expect(console.call?.step == .safety)
    #expect(console.cursorRow.contains("Médical"))
    console.type("n")
    #expect(console.asked(.medical) == .no)
  }

  @Test("Échap revient à la note, au curseur où elle était")
  func escape() {
    var console = TestConsole.onCall()
    console.press(prefixed: "l")
    console.type("Chez elle")
    console.press(.left, .left)
    let cursor = console.app.canvas.cursor
    console.press(.function(9))
    console.type("pressé")
    console.press(.escape)
    #expect(console.app.canvas.cursor == cursor)
    #expect(console.call?.focus == .place)
    console.type("X")
    console.expect(kept: "Chez elXle", in: .place)
    #expect(console.kept(.closingReason) == "pressé")
  }

  @Test("Panne pendant qu'on finit : la note a son curseur, la raison est gardée")
  func crash() {
    var console = TestConsole.onCall()
    console.type("Elle dort chez sa sœur.")
    console.press(.wordLeft, .function(9))
    console.type("ligne coupée")
    console.press(.left)

    var again = console.reopened()
    #expect(again.call?.focus == .note(.alliance))
    again.type("grande ")
    again.expect(kept: "Elle dort chez sa grande sœur.", in: .note(.alliance))
    again.press(.function(9))
    again.type("!")
    #expect(again.kept(.closingReason) == "ligne coupé!e")
  }

  @Test("La raison se corrige comme un champ, et ne prend pas de retour de ligne")
  func editReason() {
    var console = TestConsole.onCall()
    console.press(.function(9))
    console.paste("appel\nperdu")
    console.press(.control("w"))
    console.type("coupé")
    #expect(console.kept(.closingReason) == "appel coupé")
    console.press(.home)
    console.type("un ")
    #expect(console.kept(.closingReason) == "un appel coupé")
  }

  @Test("^Z dans l'écran de fin annule sans le fermer ; la note montre le retour")
  func undo() {
    var console = TestConsole.onCompleteCall()
    console.press(.function(9), .control("z"))
    #expect(console.shows("Finir l’appel 0412"))
    #expect(console.kept(.note(.validation)) == "")
  }

  @Test("^Z de retour dans la note dit que c'est la raison qui a été annulée")
  func undoReason() {
    var console = TestConsole.onCall()
    console.type("Bonjour")
    console.press(.function(9))
    console.type("coupé")
    console.press(.escape, .control("z"))
    #expect(console.stateLine == "Annulé. ^Y rétablit. C’était : Raison.")
    console.expect(kept: "Bonjour", in: .note(.alliance))
    #expect(console.cursorRow.contains("Bonjour"))
  }

  @Test("La note se lit en entier, jusqu'à sa dernière ligne")
  func scroll() {
    var console = TestConsole.onCall()
    console.press(.function(9))
    #expect(!console.shows("Note non signée."))
    console.press(.textEnd)
    #expect(console.shows("Note non signée."))
    console.press(.textStart)
    #expect(console.shows("Note d’appel 0412"))
  }

  @Test("Le registre refuse : la note signée attend, se relit, et F9 essaie de nouveau")
  func registerRefuses() {
    var console = TestConsole.onCompleteCall()
    console.registerRefuses = true
    console.sign()
    #expect(console.signed.isEmpty)
    #expect(console.stateLine.hasPrefix("Le registre est occupé"))
    #expect(console.shows("Note signée 0412"))

    console.type("perdu ?")
    #expect(console.stateLine.hasPrefix("Note verrouillée."))
    console.press(prefixed: "g")
    #expect(console.shows("signé, à mettre au registre"))
    console.press(.enter)
    console.registerRefuses = false
    console.press(.function(9))
    #expect(console.signed.count == 1)
    #expect(console.stateLine == "Appel 0412 signé à 12:05.")
  }

  @Test("Panne entre la signature et le registre : au retour, la note y entre d'elle-même")
  func crashBeforeRegister() {
    var console = TestConsole.onCompleteCall()
    console.registerRefuses = true
    console.sign()
    console.registerRefuses = false
    let again = console.reopened()
    #expect(again.signed.count == 1)
    #expect(again.stateLine == "Appel 0412 signé à 12:05.")
  }

  @Test("Un contact administratif se signe avec sa seule nature")
  func administrative() {
    var console = TestConsole.onCall()
    console.press(prefixed: "n")
    console.type("administratif\n")
    console.sign()
    #expect(console.signed.count == 1)
  }
}
