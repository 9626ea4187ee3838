import Canvas
import Chance
import Console
import ConsoleTesting
import Guides
import Intervention
import Testing
import Text

@Suite("Un guide à toutes les tailles, et ce qui reste toujours en vue")
struct ReadingSizeTests {
  @Test(
    "À toute taille, chaque touche laisse le curseur dans l'écran et sur la ligne qu'on lit",
    arguments: ["lecture", "voisin", "nu"])
  func everySize(slug: String) throws {
    var chance = Chance(Seed.ofThisRun)
    let keys: [Key] = [
      .down, .up, .right, .left, .pageDown, .pageUp, .home, .end, .enter, .escape, .backspace, .tab,
    ]
    for width in [1, 2, 7, 20, 39, 40, 79, 80, 120, 132, 200] {
      for height in [1, 2, 4, 8, 11, 12, 24, 60] {
        var console = try ReadingSample.reading(slug)
        console.resize(Size(width: width, height: height))
        for _ in 0..<7 {
          console.press(keys[Int.random(in: 0..<keys.count, using: &chance)])
          if Int.random(in: 0..<4, using: &chance) == 0 {
            console.press(prefixed: "u")
            console.type("le")
          }
          let cursor = try #require(console.app.canvas.cursor)
          #expect((0..<width).contains(cursor.x) && (0..<height).contains(cursor.y))
          #expect(!console.app.said.focus.isBlank)
        }
      }
    }
  }

  @Test("Bas fait tout lire, même dans une fenêtre plus courte qu'une ligne de l'auteur")
  func nothingSkipped() throws {
    for size in [Size.w40h10, Size(width: 20, height: 6), Size(width: 12, height: 9)] {
      var console = try ReadingSample.reading()
      console.resize(size)
      var seen = ""
      for _ in 0..<200 {
        seen += console.screen.plain
        console.press(.down)
      }
      for word in ["calmement", "comment,", "morale", "l’élève", "vérifier", "Fiction"] {
        #expect(seen.contains(word), "\(word) à \(size)")
      }
    }
  }

  @Test("L'origine et le statut restent en vue quand le bandeau n'y est plus")
  func standing() throws {
    for size in [Size.w80h24, .w40h10, .w132h43, Size(width: 60, height: 14)] {
      var console = try ReadingSample.reading(size: size)
      for _ in 0..<12 {
        #expect(console.shows("[départ · à valider]"), "\(size)\n\(console.screen)")
        console.press(.down)
      }
      console.press(.end)
      #expect(console.shows("[départ · à valider]"), "\(size)")
    }
  }

  @Test("Une échéance dépassée reste en vue, en mots")
  func overdue() throws {
    var console = try ReadingSample.reading("vieux", size: Size(width: 80, height: 12))
    #expect(console.shows("! échéance"))
    console.press(.end)
    #expect(console.shows("[départ · à valider] ! dépassé"))
    console.resize(Size(width: 150, height: 12))
    console.press(.end)
    #expect(console.shows("[départ · à valider] ! échéance dépassée : 2026-11-20"))
  }

  @Test("Le guide d'un centre garde son statut, même où son nom ne tient pas")
  func centre() throws {
    var console = try ReadingSample.reading("centre")
    console.press(.end)
    #expect(console.shows("[à valider · CIUSSS du Nord]"))
  }

  @Test("Un guide retiré, sans section, se lit et se ferme")
  func bare() throws {
    var console = try ReadingSample.reading("nu")
    #expect(console.shows("RETIRÉ"))
    console.press(.right, .left, .down, .pageDown, .end, .enter)
    console.press(prefixed: "u")
    console.type("motif")
    console.press(.enter, .escape, .backspace)
    #expect(console.cursorRow.contains("Chercher : nu"))
  }

  @Test("À 40 × 10, le guide a sa place, une ligne dit où l'on est")
  func narrow() throws {
    var console = try ReadingSample.reading(size: .w40h10)
    console.press(.right, .right, .right, .down, .enter)
    console.expect(
      rows: """
        3/7 Questions       [départ · à valider]
        Questions
        ▮ Où êtes-vous exactement, et qui est
          avec vous en ce moment ?
        • Depuis quand est-ce si lourd ?
         Envoyé à la note, ^Z le retire : Où… ^S
         ^G Aide  Tab Note  Droite Section
        """)
  }
}
