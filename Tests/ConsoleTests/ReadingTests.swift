import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Lire un guide à côté de la note")
struct ReadingTests {
  @Test("Droite va à la section suivante, son titre sur la première ligne ; Gauche revient")
  func sections() throws {
    var console = try ReadingSample.reading()
    console.press(.right, .right, .right)
    #expect(
      console.besideNote == """
        ┬─ Guide · lecture · 3/7 Questions ─┐
        │▮uestions                          │
        │• Où êtes-vous exactement, et qui  │
        │  est avec vous en ce moment ?     │
        │• Depuis quand est-ce si lourd ?   │
        │                                   │
        │Interventions                      │
        │• Accueillir : « Vous avez appelé. │
        │  Merci. »                         │
        │• Faire venir de l’aide avec       │
        │  Urgence 911, puis lire Guide     │
        │  voisin.                          │
        │                                   │
        │À éviter                           │
        │• Promettre le secret, minimiser,  │
        │  faire la morale à l’élève.       │
        │• Raccrocher pour appeler le 911.  │
        │• Laisser aller chercher le moyen  │
        ┴─ [départ · à valider] ─── PgSuiv ─┘
        """)
    #expect(console.shows("Tab Note  Droite Section  ^X u Chercher  Retour Revenir  Échap Menu"))
    console.press(.left)
    #expect(console.shows("2/7 Sécurité"))
    console.press(.down, .left)
    #expect(console.cursorRow.contains("Sécurité d’abord"))
    for _ in 0..<9 { console.press(.left) }
    #expect(console.cursorRow.contains("Guide lecture"))
    for _ in 0..<20 { console.press(.right) }
    #expect(console.cursorRow.contains("Sources"))
    #expect(console.shows("7/7 Sources"))
  }

  @Test("Bas va d'une ligne de l'auteur à la suivante, entière à l'écran ; Haut revient")
  func lines() throws {
    var console = try ReadingSample.reading()
    console.press(.right, .right, .right, .down)
    #expect(console.cursorRow.contains("• Où êtes-vous"))
    console.press(.down)
    #expect(console.cursorRow.contains("• Depuis quand"))
    console.press(.down)
    #expect(console.cursorRow.contains("Interventions"))
    console.press(.up, .up)
    #expect(console.cursorRow.contains("• Où êtes-vous"))
    for _ in 0..<60 { console.press(.down) }
    #expect(console.cursorRow.contains("• Fiction, pour les tests."))
    #expect(!console.shows("PgSuiv"))
    for _ in 0..<60 { console.press(.up) }
    #expect(console.cursorRow.contains("Guide lecture"))
    #expect(console.shows("PgSuiv suite"))
  }

  @Test("PgSuiv, Fin et Début")
  func pages() throws {
    var console = try ReadingSample.reading()
    console.press(.pageDown)
    #expect(!console.shows("À retenir"))
    #expect(console.shows("Interventions"))
    console.press(.pageDown, .pageDown, .pageDown)
    #expect(console.cursorRow.contains("• Fiction, pour les tests."))
    console.press(.pageUp)
    #expect(!console.shows("Fiction"))
    console.press(.home)
    #expect(console.cursorRow.contains("Guide lecture"))
    console.press(.end)
    #expect(console.cursorRow.contains("• Fiction, pour les tests."))
  }

  @Test("Taper et Tab vont à la note ; la lecture attend à la même ligne")
  func note() throws {
    var console = try ReadingSample.reading()
    console.press(.right, .right, .right, .down, .down)
    console.type("elle pleure")
    console.expect(kept: "elle pleure", in: .note(.alliance))
    console.press(.function(6))
    #expect(console.cursorRow.contains("• Depuis quand"))
    console.press(.tab)
    console.type(" encore")
    console.expect(kept: "elle pleure encore", in: .note(.alliance))
  }

  @Test("La largeur qui change laisse la main sur la même ligne")
  func resize() throws {
    var console = try ReadingSample.reading()
    console.press(.right, .right, .right, .right, .down, .down)
    #expect(console.cursorRow.contains("• Faire venir"))
    for size in [Size.w132h43, .w40h10, Size(width: 80, height: 13), .w80h24] {
      console.resize(size)
      #expect(console.cursorRow.contains("• Faire venir"), "\(size)")
    }
  }

  @Test("Retour revient à la recherche, ses mots gardés")
  func back() throws {
    var console = try ReadingSample.reading()
    console.press(.right, .backspace)
    #expect(console.cursorRow.contains("Chercher : lecture"))
  }

  @Test("À 132 colonnes, le troisième volet montre les sections, celle qu'on lit marquée")
  func wide() throws {
    var console = try ReadingSample.reading(size: .w132h43)
    #expect(console.shows("Dans ce guide"))
    console.press(.right, .right, .right)
    #expect(console.shows("> Questions"))
    #expect(!console.shows("> Interventions"))
    console.press(.backspace)
    #expect(!console.shows("Dans ce guide"))
  }
}
