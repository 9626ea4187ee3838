import Intervention
import Review
import Testing
import Text

@Suite("Relecture : le retour et ses réponses")
struct ExchangeTests {
  private func message(
    _ number: Int, from: SafeText, _ matter: Message.Matter, call: String = "a"
  ) -> Message {
    Message(
      id: "\(number)", call: CallID(rawValue: call), number: 412, from: from, name: from,
      worker: "ana", at: Sample.moment(number), matter)
  }

  private var returned: Message.Matter {
    .returned(
      Return(.addendum, words: "Ajoutez le lieu.", review: Sample.review("a", [.partial])))
  }

  @Test("Demandé, répondu, redemandé, clos ; rien n'est remplacé")
  func states() {
    var messages = [message(1, from: "zoe", returned)]
    var states: [Exchange.State] = []
    for matter in [
      Message.Matter.answered(to: "zoe", words: "Fait."), returned,
      .answered(to: "zoe", words: ""), .closed,
    ] {
      states += Exchange.all(of: messages).map(\.state)
      let from: SafeText = matter.isByReviewer ? "zoe" : "ana"
      messages.append(message(messages.count + 1, from: from, matter))
    }
    states += Exchange.all(of: messages).map(\.state)
    #expect(states == [.awaitsWorker, .awaitsReviewer, .awaitsWorker, .awaitsReviewer, .closed])
    #expect(Exchange.all(of: messages.reversed()).first?.messages == messages)
  }

  @Test("Deux personnes qui relisent le même appel ont chacune leur échange")
  func two() {
    let messages = [
      message(1, from: "zoe", returned), message(2, from: "max", returned),
      message(3, from: "zoe", .closed), message(4, from: "ana", .wished(words: "")),
    ]
    #expect(Exchange.all(of: messages).map(\.state) == [.closed, .awaitsWorker])
  }
}
