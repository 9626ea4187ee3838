import Canvas
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Des guides proposés à côté de la note")
struct SuggestionsTests {
  private func onCall(size: Size = .w80h24) throws -> TestConsole {
    TestConsole.onCall(size: size, shelves: try Samples.proposing())
  }

  @Test("Une pause fait paraître les guides, avec les mots qui les ont amenés")
  func pause() throws {
    var console = try onCall()
    console.type("Le bail finit, pas de toit pour l'hiver. Il boit trop.")
    #expect(console.shows("F3 cherche un guide"), "rien tant qu'on tape")
    console.pause()
    #expect(console.shows("Proposés"))
    #expect(console.shows("Logement et éviction"))
    #expect(console.shows("Conditions de vie"))
    #expect(console.shows("mots : bail"))
    #expect(console.shows("Alcool"))
    #expect(!console.shows("F3 cherche un guide"))
  }

  @Test("Sans pause, rien ne change, même après dix minutes de frappe")
  func noPause() throws {
    var console = try onCall()
    for _ in 0..<40 {
      console.type("bail ")
      console.take(.ticked(console.now))
    }
    #expect(console.shows("F3 cherche un guide"))
    #expect(console.app.wakeAt == console.now.monotonic + 400)
    console.pause()
    #expect(console.shows("Proposés"))
    #expect(console.app.wakeAt == nil, "plus rien à attendre")
  }

  @Test("Avant le premier mot, l'invitation reste ; un appel effacé la retrouve")
  func nothingTyped() throws {
    var console = try onCall()
    console.pause()
    #expect(console.shows("F3 cherche un guide"))
    console.type("bail")
    console.pause()
    #expect(console.shows("Proposés"))
    console.press(.control("w"))
    console.pause()
    #expect(console.shows("F3 cherche un guide"))
  }

  @Test("Ni le curseur ni la note ne bougent, et rien n'est écrit au journal")
  func stillness() throws {
    var console = try onCall()
    console.type("Son mari est mort. Elle a envie de mourir.")
    console.press(.wordLeft)
    let before = (console.app.canvas.cursor, console.call)
    console.pause()
    #expect(console.shows("Idées suicidaires"))
    #expect(console.app.canvas.cursor == before.0)
    #expect(console.call == before.1)
    #expect(console.call?.guides == [], "rien ne s'ouvre de soi-même")
    console.type("x")
    #expect(console.call?.content[.note(.alliance)].string.contains("de xmourir") == true)
  }

  @Test("Un danger passe devant, marqué d'un !")
  func danger() throws {
    var console = try onCall()
    console.type("Le bail finit. Envie de mourir.")
    console.pause()
    let titles = console.screen.split(separator: "\n").filter {
      $0.contains("! Idées suicidaires") || $0.contains("  Logement et éviction")
    }
    #expect(titles.count == 2, "\(console)")
    #expect(titles.first?.contains("! Idées suicidaires") == true)
  }

  @Test("Un oui à un axe garde son guide devant, quoi que raconte la note")
  func axisBeforeStory() throws {
    var console = try onCall()
    console.type(String(repeating: "Mon fils parle de suicide depuis la rupture. ", count: 12))
    console.press(.function(2))
    console.type("o")
    console.pause()
    let first = console.screen.split(separator: "\n").first { $0.contains("│! ") }
    #expect(first?.contains("Un proche s’inquiète") == true, "ce qui est dit compte")
    #expect(console.shows("! Idées suicidaires"), "et ce que demande l'axe")
  }

  @Test("Un guide déjà ouvert n'est plus proposé")
  func opened() throws {
    var console = try onCall()
    console.type("Son mari est mort. Il boit trop.")
    console.press(.function(3), .enter)
    let first = try #require(console.call?.guides.first?.slug)
    let (title, other) =
      first == "deuil-recent" ? ("Deuil récent", "Alcool") : ("Alcool", "Deuil récent")
    #expect(console.shows("Proposés : \(other)"))
    console.pause()
    console.press(.backspace)
    #expect(console.shows(">*\(other)"))
    #expect(console.shows("  \(title)"), "il reste à sa place sur la tablette")
  }

  @Test("Sous un guide ouvert, une ligne dit ce qui est proposé, sans l'ouvrir")
  func underGuide() throws {
    var console = try onCall()
    console.press(.function(3))
    console.type("alcool\n")
    #expect(console.shows("Guide · alcool"))
    console.type("Son mari est mort.")
    #expect(!console.shows("Proposés :"))
    console.pause()
    #expect(console.shows("Guide · alcool"))
    #expect(console.shows("Proposés : Deuil récent"))
    #expect(console.shows("À retenir"))
  }

  @Test("Dans un volet de moins de huit lignes, le guide garde toutes les siennes")
  func lowPane() throws {
    var console = try onCall(size: Size(width: 80, height: 13))
    console.press(.function(3))
    console.type("alcool\n")
    console.type("Son mari est mort.")
    console.pause()
    #expect(!console.shows("Proposés"))
  }

  @Test("Trois guides tiennent dans le volet le plus petit, ou ce qui en tient")
  func smallPanes() throws {
    for height in 8...24 {
      var console = try onCall(size: Size(width: 80, height: height))
      console.type("Son mari est mort. Le bail finit. Il boit trop.")
      console.pause()
      #expect(console.shows("Proposés"), "\(height)\(console)")
      #expect(console.shows("Deuil récent") || console.shows("Logement"), "\(height)\(console)")
      if height >= 12 { #expect(console.shows("Alcool"), "\(height)\(console)") }
    }
  }

  @Test("Sous 80 colonnes, rien n'est pris à la note : l'état dit combien, F3 les montre")
  func narrow() throws {
    var console = try onCall(size: Size(width: 60, height: 20))
    console.type("Son mari est mort.")
    let before = console.screen.split(separator: "\n").dropLast(2)
    console.pause()
    #expect(console.screen.split(separator: "\n").dropLast(2) == before)
    #expect(console.stateLine.contains(" · ") && console.stateLine.contains("F3 : "))
    console.press(.function(3))
    #expect(console.shows("Proposé · mots : mari, mort"))
  }

  @Test("F3 avant que les guides soient lus : dès qu'ils le sont, les proposés sont en tête")
  func beforeTheGuides() throws {
    var console = TestConsole.onCall()
    console.type("Son mari est mort.")
    console.press(.function(3))
    console.take(.shelvesLoaded(try Samples.proposing()))
    #expect(console.shows(">*Deuil récent"))
    #expect(console.shows("Proposé · mots : mari, mort"))
  }
}
