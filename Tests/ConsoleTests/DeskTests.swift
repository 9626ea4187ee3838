import Canvas
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Lire les guides et le répertoire hors d'un appel")
struct DeskTests {
  private func home(_ role: Role? = nil) throws -> TestConsole {
    guard let role else { return try TestConsole(shelves: Samples.shelves()) }
    return try .unlocked(
      by: People.person("r-1", "Rôle Fictif", role), shelves: Samples.shelves())
  }

  @Test("F3 de l'accueil cherche et ouvre un guide ; rien n'est gardé ; Tab revient à l'accueil")
  func guide() throws {
    var console = try home()
    console.press(.function(3))
    console.type("suicide")
    #expect(console.shows("Guides et répertoire"))
    #expect(!console.shows("Suicide ?"))
    console.press(.enter)
    #expect(console.shows("PgSuiv") || console.shows("Section"), "\(console)")
    console.type("Elle pleure")
    #expect(console.stateLine.contains("rien n’est noté"))
    console.press(.tab)
    #expect(console.shows("Nouvel appel (^N)"))
    #expect(console.journals.isEmpty)
  }

  @Test("F4 de l'accueil ouvre une fiche ; Entrée n'y joint rien ; Retour revient à l'accueil")
  func card() throws {
    var console = try home()
    console.press(.function(4), .enter)
    console.press(.enter)
    #expect(console.stateLine.contains("rien n’est noté ni joint"))
    console.press(.backspace)
    #expect(console.shows("Chercher :"))
    console.press(.backspace)
    #expect(console.shows("Nouvel appel (^N)"))
    #expect(console.journals.isEmpty)
  }

  @Test("^N ouvre un vrai appel depuis la lecture ; ce qui est d'un appel dit d'en ouvrir un")
  func call() throws {
    var console = try home()
    console.press(.function(3))
    console.press(.function(2))
    #expect(console.stateLine.contains("Ouvrez d’abord un appel"))
    console.press(prefixed: "g")
    #expect(console.shows("Nouvel appel (^N)"))
    console.press(.function(3), .control("n"))
    #expect(console.call?.state == .open)
    #expect(console.shows("ALLIANCE"))
  }

  @Test("Avant que les guides soient lus, la recherche attend et le dit")
  func loading() throws {
    var console = TestConsole()
    console.press(.function(3), .enter)
    #expect(console.stateLine.contains("Guides en cours de chargement"))
    console.take(.shelvesLoaded(try Samples.shelves()))
    console.press(.enter)
    #expect(console.shows("Section"), "\(console)")
  }

  @Test(
    "Qui ne prend pas d'appel a son accueil : lire, ses commandes, et pourquoi",
    arguments: [
      (Role.trainee, "Stagiaire : guides"), (.manager, "Rapport du mois (^X %)"),
      (.administrator, "Sauvegarde : ecoute backup"),
    ])
  func roles(role: Role, words: String) throws {
    var console = try home(role)
    #expect(console.shows("Guides (F3)") && console.shows(words))
    #expect(console.shows("F3 Guides") && console.shows("F4 Répertoire"))
    console.press(.function(3))
    #expect(console.shows("Chercher :"))
    console.press(.tab, .function(4))
    #expect(console.shows("Répertoire"))
    #expect(console.journals.isEmpty)
  }

  @Test("Formation périmée : les guides et le répertoire restent")
  func lapsed() throws {
    let person = People.person("r-1", "Ana Fictive", .worker, trainedOn: "2025-01-01")
    var console = try TestConsole.unlocked(by: person, shelves: Samples.shelves())
    #expect(console.shows("Formation ou engagement à renouveler"))
    console.press(.function(3), .enter)
    #expect(console.shows("Section"), "\(console)")
  }

  @Test("La console se verrouille seule aussi pendant une lecture")
  func idle() throws {
    var console = try home(.trainee)
    console.press(.function(3))
    console.wait(minutes: 11)
    #expect(console.shows("Console verrouillée"))
  }

  @Test("En mode linéaire, la lecture se dit : le titre, la liste, le guide")
  func said() throws {
    var console = try home(.trainee)
    console.press(.function(3))
    #expect(console.app.said.title.string.plain == "Écoute · Guides et répertoire")
    console.press(.enter)
    #expect(console.app.said.focus.string.hasPrefix("Guide"))
    console.press(.tab, .control("n"))
    let reason = console.app.said.rows.filter { $0.string.plain.hasPrefix("Stagiaire :") }
    #expect(reason.count == 1, "dit par la touche, et par elle seule")
  }
}
