import Canvas
import Console
import ConsoleTesting
import Directory
import Testing
import Text

@Suite("Ce qui restreint une recherche : lieu, langue, âge")
struct DirectoryFilterTests {
  private func open(place: String = "Rimouski", size: Size = .w80h24) throws -> TestConsole {
    var console = try DirectorySample.onCall(size: size, place: place)
    console.press(.function(4))
    return console
  }

  @Test(
    "Le lieu se lit dans ce qui est écrit, jamais deviné",
    arguments: [
      ("Rimouski", "Rimouski"), ("chez sa mère, Rimouski", "Rimouski"),
      ("12, rue Fictive, Rimouski (sous-sol)", "Rimouski"), ("chez lui à Rimouski", "Rimouski"),
      ("rue X, G5L 1A1", "G5L"), ("dans son auto", nil), ("quelque part au nord", nil),
    ])
  func place(typed: String, read: String?) throws {
    let place = try open(place: typed).questions.last?.query.place?.name.string
    #expect(place.map { read.map($0.contains) ?? false } ?? (read == nil), "\(place ?? "rien")")
  }

  @Test("Un anglophone cherche en anglais ; l'âge en lettres ne restreint rien")
  func language() throws {
    var console = TestConsole.onCall(shelves: try DirectorySample.shelves())
    console.type("/age la cinquantaine\n")
    console.press(.control("d"))
    console.type("dssma")
    console.press(.function(4))
    let query = console.questions.last?.query
    #expect(query?.language == "anglais", "\(console)")
    #expect(query?.age == nil)
    #expect(query?.place == nil)
    #expect(console.shows("partout (F4 : un lieu)"))
  }

  @Test("Les filtres sont en vue ; Haut y va, Retour en enlève un")
  func remove() throws {
    var console = try open()
    #expect(console.shows("Rimouski · 34 ans · F4 : lieu"))
    console.press(.up, .right)
    #expect(console.shows("Retour Enlever"))
    console.press(.backspace)
    #expect(console.questions.last?.query.age == nil)
    #expect(console.questions.last?.query.place?.name == "Rimouski")
    console.type("mois")
    #expect(console.cursorRow.contains("Chercher : mois"))
  }

  @Test("Ce qui est mis de côté est compté ; une touche le montre, la même le cache")
  func aside() throws {
    var console = try open()
    console.type("aide alimentaire")
    #expect(console.shows("De côté : 1 hors territoire, 1"))
    #expect(console.shows("autre âge. ^X / les montre."))
    #expect(!console.shows("Aide alimentaire de Lévis"))
    console.press(prefixed: "/")
    #expect(console.shows("Aide alimentaire de Lévis"))
    #expect(console.shows("hors territoire"))
    console.press(prefixed: "/")
    #expect(!console.shows("Aide alimentaire de Lévis"))
  }

  @Test("Rien avec tous les filtres : un seul à enlever, et la touche qui l'enlève")
  func relax() throws {
    var console = try open()
    console.type("levis")
    #expect(console.shows("Rien avec tous ces filtres."), "\(console)")
    console.press(prefixed: "/")
    #expect(console.shows("Aide alimentaire de Lévis"))
    #expect(console.questions.last?.query.place == nil)
    #expect(console.stateLine.hasPrefix("Recherche sans le lieu."))
  }

  @Test("F4 encore choisit le lieu : partout, celui de qui appelle, ou un autre")
  func choose() throws {
    var console = try open()
    console.press(.function(4))
    #expect(console.cursorRow.contains("Lieu :"))
    #expect(console.shows("> Partout"))
    #expect(console.shows("Personne : Rimouski"))
    console.type("levis")
    console.press(.enter)
    #expect(console.shows("Lévis · 34 ans"))
    #expect(console.questions.last?.query.place?.name == "Lévis")
    console.press(.function(4))
    #expect(console.shows("> Qui appelle : Lévis"), "le lieu tapé est retenu")
    console.press(.down, .enter)
    #expect(console.questions.last?.query.place == nil)
  }

  @Test("Un lieu inconnu le dit ; Échap et Retour laissent le lieu comme il est")
  func unknown() throws {
    for key in [Key.escape, .function(4)] {
      var console = try open()
      console.press(.function(4))
      console.type("zzyzx")
      console.press(.enter)
      #expect(console.shows("Lieu inconnu."))
      console.press(key)
      #expect(console.questions.last?.query.place?.name == "Rimouski")
      #expect(console.cursorRow.contains("Chercher :"))
    }
  }

  @Test("Un code postal rural cherche à peu près, et propose ses municipalités")
  func rural() throws {
    var console = try open(place: "G0L 1A0")
    #expect(console.shows("≈ G0L"), "\(console)")
    #expect(console.shows("F4 : préciser"))
    console.press(.function(4))
    console.press(.down)
    #expect(console.shows("Saint-"))
    console.press(.enter)
    #expect(console.questions.last?.query.place?.level == .municipality)
  }

  @Test("À toutes les tailles, chaque touche laisse le curseur dans l'écran")
  func sizes() throws {
    let opened = try open()
    for width in [1, 7, 20, 39, 40, 80, 132] {
      for height in [1, 2, 4, 8, 10, 24] {
        var console = opened
        console.resize(Size(width: width, height: height))
        console.type("aide")
        for key in [Key.up, .right, .down, .down, .function(4), .down, .escape, .enter, .right] {
          console.press(key)
          let cursor = try #require(console.app.canvas.cursor)
          #expect((0..<width).contains(cursor.x) && (0..<height).contains(cursor.y))
          #expect(!console.app.said.focus.isBlank)
        }
      }
    }
  }
}
