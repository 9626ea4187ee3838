import Canvas
import ConsoleTesting
import Testing
import Text

@Suite("La fiche d'une ressource, comme on la dit")
struct DirectoryCardTests {
  private func card(_ text: String, at minutes: Int64 = 0, place: String = "Rimouski") throws
    -> String
  {
    var console = try DirectorySample.onCall(size: .w132h43, place: place)
    console.wait(minutes: minutes)
    console.press(.function(4))
    console.type(text)
    console.press(prefixed: "/")
    console.press(.enter, .function(6))
    return console.screen.plain
  }

  @Test("Les lieux du plus près au plus loin ; ce qui vient du service est marqué")
  func sites() throws {
    let card = try card("moisson")
    let rows = [
      "Heures : ouvert jusqu’à 16:00", "Comment faire : Téléphoner avant de venir.",
      "À apporter : preuve d'adresse", "Territoire : Bas-Saint-Laurent · dessert Rimouski",
      "Lieu : Comptoir du centre-ville, 10, rue Fictive, Rimouski · 100 m",
      "Accès : rampe à l'arrière", "Du service : téléphone, heures",
      "Lieu : 2, avenue Inventée, Mont-Joli · 29 km", "Téléphone : 418 555-0199",
      "Heures : ouvre mardi 13:00", "Organisme : Moisson du Bas-du-Fleuve",
      "Vérification : vérifié le 2025-03-02 · plus de 12 mois : à confirmer", "Source : 211-bsl",
    ]
    var rest = card[...]
    for row in rows {
      let found = try #require(rest.firstRange(of: row), "\(row)\n\(card)")
      rest = rest[found.upperBound...]
    }
  }

  @Test("Une adresse confidentielle ne se montre jamais")
  func confidential() throws {
    let card = try card("maison fictive")
    #expect(card.contains("Lieu : adresse confidentielle, Rimouski"))
    #expect(!card.contains("km"))
  }

  @Test("Fermée : la prochaine ouverture, et qui répond entre-temps ; jamais le 911")
  func closed() throws {
    let card = try card("budget")
    #expect(card.contains("Téléphone : 418 555-0190 · de l’organisme"))
    #expect(card.contains("Heures : ouvre lundi 9:00"))
    #expect(card.contains("Entre-temps : Info-Social, 811 option 2 · toujours ouvert"))
    #expect(!card.contains("Urgence 911"))
  }

  @Test("Hors territoire : elle le dit, avec une ressource qui dessert ce lieu")
  func outOfTerritory() throws {
    var console = try DirectorySample.onCall(size: .w132h43)
    console.press(.function(4))
    console.type("aide alimentaire")
    console.press(prefixed: "/")
    for _ in 0..<5 { console.press(.down) }
    while !console.app.said.focus.string.contains("Lévis") { console.press(.up) }
    console.press(.enter, .function(6))
    #expect(console.shows("Chaudière-Appalaches · ne dessert pas Rimouski"), "\(console)")
    #expect(console.shows("Dessert ce lieu : "), "\(console)")
  }

  @Test("Une fiche ouverte d'un guide dit aussi si elle répond maintenant")
  func fromGuide() throws {
    var console = TestConsole.onCall(size: .w132h43, shelves: try Samples.shelves())
    console.press(.function(3), .enter, .end, .up, .up, .enter, .enter)
    #expect(console.shows("Heures : 24/7 · toujours ouvert"), "\(console)")
  }
}
