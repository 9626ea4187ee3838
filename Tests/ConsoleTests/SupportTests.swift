import Canvas
import Console
import ConsoleTesting
import Intervention
import Review
import Testing
import Text

@Suite("Appui pendant l'appel, et l'offre d'en parler")
struct SupportTests {
  func message(
    _ matter: Message.Matter, from: String = "a-1", name: SafeText = "Ana Fictive",
    call: String = "appel-412", id: String = "m", after seconds: Int64 = 0
  ) -> Message {
    let start = TestConsole.start
    return Message(
      id: id, call: CallID(rawValue: call), number: 412, from: SafeText(from), name: name,
      worker: "a-1",
      at: Moment(
        monotonic: 0, wall: start.wall + seconds * 1000, offset: start.offset), matter)
  }

  @Test("Une touche, deux choix : demander, ou partager sa note ; rien n'est écrit dans la note")
  func asks() {
    var console = TestConsole.unlocked(by: People.ana)
    console.press(.control("n"))
    console.type("Elle pleure.")
    let before = console.acts.count
    console.press(prefixed: "<")
    #expect(console.shows("Demander de l’appui"))
    console.type("p")
    #expect(
      console.reviewTasks.last
        == .say(CallName(CallID(rawValue: "appel-412"), number: 412), .support(sharesNote: true)))
    #expect(console.acts.count == before)
    console.type(" Encore.")
    #expect(console.shows("Elle pleure. Encore."))
  }

  @Test("« Aimerait en parler » ne se ferme pas par mégarde : Entrée, puis Entrée encore")
  func talked() {
    var console = TestConsole.unlocked(by: People.chloe)
    console.board = ReviewBoard(me: "a-3", isReviewer: true, messages: [message(.debrief)])
    console.press(prefixed: "%")
    #expect(console.shows("aimerait en parler"))
    let closed = { (console: TestConsole) in
      console.reviewTasks.contains { if case .say(_, .talked) = $0 { true } else { false } }
    }
    for keys in [[Key.enter], [.down, .up, .enter]] {
      for key in keys { console.press(key) }
      #expect(console.shows("Vous en avez parlé ensemble ?"))
      #expect(!closed(console))
    }
    console.press(.enter)
    #expect(closed(console))
  }

  @Test("La réponse attend dans la phrase d'état ; sans personne, qui appeler")
  func answered() {
    let settings = CallSettings(
      support: CallSettings.Standby(name: "Garde fictive", number: "418 555-0177"))
    var console = TestConsole.locked(last: People.ana, settings: settings)
    console.unlock()
    console.press(.control("n"))
    console.hear(
      ReviewBoard(
        me: "a-1", isReviewer: false, messages: [message(.support(sharesNote: false))]))
    #expect(
      console.stateLine == "Appui demandé à 12:05. Sans réponse : 418 555-0177, Garde fictive.")
    console.hear(
      ReviewBoard(
        me: "a-1", isReviewer: false,
        messages: [
          message(.support(sharesNote: false)),
          message(
            .advice(words: "Demande le lieu."), from: "a-3", name: "Chloé Exemple", id: "n",
            after: 60),
        ]))
    #expect(console.stateLine == "Appui, Chloé Exemple : Demande le lieu.")
    #expect(console.call?.content[.note(.alliance)].isEmpty == true)
    console.press(prefixed: "<")
    #expect(console.shows("Terminer l’appui"))
  }

  @Test("La ou le spécialiste l'apprend, lit la note partagée, répond en une ligne")
  func supports() {
    var console = TestConsole.unlocked(by: People.chloe)
    let asked = message(.support(sharesNote: true))
    let board = ReviewBoard(me: "a-3", isReviewer: true, messages: [asked])
    console.board = board
    console.hear(board)
    #expect(console.shows("Appui demandé par Ana Fictive, appel 0412. ^X %"))
    // The sentence goes away with the next key; the line of the home screen stays.
    #expect(console.shows("APPUI demandé (^X %)"))
    console.press(prefixed: "%")
    #expect(console.shows("APPUI demandé à 12:05 · Appel 0412 · Ana Fictive"))
    console.press(.enter)
    #expect(console.reviewTasks.last == .watch(CallID(rawValue: "appel-412")))
    #expect(console.shows("Lecture de la note…"))
    console.type("Demande le lieu.\n")
    #expect(
      console.reviewTasks.contains(
        .say(
          CallName(CallID(rawValue: "appel-412"), number: 412, worker: "a-1"),
          .advice(words: "Demande le lieu."))))
    #expect(console.reviewTasks.contains(.watch(nil)))
  }

  @Test("Sans partage, la note ne se lit pas")
  func unshared() {
    var console = TestConsole.unlocked(by: People.chloe)
    let board = ReviewBoard(
      me: "a-3", isReviewer: true, messages: [message(.support(sharesNote: false))])
    console.board = board
    console.hear(board)
    console.press(prefixed: "%")
    console.press(.enter)
    #expect(console.shows("La note n’est pas partagée."))
    #expect(!console.reviewTasks.contains(.watch(CallID(rawValue: "appel-412"))))
  }

  /// A signed call with a rescue in it.
  private func heavy() -> TestConsole {
    var console = TestConsole.unlocked(by: People.ana)
    console.press(.control("n"))
    console.complete()
    console.press(.function(2))
    console.press(prefixed: "m")
    console.type("deuil\n")
    console.sign()
    return console
  }

  @Test("Après un appel lourd, une offre, une fois, à l'accueil ; Entrée le dit en privé")
  func offered() {
    var console = heavy()
    #expect(console.shows("lourd peut-être : en parler ?"))
    console.press(.down, .enter)
    #expect(console.shows("Transmis. On vous fera signe, en privé."))
    #expect(!console.shows("en parler ?"))
    #expect(
      console.reviewTasks.last
        == .say(CallName(CallID(rawValue: "appel-412"), number: 412), .debrief))
  }

  @Test("Suppr décline, sans autre question, et rien n'en est gardé")
  func declined() {
    var console = heavy()
    console.press(.down, .delete)
    #expect(!console.shows("en parler ?"))
    #expect(console.reviewTasks.isEmpty)
  }

  @Test("La question attend derrière le verrou, pour elle seule ; deux appels, deux questions")
  func waits() {
    var console = heavy()
    console.press(.control("n"))
    console.complete()
    console.press(.function(2))
    console.press(prefixed: "m")
    console.type("deuil\n")
    console.sign()
    console.press(prefixed: "_")
    console.press(.down)
    console.unlock()
    #expect(!console.shows("en parler ?"))
    console.press(prefixed: "_")
    console.press(.down)
    console.unlock()
    #expect(console.shows("en parler ?"))
    console.press(.down, .delete)
    #expect(console.shows("en parler ?"))
    console.press(.enter)
    #expect(!console.shows("en parler ?"))
    #expect(
      console.reviewTasks.last
        == .say(CallName(CallID(rawValue: "appel-413"), number: 413), .debrief))
  }

  @Test("Plus tard, de la note signée : ^X < demande d'en parler")
  func later() {
    var console = TestConsole.unlocked(by: People.ana)
    console.press(.control("n"))
    console.complete()
    console.sign()
    console.readSigned()
    console.press(prefixed: "<")
    #expect(console.shows("Demander d'en parler, en privé"))
    console.type("d")
    #expect(console.shows("Transmis. On vous fera signe, en privé."))
    #expect(
      console.reviewTasks.last
        == .say(CallName(CallID(rawValue: "appel-412"), number: 412), .debrief))
  }

  @Test("Au fil du temps, à 80 colonnes : les derniers chiffres restent, les premiers s'en vont")
  func latest() {
    var messages: [Message] = []
    for index in 0..<8 {
      var review = Review(
        of: CallID(rawValue: "r\(index)"), number: index, worker: "a-1", by: "a-3",
        with: Grid(
          id: "g", title: "Essai", version: "1",
          sections: [
            Grid.Section(
              id: "securite", title: "Sécurité et protection des personnes",
              items: [Grid.Item(id: "demande", text: "Demandé")])
          ]))
      review.mark("demande", index == 7 ? .partial : .present)
      review.finishedAt = TestConsole.start
      messages.append(
        message(
          .returned(Return(.thanks, words: "", review: review)), from: "a-3",
          call: "r\(index)", id: "\(index)", after: Int64(index)))
    }
    var console = TestConsole.unlocked(by: People.ana)
    console.board = ReviewBoard(me: "a-1", isReviewer: false, messages: messages)
    console.press(prefixed: "%")
    console.press(.end, .enter)
    #expect(console.shows("100 %, 50 %"))
  }

  @Test("Au fil du temps : une section par ligne, jamais quelqu'un d'autre à côté")
  func coaching() throws {
    var messages: [Message] = []
    for (index, mark) in [GridMark.absent, .partial, .present].enumerated() {
      var review = Review(
        of: CallID(rawValue: "r\(index)"), number: index, worker: "a-1", by: "a-3",
        with: ReviewDeskTests.grid)
      for item in review.grid.items { review.mark(item.id, mark) }
      review.tryNext = "Demander le moment"
      review.finishedAt = TestConsole.start
      messages.append(
        message(
          .returned(Return(.thanks, words: "", review: review)), from: "a-3",
          call: "r\(index)", id: "\(index)"))
    }
    var console = TestConsole.unlocked(by: People.ana)
    let board = ReviewBoard(me: "a-1", isReviewer: false, messages: messages)
    console.board = board
    console.hear(board)
    console.press(prefixed: "%")
    console.press(.end, .enter)
    #expect(console.shows("▁▅█"))
    #expect(console.shows("0 %, 50 %, 100 %"))
    #expect(console.shows("3 appels relus. À essayer : Demander le moment"))
    #expect(console.app.said.rows.first?.string.contains("trop tôt pour dire") == true)
  }
}
