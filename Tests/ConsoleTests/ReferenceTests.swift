import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Guides et répertoire à côté de la note")
struct ReferenceTests {
  private func onCall(size: Size = .w80h24) throws -> TestConsole {
    TestConsole.onCall(size: size, shelves: try Samples.shelves())
  }

  @Test("F3 cherche un guide pendant l'appel ; les accents ne comptent pas")
  func search() throws {
    var console = try onCall()
    console.type("Parle de mourir.")
    console.press(.function(3))
    console.type("deces")
    #expect(console.shows("Deuil récent"))
    #expect(!console.shows("Idées suicidaires"))
    for _ in "deces" { console.press(.backspace) }
    #expect(console.shows("Idées suicidaires"))
    console.type("zzz")
    #expect(console.shows("Rien ne correspond."))
    console.expect(kept: "Parle de mourir.", in: .note(.alliance))
  }

  @Test("Un guide ouvert à côté de la note, le curseur de la note à sa place")
  func guide() throws {
    var console = try onCall()
    console.type("Parle de mourir.")
    console.press(.wordLeft)
    console.press(.function(3))
    console.type("suicide\n")
    #expect(
      console.besideNote == """
        ┬─ Guide · suicide-idees-appelant ──┐
        │▮dées suicidaires : la personne    │
        │appelle                            │
        │[départ · à valider] · enjeu élevé │
        │· échéance 2027-05-21              │
        │À retenir                          │
        │• Nommer le suicide calmement : la │
        │  question soulage.                │
        │• Chercher comment, où, quand, et  │
        │  ce qui retient.                  │
        │• Ne pas laisser sans filet.       │
        │Sécurité d’abord                   │
        │• Geste commencé, moyen en main →  │
        │  911, adresse, rester en ligne.   │
        │• Plan, moyen proche → ne pas      │
        │  laisser seul.                    │
        │                                   │
        │Questions                          │
        ┴──────────────────── PgSuiv suite ─┘
        """)
    #expect(console.shows("Tab Note  Droite Section  ^X u Chercher  Retour Revenir  Échap Menu"))
    console.press(.tab)
    console.type("enfin ")
    console.expect(kept: "Parle de enfin mourir.", in: .note(.alliance))
  }

  @Test("Le guide ouvert est noté une fois, avec sa version et son heure")
  func recorded() throws {
    var console = try onCall()
    for _ in 0..<3 {
      console.press(.function(3), .enter)
      #expect(console.isFolded)
    }
    #expect(console.call?.guides.map(\.slug) == ["suicide-idees-appelant"])
    console.press(.function(9), .textEnd)
    for _ in 0..<4 { console.press(.up) }
    console.press(.escape, .function(9))
    let document = console.call.map { NoteDocument($0, language: .french).plain.string.plain }
    #expect(document?.contains("Guide consulté : suicide-idees-appelant@0.1.0 (12:05)") == true)
  }

  @Test("Un guide se lit jusqu'à sa dernière ligne")
  func scroll() throws {
    var console = try onCall()
    console.press(.function(3), .enter)
    #expect(console.shows("PgSuiv suite"))
    #expect(!console.shows("Fiction, pour les tests."))
    console.press(.end)
    #expect(console.shows("Fiction, pour les tests."))
    #expect(!console.shows("PgSuiv suite"))
    console.press(.home)
    #expect(console.shows("À retenir"))
    for _ in 0..<50 { console.press(.down) }
    #expect(console.shows("Fiction, pour les tests."))
    console.press(.pageUp)
    #expect(!console.shows("Fiction, pour les tests."))
  }

  @Test("Retour revient à la recherche, et de la recherche vide à ce qui était ouvert avant")
  func back() throws {
    var console = try onCall()
    console.press(.function(3))
    console.type("deuil\n")
    console.press(.function(4))
    console.press(.left)
    #expect(console.shows("Guide · deuil-recent"))
    console.press(.backspace)
    #expect(console.cursorRow.contains("Chercher : deuil"))
    console.press(.control("w"), .backspace)
    #expect(console.shows("F3 cherche un guide"))
    console.type("Suite")
    console.expect(kept: "Suite", in: .note(.alliance))
  }

  @Test("F6 reprend la recherche et ce qu'on y avait tapé ; F3 depuis la note en ouvre une vide")
  func searchAgain() throws {
    var console = try onCall()
    console.press(.function(3))
    console.type("deu")
    console.press(.tab)
    console.type("ok")
    console.press(.function(6))
    #expect(console.cursorRow.contains("Chercher : deu"))
    console.type("il")
    #expect(console.cursorRow.contains("Chercher : deuil"))
    console.press(.tab, .function(3))
    #expect(console.cursorRow.contains("Chercher :"))
    #expect(!console.cursorRow.contains("deuil"))
    console.expect(kept: "ok", in: .note(.alliance))
  }

  @Test("Un guide illisible dit pourquoi, en entier")
  func unreadable() throws {
    var console = try onCall()
    console.press(.function(3))
    console.type("violence\n")
    #expect(console.shows("Guide illisible"))
    #expect(console.shows("vc-victime.md:4 : « enjeu » manque."))
    console.press(.escape)
    #expect(console.call?.guides == [])
  }

  @Test("F4 trouve une ressource par son nom ou son numéro, et montre sa fiche")
  func card() throws {
    var console = try onCall()
    console.type("Veut parler à quelqu'un ce soir.")
    console.press(.function(4))
    console.type("2773553\n")
    #expect(
      console.besideNote == """
        ┬─ Prévention du suicide ───────────┐
        │▮om : Prévention du suicide        │
        │Téléphone : 1 866 277-3553 (1 866  │
        │APPELLE)                           │
        │Heures : 24/7 · toujours ouvert    │
        │Pour qui : Personne suicidaire,    │
        │proche, endeuillé                  │
        │Quoi : Achemine vers le centre     │
        │régional.                          │
        │Territoire : Québec                │
        │Langues : inconnues                │
        │Vérification : vu en ligne, 2022-10│
        │Source : infodimanche              │
        │                                   │
        │                                   │
        │                                   │
        │                                   │
        │                                   │
        ┴───────────────────────────────────┘
        """)
    #expect(console.shows("F2 Sécurité  Entrée Joindre  Droite Autrement  Retour Revenir"))
  }

  @Test("Entrée joint la ressource : la note garde son nom, son numéro et comment on l'a vue")
  func attach() throws {
    var console = try onCall()
    console.type("Veut parler.")
    console.press(.left)
    let cursor = console.app.canvas.cursor
    console.press(.function(4))
    console.type("prevention\n")
    console.press(.enter)
    #expect(
      console.stateLine
        == "Ressource jointe à la note (remise), ^Z la retire : Prévention du suicide.")
    #expect(console.app.canvas.cursor == cursor)
    let referral = console.call?.content.referrals.first
    #expect(referral?.name == "Prévention du suicide")
    #expect(referral?.phone == "1 866 277-3553")
    #expect(referral?.seen.string.plain == "vu en ligne, 2022-10")
    let document = console.call.map { NoteDocument($0, language: .french).plain.string.plain }
    #expect(document?.contains("Orientation : Prévention du suicide, 1 866 277-3553 (") == true)
    #expect(document?.contains("vu en ligne, 2022-10 ; source : infodimanche)") == true)

    console.press(.function(4))
    console.type("prevention\n\n")
    #expect(console.stateLine == "Déjà jointe à la note : Prévention du suicide.")
    #expect(console.call?.content.referrals.count == 1)
  }

  @Test("^Z après avoir joint retire la ressource et montre où")
  func undoAttach() throws {
    var console = try onCall()
    console.press(.function(4), .enter, .enter)
    console.press(.control("z"))
    #expect(console.call?.content.referrals == [])
    #expect(console.call?.step == .validation)
    #expect(console.stateLine == "Annulé. ^Y rétablit. C’était : Orientation.")
  }

  @Test("F6 passe de la note au volet, puis à la pleine largeur, puis à la note")
  func panes() throws {
    var console = try onCall()
    console.press(.function(6))
    #expect(console.stateLine.hasPrefix("Rien d’ouvert à côté de la note."))
    console.press(.function(3), .enter)
    console.press(.function(6))
    #expect(!console.shows("Note · Alliance"), "pleine largeur")
    #expect(console.shows("À retenir"))
    console.press(.function(6))
    #expect(console.shows("Note · Alliance"))
    console.press(.function(6))
    console.type("Tapé")
    console.expect(kept: "Tapé", in: .note(.alliance))
  }

  @Test("Sous 80 colonnes, F6 passe de l'un à l'autre en une touche")
  func narrowPanes() throws {
    var console = try onCall(size: .w40h10)
    console.press(.function(3), .enter)
    #expect(console.shows("À retenir"))
    console.press(.function(6))
    #expect(!console.shows("À retenir"))
    #expect(console.shows("Note, Alliance"))
    console.press(.function(6))
    #expect(console.shows("À retenir"))
  }

  @Test("Avant que les guides soient lus, la recherche le dit et garde ce qu'on tape")
  func loading() throws {
    var console = TestConsole.onCall()
    console.press(.function(3))
    console.type("deuil")
    #expect(console.shows("Chargement…"))
    console.take(.shelvesLoaded(try Samples.shelves()))
    #expect(console.shows("Deuil récent"))
    #expect(console.cursorRow.contains("Chercher : deuil"))
  }
}
