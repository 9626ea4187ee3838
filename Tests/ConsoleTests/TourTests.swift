import Canvas
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Visite guidée : un premier appel, un geste à la fois")
struct TourTests {
  /// A demonstration whose visit just began.
  private func begun(_ language: Language = .french, size: Size = .w80h24) throws -> TestConsole {
    var console = TestConsole(
      size: size, language: language, isDemonstration: true, shelves: try Samples.shelves())
    console.press(.down, .enter)
    return console
  }

  @Test("Toute la visite, touche après touche, jusqu'à la note signée")
  func whole() throws {
    var console = try begun()
    #expect(console.lastRow.hasPrefix("Visite 1/10 · Tapez"))
    console.type("Garage vendu, seul ce soir.")
    #expect(console.lastRow.hasPrefix("Visite 2/10 · F2"))
    console.press(.function(2))
    console.type("onnnf")
    #expect(console.lastRow.hasPrefix("Visite 3/10"))
    console.press(.function(2))
    console.type("o")
    #expect(console.lastRow.hasPrefix("Visite 4/10 · F3"))
    console.press(.function(3), .enter)
    #expect(console.lastRow.hasPrefix("Visite 5/10"))
    console.press(.right, .right, .right, .down, .enter)
    #expect(console.lastRow.hasPrefix("Visite 6/10 · F4"))
    console.press(.function(4))
    console.type("suicide\n\n")
    #expect(console.lastRow.hasPrefix("Visite 7/10 · ^D"))
    console.press(.control("d"))
    console.type("dss")
    #expect(console.lastRow.hasPrefix("Visite 8/10 · F5"))
    console.press(.function(5))
    #expect(console.lastRow.hasPrefix("Visite 9/10"))
    console.press(.escape)
    console.type("/relance demain 9h\n")
    #expect(console.lastRow.hasPrefix("Visite 10/10 · F9"))
    console.press(.function(9))
    #expect(console.lastRow.hasPrefix("Visite 10/10 · F9"))
    console.type("exercice")
    console.press(.function(9))
    #expect(console.stateLine.contains("Visite finie"))
    #expect(console.signed.count == 1)
  }

  @Test("On la quitte quand on veut, par le menu ou ^X ! ; l'appel reste, rien n'est perdu")
  func leaving() throws {
    var console = try begun()
    console.type("Un mot")
    console.press(.escape)
    console.type("quitter la visite\n")
    #expect(console.stateLine.hasPrefix("Visite quittée."))
    #expect(!console.shows("Visite 2/10"))
    console.expect(kept: "Un mot", in: .note(.alliance))
    console.press(prefixed: "!")
    #expect(console.stateLine == "Aucune visite en cours.")
  }

  @Test("Dans le désordre : ce qui est déjà fait n'est plus demandé, ce qu'on défait non plus")
  func outOfOrder() throws {
    var console = try begun()
    console.press(.function(2))
    console.type("nnnnn")
    console.press(.function(3), .enter, .tab)
    #expect(console.lastRow.hasPrefix("Visite 1/10"))
    console.type("Seul ce soir")
    #expect(console.lastRow.hasPrefix("Visite 5/10"))
    for _ in 0..<20 { console.press(.control("z")) }
    #expect(console.lastRow.hasPrefix("Visite 5/10"))
  }

  @Test("En attente, l'accueil y ramène ; un autre appel n'en dit rien")
  func held() throws {
    var console = try begun()
    console.type("Un mot")
    console.press(.control("n"))
    #expect(!console.shows("Visite"))
    console.press(prefixed: "g")
    console.press(.home, .down, .enter)
    #expect(console.lastRow.hasPrefix("Visite 2/10"))
  }

  @Test("Un contact sans appel la finit aussi")
  func administrative() throws {
    var console = try begun()
    console.press(.control("u"))
    console.type("r")
    console.press(.function(9))
    #expect(console.stateLine.contains("Visite finie"))
  }

  @Test("Mode linéaire : chaque phrase est dite")
  func linear() throws {
    var console = try begun()
    #expect(console.app.said.rows.contains { $0.string.hasPrefix("Visite 1/10") })
    console.type("Un mot")
    #expect(console.app.said.rows.contains { $0.string.hasPrefix("Visite 2/10") })
  }

  @Test("Hors démonstration, il n'y en a pas")
  func real() {
    #expect(!TestConsole().shows("Visite"))
    #expect(TestConsole(isDemonstration: true).shows("Visite guidée (3 minutes)"))
  }

  @Test("Aucune phrase n'est coupée à 80 colonnes", arguments: Language.allCases)
  func fits(language: Language) throws {
    var console = try begun(language)
    let isFrench = language == .french
    let gestures: [(inout TestConsole) -> Void] = [
      { $0.type("Un mot") }, { $0.press(.function(2)) },
      { $0.type(isFrench ? "onnnf" : "ynnnu") }, { $0.press(.function(2)) },
      { $0.type(isFrench ? "o" : "y") }, { $0.press(.function(3), .enter) },
      { $0.press(.right, .right, .right, .down, .enter) }, { $0.press(.function(4)) },
      { $0.type("suicide\n\n") }, { $0.press(.control("d")) },
      { $0.type(isFrench ? "dss" : "das") }, { $0.press(.function(5)) },
      { $0.press(.escape) },
      { $0.type(isFrench ? "/relance demain 9h\n" : "/followup tomorrow 9:00\n") },
    ]
    for gesture in gestures {
      gesture(&console)
      #expect(!console.lastRow.hasSuffix("…"), "\(console)")
    }
    #expect(console.lastRow.contains("10/10"), "\(console)")
  }
}

extension TestConsole {
  /// The last row.
  fileprivate var lastRow: String {
    let rows = screen.plain.split(separator: "\n", omittingEmptySubsequences: false)
    return String((rows.last ?? "").drop { $0 == " " })
  }
}
