import Canvas
import Console
import ConsoleTesting
import Intervention
import Review
import Testing
import Text

@Suite("Relectures à l'écran")
struct ReviewDeskTests {
  static let grid = Grid(
    id: "essai", title: "Essai", version: "1",
    sections: [
      Grid.Section(
        id: "securite", title: "Sécurité",
        items: [
          Grid.Item(id: "demande", text: "Chaque danger est demandé"),
          Grid.Item(id: "moyens", text: "Un oui est précisé"),
        ]),
      Grid.Section(
        id: "plan", title: "Plan", items: [Grid.Item(id: "filet", text: "Un filet est posé")]),
    ])

  /// A specialist with two calls of the day to review: each ended with a mobile team asked for.
  func console(size: Size = .w80h24, calls: Int = 2) -> TestConsole {
    var console = TestConsole.unlocked(by: People.chloe, size: size)
    for _ in 0..<calls {
      console.press(.control("n"))
      console.complete()
      console.sign()
    }
    console.board = ReviewBoard(me: "a-3", isReviewer: true)
    console.grid = Self.grid
    console.press(prefixed: "%")
    return console
  }

  /// Fills the grid of the call that is open.
  func fill(_ console: inout TestConsole) {
    console.type("21Commentaire\n")
    console.type("-Commentaire deux\n")
    console.type("Ton posé\nDemander le moment\n")
  }

  @Test("La file dit le pourquoi ; Entrée ouvre la note, sa sécurité à la minute, et la grille")
  func opens() {
    var console = console()
    #expect(console.shows("Danger · SIV ou équipe mobile"))
    #expect(console.shows("2 à relire. Chaque lecture est inscrite."))
    console.press(.enter)
    #expect(console.shows("Sécurité à la minute 0"))
    #expect(console.shows("Je veux mettre mes"))
    #expect(console.shows("> · Chaque danger est demandé"))
    console.press(.tab)
    #expect(console.shows("[Déroulement]"))
    #expect(console.shows("Suicide : demandé, OUI"))
    console.press(.tab)
    #expect(console.shows("Guides ouverts"))
  }

  @Test("Chiffres, lettres, flèches et Entrée remplissent ; tout est gardé à mesure")
  func fills() throws {
    var console = console()
    console.press(.enter)
    console.type("2")
    #expect(console.shows("2 Chaque danger est demandé"))
    console.press(.right, .right)
    #expect(console.shows("1 Un oui est précisé"))
    console.press(.up, .left)
    console.press(.down, .down)
    console.type("Bien mené\n")
    let review = try #require(console.board?.messages.compactMap(\.review).last)
    #expect(review.marks == ["demande": .partial, "moyens": .partial])
    #expect(review.comments == ["securite": "Bien mené"])
    #expect(review.finishedAt == nil)
    console.press(.escape)
    #expect(console.shows("commencée"))
    console.press(.enter)
    #expect(console.shows("Bien mené"))
  }

  @Test("Finir dit ce qui manque et y va ; remise, la suivante s'ouvre sans quitter")
  func finishes() throws {
    var console = console()
    console.press(.enter)
    console.type("2\n\n\n\n\n\n\n\n\n")
    #expect(console.shows("Il reste 2 critères sans marque."))
    #expect(console.shows("> · Un oui est précisé"))
    console.press(.up)
    fill(&console)
    console.press(.right)
    console.press(.enter, .enter, .enter)
    #expect(console.shows("Dites ce que l’addenda doit préciser."))
    console.type("Ajoutez le lieu.\n\n")
    #expect(console.shows("Relecture de l’appel 0412 remise."))
    #expect(console.shows("Appel 0413"))
    let said = try #require(console.board?.messages.last)
    guard case .returned(let returned) = said.matter else {
      Issue.record("pas de retour")
      return
    }
    #expect(returned.request == .addendum)
    #expect(returned.review.finishedAt != nil)
    #expect(console.signed.values.allSatisfy { $0.addenda.isEmpty })
  }

  @Test("Remise, c'est l'appel suivant de la file qui s'ouvre, pas le premier")
  func next() {
    var console = console(calls: 3)
    console.press(.down, .enter)
    #expect(console.shows("Appel 0413"))
    fill(&console)
    console.press(.enter, .enter, .enter)
    #expect(console.shows("Appel 0414 ·"))
  }

  @Test("Une réponse reprise est dite reprise ; la sécurité compte de ce qui tient")
  func takenBack() {
    var console = TestConsole.unlocked(by: People.chloe, size: .w132h43)
    console.press(.control("n"))
    console.press(.function(2))
    console.type("o")
    console.press(.control("z"))
    console.wait(minutes: 6)
    console.complete()
    console.sign()
    console.board = ReviewBoard(me: "a-3", isReviewer: true)
    console.grid = Self.grid
    console.press(prefixed: "%")
    console.press(.enter)
    #expect(console.shows("Sécurité à la minute 6"))
    console.press(.tab)
    #expect(console.shows("Suicide : RETIRÉ (était : demandé, OUI)"))
  }

  @Test("Une intervenante n'a pas la file : ses retours seulement, verrouillée rien")
  func rights() {
    var console = TestConsole.unlocked(by: People.ana)
    console.board = ReviewBoard(me: "a-1", isReviewer: false)
    console.press(prefixed: "%")
    #expect(console.reviewTasks == [.messages])
    var locked = TestConsole.locked()
    locked.press(prefixed: "%")
    #expect(locked.reviewTasks.isEmpty)
  }

  @Test("Ce qui arrive en haut de la liste ne change pas la ligne sous la main")
  func follows() throws {
    var console = console()
    console.press(.down)
    var board = try #require(console.board)
    board.messages.append(
      Message(
        id: "s", call: CallID(rawValue: "appel-9"), number: 9, from: "a-1", name: "Ana Fictive",
        worker: "a-1", at: TestConsole.start, .support(sharesNote: false)))
    console.hear(board)
    #expect(console.shows("APPUI demandé à"))
    console.press(.enter)
    #expect(console.shows("Appel 0413 · "))
    #expect(console.shows("> · Chaque danger est demandé"))
  }

  @Test("Pendant une lecture, l'appui demandé reste au titre tant que personne ne répond")
  func supportInSight() throws {
    var console = console()
    console.press(.enter)
    var board = try #require(console.board)
    let support = SupportTests()
    board.messages.append(support.message(.support(sharesNote: false), call: "appel-9", id: "s"))
    console.hear(board)
    console.press(.down)
    #expect(console.shows("APPUI demandé · Appel 0412"))
    #expect(console.app.said.rows.first == "APPUI demandé")
    board.messages.append(
      support.message(.advice(words: "J'arrive."), from: "a-9", call: "appel-9", id: "t", after: 60)
    )
    console.hear(board)
    #expect(!console.shows("APPUI demandé"))
  }

  @Test("À toutes les tailles, et en mode linéaire, rien ne manque")
  func sizes() {
    var console = console()
    console.press(.enter)
    for width in [20, 40, 60, 80, 132] {
      for height in [1, 4, 8, 24, 43] {
        console.resize(Size(width: width, height: height))
        console.press(.down, .tab)
        #expect(console.app.canvas.cursor != nil, "\(width) × \(height)")
        if width >= 40 && height >= 8 {
          #expect(console.shows("Appel 0412"), "\(width) × \(height)")
          #expect(console.shows("> "), "\(width) × \(height)")
        }
      }
    }
    console.resize(.w80h24)
    for _ in 0..<20 { console.press(.up) }
    #expect(console.app.said.focus.string.hasSuffix("· Sécurité"))
    console.press(.down, .down)
    #expect(console.app.said.focus.string.contains("Commentaire"))
    #expect(console.app.said.focus.string.hasSuffix("· Sécurité"))
    let said = console.app.said
    #expect(said.title.string.contains("Appel 0412"))
    #expect(said.rows.contains { $0.string.contains("Sécurité à la minute") })
  }
}
