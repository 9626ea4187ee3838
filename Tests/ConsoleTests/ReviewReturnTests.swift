import Canvas
import Console
import ConsoleTesting
import Intervention
import Review
import Testing
import Text

// What is handed back, read, answered and closed.

extension ReviewDeskTests {
  /// What the specialist handed back, as the worker's console hears it.
  private func returned(_ console: TestConsole) -> ReviewBoard {
    var board = console.board ?? ReviewBoard(me: "", isReviewer: false)
    board.me = "a-1"
    board.isReviewer = false
    board.messages = board.messages.filter { $0.review == nil }.map {
      Message(
        id: $0.id, call: $0.call, number: $0.number, from: $0.from, name: "Chloé Exemple",
        worker: "a-1", at: $0.at, $0.matter)
    }
    return board
  }

  /// One call read and handed back, with thanks or with an addendum asked for.
  private func handing(addendum: Bool = false) -> TestConsole {
    var console = console(calls: 1)
    console.press(.enter)
    fill(&console)
    if addendum { console.press(.right) }
    console.press(.enter)
    if addendum { console.type("Ajoutez le lieu.") }
    console.press(.enter, .enter)
    return console
  }

  private func handedBack(addendum: Bool = false) -> ReviewBoard {
    returned(handing(addendum: addendum))
  }

  @Test("Une Entrée de trop n'efface pas ce qui est demandé ; un retour lu se rouvre")
  func reopens() {
    var console = TestConsole.unlocked(by: People.ana)
    console.board = handedBack(addendum: true)
    console.press(prefixed: "%")
    console.press(.enter, .enter)
    #expect(console.shows("Un addenda est demandé"))
    #expect(console.board?.messages.contains { $0.matter.isAnswer } == false)
    console.type("C'est fait\n")
    #expect(console.shows("Réponse envoyée."))
    #expect(console.shows("> Appel 0412 · lu · Demande d'addenda · Chloé Exemple · 2026-11-21"))
    console.press(.enter)
    #expect(console.shows("Ajoutez le lieu."))
    #expect(console.shows("C'est fait"))
    console.press(.enter)
    #expect(console.shows("Déjà lu."))
    #expect(console.board?.messages.count { $0.matter.isAnswer } == 1)
  }

  @Test("Qui relit voit ce qui attend, depuis quand, et ouvre la note pour lire l'addenda")
  func awaits() {
    var console = handing(addendum: true)
    console.press(.right)
    #expect(console.shows("Relectures · échanges"))
    #expect(console.shows("Appel 0412 · attend depuis le 2026-11-21 · Demande d'addenda"))
    #expect(console.shows("1 sans réponse encore."))
    console.press(.enter, .tab, .tab)
    #expect(console.shows("Ouvrir la note et ses addendas"))
    console.press(.enter)
    #expect(console.shows("Note signée 0412"))
    console.press(prefixed: "%")
    #expect(console.shows("Relectures ─"))
  }

  @Test("Ce que le registre refuse n'est pas dit fait : rien ne se ferme, rien ne se perd")
  func refused() {
    var console = console(calls: 1)
    console.press(.enter)
    fill(&console)
    console.press(.enter)
    console.type("Merci de ta patience")
    console.registerRefuses = true
    console.press(.enter, .enter)
    #expect(console.shows("Le registre est occupé"))
    #expect(console.shows("Merci de ta patience"))
    console.registerRefuses = false
    console.press(.enter)
    #expect(console.shows("Relecture de l'appel 0412 remise."))

    var worker = TestConsole.unlocked(by: People.ana)
    worker.board = returned(console)
    worker.press(prefixed: "%")
    worker.press(.enter)
    worker.registerRefuses = true
    worker.type("Merci à toi\n")
    #expect(worker.shows("Le registre est occupé"))
    #expect(worker.shows("Répondre : Merci à toi"))
    worker.registerRefuses = false
    worker.press(.enter)
    #expect(worker.shows("Réponse envoyée."))
  }

  @Test("L'intervenant·e voit un retour à l'accueil, le lit, répond ; rien d'autre")
  func inbox() throws {
    var console = TestConsole.unlocked(by: People.ana)
    #expect(!console.shows("relecture"))
    let board = handedBack()
    console.board = board
    console.hear(board)
    #expect(console.shows("1 retour de relecture à lire (^X %)"))
    console.press(prefixed: "%")
    #expect(console.shows("Appel 0412 · Merci, rien à faire · Chloé Exemple"))
    console.press(.enter)
    #expect(console.shows("À garder : Ton posé"))
    #expect(console.shows("À essayer : Demander le moment"))
    console.type("Merci à toi\n")
    #expect(console.shows("Réponse envoyée."))
    console.press(.up)
    #expect(console.shows("Aucun retour à lire."))
    #expect(!console.app.said.rows.contains { $0.string.contains("1 retour") })
    guard case .answered(let reviewer, let words)? = console.board?.messages.last?.matter else {
      Issue.record("pas de réponse")
      return
    }
    #expect(words == "Merci à toi")
    #expect(reviewer == "a-3")
  }

  @Test("Qui relit reçoit la réponse, redemande ou clôt")
  func closes() {
    var worker = TestConsole.unlocked(by: People.ana)
    worker.board = handedBack()
    worker.press(prefixed: "%")
    worker.press(.enter, .enter)
    var board = worker.board ?? ReviewBoard(me: "", isReviewer: true)
    board.me = "a-3"
    board.isReviewer = true
    var console = TestConsole.unlocked(by: People.chloe)
    // In memory here, the answer came with the worker's id only.
    console.board = board
    console.hear(board)
    #expect(console.shows("Relectures (^X %) · 1 à suivre"))
    console.press(prefixed: "%")
    #expect(console.shows("réponse reçue"))
    console.press(.enter, .enter)
    #expect(console.shows("Tab puis Entrée pour clore"))
    console.press(.tab, .enter)
    #expect(console.shows("Échange clos."))
    #expect(console.board?.messages.last?.matter == .closed)
  }
}

extension Message.Matter {
  /// Whether a worker answers a return.
  fileprivate var isAnswer: Bool { if case .answered = self { true } else { false } }
}
