import Canvas
import Console
import ConsoleTesting
import Intervention
import Review
import Testing
import Text

@Suite("Ce qui est tapé et pas encore envoyé attend qui l'a tapé")
struct DraftTests {
  /// A return that waits for its worker.
  private func returned(to worker: SafeText = "a-1", _ request: Return.Request = .talk)
    -> ReviewBoard
  {
    var review = Review(
      of: CallID(rawValue: "appel-400"), number: 400, worker: worker, by: "a-3",
      with: ReviewDeskTests.grid)
    review.strength = "Ton posé"
    review.finishedAt = TestConsole.start
    let message = Message(
      id: "m", call: review.call, number: 400, from: "a-3", name: "Chloé Exemple", worker: worker,
      at: TestConsole.start, .returned(Return(request, words: "On se parle ?", review: review)))
    return ReviewBoard(me: worker, isReviewer: false, messages: [message])
  }

  @Test("Une réponse commencée survit à Échap, à un appel, et au verrouillage ; à elle seule")
  func answer() {
    var console = TestConsole.unlocked(by: People.ana)
    console.board = returned()
    console.press(prefixed: "%")
    console.press(.enter)
    console.type("Oui, dem")
    console.press(.escape, .enter)
    #expect(console.shows("Répondre : Oui, dem"))
    console.press(.control("n"))
    console.press(prefixed: "g")
    console.press(prefixed: "%")
    console.press(.enter)
    #expect(console.shows("Répondre : Oui, dem"))
    console.wait(minutes: 11)
    #expect(console.locks == 1)
    #expect(!console.shows("Oui, dem"))
    console.unlock()
    console.press(prefixed: "%")
    console.press(.enter)
    console.type("ain\n")
    #expect(console.shows("Réponse envoyée."))
    #expect(console.board?.messages.last?.matter == .answered(to: "a-3", words: "Oui, demain"))
    console.press(.enter)
    #expect(!console.shows("Oui, demain ▮") && console.shows("Répondre :"))
  }

  @Test("Quelqu'un d'autre qui déverrouille ne trouve pas ces mots")
  func others() {
    var console = TestConsole.unlocked(by: People.ana)
    console.board = returned()
    console.press(prefixed: "%")
    console.press(.enter)
    console.type("Oui, dem")
    console.wait(minutes: 11)
    console.press(.down)
    console.unlock()
    console.board = returned(to: "a-2")
    console.press(prefixed: "%")
    console.press(.enter)
    #expect(console.shows("On se parle ?"))
    #expect(!console.shows("Oui, dem"))
  }

  @Test("Ce qu'on allait remettre avec la grille : la demande et le mot survivent")
  func beside() {
    var console = TestConsole.unlocked(by: People.chloe)
    console.press(.control("n"))
    console.complete()
    console.sign()
    console.board = ReviewBoard(me: "a-3", isReviewer: true)
    console.grid = ReviewDeskTests.grid
    let open = { (console: inout TestConsole) in
      console.press(prefixed: "%")
      console.press(.home, .enter)
    }
    open(&console)
    console.type("21Bien\n-\nTon posé\nDemander\n")
    console.press(.right, .enter)
    console.type("Ajoutez le lieu")
    console.press(.escape, .enter)
    #expect(console.shows("Remettre avec : Demande d'addenda"))
    #expect(console.shows("Un mot : Ajoutez le lieu"))
    console.wait(minutes: 11)
    #expect(console.locks == 1)
    console.unlock()
    open(&console)
    #expect(console.shows("Un mot : Ajoutez le lieu"))
    #expect(console.shows("Une force : Ton posé"))
  }

  @Test(
    "Une relance qu'on reporte : la date commencée survit ; refusée par le registre, elle reste")
  func postponement() {
    var console = TestConsole.unlocked(by: People.ana)
    console.promise("13 h")
    let open = { (console: inout TestConsole) in
      console.hearFollowUps()
      console.press(prefixed: "\n")
      console.type("r")
    }
    open(&console)
    console.type("demain 9")
    console.press(.escape)
    console.type("r")
    #expect(console.shows("Nouvelle date : demain 9"))
    console.wait(minutes: 11)
    #expect(console.locks == 1)
    console.unlock()
    open(&console)
    #expect(console.shows("Nouvelle date : demain 9"))
    console.registerRefuses = true
    console.type(" h\n")
    #expect(console.shows("Nouvelle date : demain 9 h"))
    #expect(!console.shows("Relance reportée."))
    console.registerRefuses = false
    console.press(.enter)
    #expect(console.shows("Relance reportée.") && console.shows("demain 09:00"))
    console.type("r")
    #expect(!console.shows("Nouvelle date : demain"))
  }
}
