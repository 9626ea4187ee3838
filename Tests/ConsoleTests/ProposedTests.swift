import Canvas
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Ouvrir un guide proposé")
struct ProposedTests {
  private func onCall(_ note: String, size: Size = .w80h24) throws -> TestConsole {
    var console = TestConsole.onCall(size: size, shelves: try Samples.proposing())
    console.type(note)
    return console
  }

  @Test("F3, Entrée ouvre le premier, même sans attendre la pause")
  func firstByEnter() throws {
    var console = try onCall("Elle dit : son mari est mort hier.")
    console.press(.function(3))
    #expect(console.cursorRow.contains("Chercher :"))
    #expect(console.shows(">*Deuil récent"))
    #expect(console.shows("Proposé · mots : mari, mort"))
    #expect(console.shows("Idées suicidaires"), "puis toute la tablette")
    console.press(.enter)
    #expect(console.shows("Guide · deuil-recent"))
    #expect(console.call?.guides.map(\.slug) == ["deuil-recent"])
  }

  @Test("Taper dans F3 cherche dans tous les guides ; effacer ramène les proposés")
  func typing() throws {
    var console = try onCall("Son mari est mort.")
    console.press(.function(3))
    console.type("alcool")
    #expect(!console.shows("Deuil récent"))
    console.press(.control("w"))
    #expect(console.shows(">*Deuil récent"))
  }

  @Test("Revenir de la note à une recherche vide remet sur le premier proposé")
  func again() throws {
    var console = try onCall("Son mari est mort.")
    console.press(.function(3), .down, .down, .tab)
    console.type(" Elle a envie de mourir.")
    console.press(.function(3))
    #expect(console.shows(">!Idées suicidaires"))
  }

  @Test("Pendant qu'on choisit, la liste ne bouge pas d'elle-même")
  func listStays() throws {
    var console = try onCall("Son mari est mort.")
    console.press(.function(3), .down)
    let before = console.screen
    console.pause()
    #expect(console.screen == before)
  }

  @Test("^X h les liste, quoi qu'on ait cherché avant ; sans rien à proposer, il le dit")
  func command() throws {
    var console = try onCall("bonjour")
    console.press(prefixed: "h")
    #expect(console.stateLine.hasPrefix("Aucun guide à proposer pour l’instant."))
    console.type(" Son mari est mort.")
    console.press(.function(3))
    console.type("alcool")
    console.press(.tab)
    console.press(prefixed: "h")
    #expect(console.shows(">*Deuil récent"))
    #expect(!console.shows("Chercher : alcool"))
  }

  @Test("Avant que les guides soient lus, Entrée le dit au lieu de se taire")
  func loading() throws {
    var console = TestConsole.onCall()
    console.type("Son mari est mort.")
    console.press(.function(3), .enter)
    #expect(console.stateLine == "Guides en cours de chargement ; un instant.")
    console.press(.function(4), .enter)
    #expect(console.stateLine == "Répertoire en cours de chargement ; un instant.")
    console.press(.tab)
    console.take(.shelvesLoaded(try Samples.proposing()))
    console.pause()
    console.press(.function(3), .enter)
    #expect(console.shows("Guide · deuil-recent"))
  }

  @Test("Un oui à un axe propose ses guides d'abord, sans toucher au guide ouvert")
  func yesOnAxis() throws {
    var console = try onCall("Son mari est mort.")
    console.press(.function(3))
    console.type("alcool\n")
    console.press(.function(2))
    console.type("o")
    console.pause()
    #expect(console.shows("Guide · alcool"), "le guide ouvert reste")
    #expect(console.shows("Proposés : ! "))
    console.press(prefixed: "h")
    let rows = console.app.said.rows.map(\.string.plain).filter { $0.contains("Proposé") }
    #expect(rows.count == 3)
    #expect(rows.prefix(2).allSatisfy { $0.hasPrefix("! Proposé : ") })
    #expect(rows.prefix(2).allSatisfy { $0.hasSuffix("· Suicide : OUI") })
    #expect(rows.last == "Proposé : Deuil récent · mots : mari, mort")
  }

  @Test("Deux axes à oui : un guide pour chacun")
  func twoAxes() throws {
    var console = try onCall("")
    console.press(.function(2))
    console.type("ono")
    console.pause()
    console.press(prefixed: "h")
    let rows = console.app.said.rows.map(\.string.plain).filter { $0.contains("Proposé") }
    #expect(rows.contains { $0.hasSuffix("· Suicide : OUI") })
    #expect(rows.contains("! Proposé : Violence conjugale · Violence : OUI"))
  }

  @Test("Après une panne, les guides reviennent avec l'appel")
  func reopened() throws {
    let console = try onCall("Son mari est mort.")
    var again = console.reopened()
    again.pause()
    #expect(again.shows("Proposés"))
    #expect(again.shows("Deuil récent"))
  }

  @Test("Mode linéaire : rien ne se dit de soi-même ; F3 dit ce qui est proposé et pourquoi")
  func linear() throws {
    var console = try onCall("Son mari est mort.")
    let before = console.app.said
    console.pause()
    console.wait(minutes: 3)
    #expect(console.app.said == before)
    console.press(.function(3))
    let said = console.app.said
    let line = "Proposé : Deuil récent · mots : mari, mort"
    #expect(said.focus.string.plain == "Guides · " + line)
    #expect(said.rows.contains { $0.string.plain == line })
    console.pause()
    #expect(console.app.said == said)
  }
}
