import Canvas
import Console
import ConsoleTesting
import Intervention
import Review
import Testing
import Text

@Suite("Appui : ce que l'écran en dit, et ce qui ne le cache pas")
struct SupportSaidTests {
  private let says = SupportTests()
  private static let standby = "Garde clinique de l'Exemple, jour et nuit"
  private static let answer: SafeText =
    "Demandez d'abord où est l'arme, puis qui est avec elle ; restez en ligne jusqu'à l'arrivée du 911"

  /// A worker who asked for support on a call, the last of some.
  private func asked(sharesNote: Bool = false) -> TestConsole {
    let settings = CallSettings(
      support: CallSettings.Standby(name: SafeText(Self.standby), number: "418 555-0177"))
    var console = TestConsole.locked(last: People.ana, settings: settings)
    console.unlock()
    console.press(.control("n"))
    hear([says.message(.support(sharesNote: sharesNote))], &console)
    return console
  }

  private func hear(
    _ messages: [Message], as me: SafeText = "a-1", _ console: inout TestConsole
  ) {
    console.hear(ReviewBoard(me: me, isReviewer: me == "a-3", messages: messages))
  }

  private func advice(after seconds: Int64 = 5) -> Message {
    says.message(
      .advice(words: Self.answer), from: "a-3", name: "Chloé Exemple", id: "n", after: seconds)
  }

  @Test("Le numéro de garde passe avant le nom ; ce qui est coupé se lit par ^S")
  func number() {
    var console = asked()
    #expect(
      console.stateLine.hasPrefix("Appui demandé à 12:05. Sans réponse : 418 555-0177, Garde"))
    #expect(console.stateLine.hasSuffix("^S"))
    console.press(.control("s"))
    #expect(console.shows("jour et nuit."))
  }

  @Test("Une longue réponse se lit toute : par ^S, et plus tard par ^X <, v")
  func answered() {
    var console = asked()
    hear([says.message(.support(sharesNote: false)), advice()], &console)
    console.type("Il")
    #expect(console.stateLine.hasPrefix("Appui, Chloé Exemple : Demandez d’abord"))
    #expect(console.stateLine.hasSuffix("^S"))
    console.press(.control("s"))
    #expect(console.shows("du 911"))
    console.press(.escape)
    console.wait(minutes: 30)
    console.press(prefixed: "<")
    console.type("v")
    #expect(console.shows("du 911"))
  }

  @Test("Une réponse qui arrive passe avant les lettres d'une question, une minute")
  func fresh() {
    var console = asked()
    console.press(.function(2))
    #expect(console.stateLine.contains("o oui"))
    hear([says.message(.support(sharesNote: false)), advice()], &console)
    console.press(.down)
    #expect(console.stateLine.hasPrefix("Appui, Chloé Exemple"))
    console.wait(minutes: 2)
    #expect(console.stateLine.contains("o oui"))
    #expect(console.app.said.rows.contains { $0.string.contains("Chloé Exemple") })
  }

  @Test("Le secours d'un autre appel ne cache ni le numéro de garde, ni la réponse")
  func rescue() {
    var console = TestConsole.unlocked(by: People.ana)
    console.press(.control("n"))
    console.press(.function(5))
    console.type("n")
    console.press(.escape)
    console.press(.control("n"))
    console.wait(minutes: 10)
    #expect(console.stateLine.contains("NON CONFIRMÉ"))
    var messages = [says.message(.support(sharesNote: false), call: "appel-413")]
    hear(messages, &console)
    #expect(console.stateLine == "Appui demandé à 12:05.")
    messages.append(
      says.message(
        .advice(words: "J'arrive."), from: "a-3", name: "Chloé Exemple", call: "appel-413", id: "n")
    )
    hear(messages, &console)
    console.type("Il")
    #expect(console.stateLine == "Appui, Chloé Exemple : J’arrive.")
    #expect(console.shows("! Secours : 1"))
  }

  @Test("Redemandé, il attend une autre réponse")
  func again() {
    var console = asked()
    hear(
      [
        says.message(.support(sharesNote: false)), advice(),
        says.message(.support(sharesNote: false), id: "o", after: 120),
      ], &console)
    #expect(console.stateLine.hasPrefix("Appui demandé à 12:07."))
  }

  @Test("Tant que la note est partagée, l'en-tête le dit ; la fin du partage est dite")
  func shared() {
    var console = asked(sharesNote: true)
    #expect(console.shows("note partagée"))
    console.press(prefixed: "<")
    #expect(console.shows("✓ p  Partager ma note en direct"))
    console.press(.escape)
    hear(
      [
        says.message(.support(sharesNote: true)),
        says.message(.supportEnded, id: "n", after: 5),
      ], &console)
    #expect(console.stateLine == "Appui terminé. La note n’est plus partagée.")
    console.type("Il")
    #expect(!console.shows("partagée"))
  }

  @Test("À la liste, ce qui attend d'abord ; ce qui a sa réponse le dit")
  func list() {
    var console = TestConsole.unlocked(by: People.chloe)
    let board = ReviewBoard(
      me: "a-3", isReviewer: true,
      messages: [
        says.message(.support(sharesNote: false)), advice(after: 60),
        says.message(
          .support(sharesNote: false), from: "a-9", name: "Noé Fictif", call: "appel-413", id: "o",
          after: 90),
      ])
    console.board = board
    // It comes with the queue: it is told there too.
    console.press(prefixed: "%")
    #expect(console.shows("Appui demandé par Noé Fictif, appel 0412. En haut de la liste."))
    let rows = console.screen.split(separator: "\n").filter { $0.lowercased().contains("appui de") }
    #expect(rows.first?.contains("APPUI demandé à") == true)
    #expect(rows.dropFirst().first?.contains("répondu à") == true)
  }

  @Test("Dans un exercice, il se dit quand même, et reste sur la ligne d'état")
  func exercise() {
    var console = TestConsole.inExercise()
    hear([says.message(.support(sharesNote: false))], as: "a-3", &console)
    let sentence = "Appui demandé par Ana Fictive, appel 0412. ^X g, ^X %"
    #expect(console.stateLine == sentence)
    console.type("Il")
    #expect(console.stateLine == sentence)
  }
}
