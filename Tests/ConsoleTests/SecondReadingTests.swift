import Canvas
import Console
import ConsoleTesting
import Intervention
import Review
import Testing
import Text

@Suite("Lire un appel une deuxième fois, sans voir la première lecture")
struct SecondReadingTests {
  private let strength = "Ton posé de la première"

  /// The desk of a specialist who read the only call of the day, and asked for a second reading.
  private func first() -> TestConsole {
    var console = TestConsole.unlocked(by: People.chloe)
    console.press(.control("n"))
    console.complete()
    console.sign()
    console.board = ReviewBoard(me: "a-3", isReviewer: true)
    console.grid = ReviewDeskTests.grid
    console.press(prefixed: "%")
    console.press(.enter)
    console.type("22Bien mené\n0Plan absent\n\(strength)\nDemander le moment\n\n\n")
    console.press(.down, .enter)
    #expect(console.shows("[x] Demander une deuxième lecture"))
    console.press(.up, .enter)
    #expect(console.shows("remise."))
    return console
  }

  /// The same desk, where somebody else who reviews sits now.
  private func second() -> TestConsole {
    var console = first()
    console.press(.escape)
    console.board?.me = "a-9"
    console.press(prefixed: "%")
    return console
  }

  private func seesNothing(
    _ console: TestConsole, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for words in [strength, "Bien mené", "Plan absent", "Demander le moment", "▁", "█"] {
      #expect(!console.shows(words), "\(words)", sourceLocation: sourceLocation)
      #expect(
        !console.app.said.rows.contains { $0.string.contains(words) },
        sourceLocation: sourceLocation)
    }
  }

  @Test("Elle est offerte à la fin de la file, et la première personne ne la voit pas")
  func offered() {
    var console = first()
    #expect(!console.shows("Deuxième lecture"))
    console = second()
    #expect(console.shows("Appel 0412 · Deuxième lecture, à l’aveugle"))
    seesNothing(console)
    // Not even as somebody's trend.
    #expect(!console.shows("Au fil du temps"))
  }

  @Test("Avant d'être finie, elle ne montre rien de l'autre ; elle n'est pas remise non plus")
  func blind() throws {
    var console = second()
    console.press(.enter)
    #expect(console.shows("> · Chaque danger est demandé"))
    for _ in 0..<3 {
      seesNothing(console)
      console.press(.tab)
    }
    console.type("21\n2\n")
    #expect(console.shows("Finir la lecture (Entrée)"))
    #expect(!console.shows("Une force") && !console.shows("Remettre avec"))
    seesNothing(console)
    let before = console.reviewTasks.count
    console.press(.enter)
    #expect(console.shows("Deuxième lecture gardée."))
    let asked = console.reviewTasks.dropFirst(before)
    #expect(!asked.contains { if case .say = $0 { true } else { false } })
  }

  @Test("Gardée, l'accord paraît : les deux marques, combien sur combien, le kappa ou pourquoi non")
  func agreement() {
    var console = second()
    console.press(.enter)
    console.type("21\n2\n")
    console.press(.enter)
    #expect(console.shows("Appel 0412 : 1 sur 3 · kappa −0,20"))
    #expect(console.shows("2 2  Chaque danger est demandé"))
    #expect(console.shows("2 1  Un oui est précisé"))
    #expect(console.shows("1 sur 1 · kappa non défini"))
    #expect(console.shows("0 sur 1 · kappa 0,00"))
    #expect(console.shows("1 appel lu deux fois. Cela juge la grille, pas les personnes."))
    console.press(.escape)
    #expect(console.shows("Accord entre deux lectures · 1 appel lu deux fois"))
    #expect(!console.shows("Deuxième lecture, à l"))
    console.press(.end, .up, .enter)
    #expect(console.shows("0 sur 1 · kappa 0,00") && !console.shows("2 1  Un oui"))
    for size in [Size(width: 20, height: 1), Size(width: 40, height: 8), .w80h24] {
      console.resize(size)
      _ = console.app.canvas
    }
    #expect(console.app.said.rows.contains { $0.string.contains("kappa 0,00") })
  }

  @Test("Il manque une marque : c'est dit, et rien ne paraît")
  func unfinished() {
    var console = second()
    console.press(.enter)
    console.type("2")
    console.press(.end)
    for _ in 0..<6 { console.press(.down) }
    console.press(.enter)
    #expect(console.shows("Il reste 2 critères sans marque."))
    seesNothing(console)
    console.press(.escape)
    #expect(console.shows("commencée"))
    seesNothing(console)
  }
}
