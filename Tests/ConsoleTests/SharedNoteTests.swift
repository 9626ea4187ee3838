import Canvas
import Console
import ConsoleTesting
import Intervention
import Review
import Testing
import Text

@Suite("La note partagée pendant l'appui, du côté de qui la lit")
struct SharedNoteTests {
  private let says = SupportTests()

  /// A specialist who reads the shared note of a call.
  private func reading() -> TestConsole {
    var console = TestConsole.unlocked(by: People.chloe)
    let board = ReviewBoard(
      me: "a-3", isReviewer: true, messages: [says.message(.support(sharesNote: true))])
    console.board = board
    console.hear(board)
    console.press(prefixed: "%")
    console.press(.enter)
    console.show(note: "Elle est debout.", of: "appel-412")
    return console
  }

  @Test("Partage fini, note redemandée pour soi, appel signé : elle quitte l'écran, pour de bon")
  func unshares() {
    for (matter, sentence) in [
      (Message.Matter.supportEnded, "La note n’est plus montrée."),
      (.support(sharesNote: false), "La note n’est pas partagée."),
    ] {
      var console = reading()
      #expect(console.shows("Elle est debout."))
      let messages = [
        says.message(.support(sharesNote: true)), says.message(matter, id: "n", after: 60),
      ]
      console.hear(ReviewBoard(me: "a-3", isReviewer: true, messages: messages))
      #expect(console.shows(sentence))
      #expect(console.reviewTasks.last == .watch(nil))
      // What was read just before, and comes late.
      console.show(note: "Elle est debout, dehors.", of: "appel-412")
      #expect(!console.shows("Elle est debout"))
    }
    var console = reading()
    console.type("Demande le lieu.")
    console.endSharing(of: "appel-412")
    console.press(.enter)
    #expect(console.shows("Appui terminé : rien n’est envoyé."))
    #expect(console.shows("Demande le lieu."))
    #expect(!console.reviewTasks.contains { if case .say = $0 { true } else { false } })
  }

  @Test("Une réponse que le disque refuse reste à l'écran ; rien n'est dit envoyé")
  func refused() {
    var console = reading()
    console.registerRefuses = true
    console.type("Demande le lieu.\n")
    #expect(!console.shows("Réponse envoyée."))
    #expect(console.shows("Demande le lieu."))
    console.registerRefuses = false
    console.press(.enter)
    #expect(console.shows("Réponse envoyée."))
  }

  @Test("Fermée par Échap, sa touche, un appel qui arrive ou le verrou, elle ne se lit plus")
  func stops() {
    let gestures: [(inout TestConsole) -> Void] = [
      { $0.press(.escape) }, { $0.press(prefixed: "%") }, { $0.press(.control("n")) },
      { $0.press(prefixed: "_") },
    ]
    for gesture in gestures {
      var console = reading()
      #expect(console.reviewTasks.last == .watch(CallID(rawValue: "appel-412")))
      gesture(&console)
      let last = console.reviewTasks.last { if case .watch = $0 { true } else { false } }
      #expect(last == .watch(nil))
    }
  }
}
