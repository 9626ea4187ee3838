import Intervention
import Review
import Testing
import Text

@Suite("Deuxième lecture, à l'aveugle")
struct SecondReadingTests {
  private func message(
    _ matter: Message.Matter, call: String, from: SafeText = "Zoé Gill"
  ) -> Message {
    Message(
      id: "\(call) \(from) \(matter)", call: CallID(rawValue: call), number: 1, from: from,
      name: from, worker: "Ana Roy", at: Sample.moment(20), matter)
  }

  /// What a finished reading leaves: itself, and its return.
  private func reading(_ call: String, by reviewer: SafeText = "Zoé Gill") -> [Message] {
    let review = Sample.review(call, by: reviewer, [.present, .absent, .partial])
    return [
      message(.review(review), call: call, from: reviewer),
      message(
        .returned(Return(.thanks, words: "", review: review)), call: call, from: reviewer),
    ]
  }

  private let never = ReviewRules(secondIn: 0)

  @Test("Un appel lu une fois, et demandé, est offert à une autre personne qui relit, elle seule")
  func asked() {
    let messages = reading("a") + [message(.secondAsked, call: "a")] + reading("b")
    let offered = SecondReadings(messages, never, for: "Maé Roux")
    #expect(offered.calls == [CallID(rawValue: "a")])
    for reviewer in ["Zoé Gill", "Ana Roy"] as [SafeText] {
      #expect(SecondReadings(messages, never, for: reviewer).calls.isEmpty)
    }
    let twice = messages + reading("a", by: "Maé Roux")
    for reviewer in ["Maé Roux", "Léo Bois"] as [SafeText] {
      #expect(SecondReadings(twice, never, for: reviewer).calls.isEmpty)
    }
  }

  @Test("Tant qu'un appel est offert, rien de la première lecture n'est donné ; après, tout l'est")
  func blind() {
    let answer = message(.answered(to: "Zoé Gill", words: "Merci"), call: "a", from: "Ana Roy")
    let messages =
      reading("a") + [message(.secondAsked, call: "a"), answer] + reading("b")
      + [message(.closed, call: "a"), message(.wished(words: ""), call: "a", from: "Ana Roy")]
    let offered = SecondReadings(messages, never, for: "Maé Roux")
    let shown = offered.blinded(messages, for: "Maé Roux")
    #expect(
      shown.filter { $0.call.rawValue == "a" }.map(\.matter) == [.secondAsked, .wished(words: "")])
    #expect(shown.count { $0.call.rawValue == "b" } == 2)
    let twice = messages + reading("a", by: "Maé Roux")
    let after = SecondReadings(twice, never, for: "Maé Roux")
    #expect(after.blinded(twice, for: "Maé Roux") == twice)
  }

  @Test("Sa propre lecture commencée reste ; une tirée, dans la file, dit qu'elle est la deuxième")
  func queued() throws {
    var begun = Sample.review("a", by: "Maé Roux", [.absent])
    begun.finishedAt = nil
    let mine = message(.review(begun), call: "a", from: "Maé Roux")
    let messages = reading("a") + [mine, message(.seed(1), call: "")]
    let rules = ReviewRules(secondIn: 1)
    let offered = SecondReadings(messages, rules, for: "Maé Roux")
    #expect(offered.blinded(messages, for: "Maé Roux").contains(mine))
    let queue = ReviewQueue(
      [Sample.call("a"), Sample.call("b", [.kind(.preCrisis)])], rules, seed: 1,
      done: [CallID(rawValue: "a")], second: offered, on: try Sample.day(21))
    #expect(queue.items.map { $0.why.map(\.rule) } == [[.axes], [.second]])
  }

  @Test("Le tirage prend un appel sur dix, le même pour la même graine ; 0 n'en prend aucun")
  func drawn() {
    let messages =
      (0..<2000).flatMap { reading("appel-\($0)") } + [message(.seed(811), call: "")]
    let offered = SecondReadings(messages, ReviewRules(), for: "Maé Roux").calls
    #expect((140...260).contains(offered.count))
    #expect(SecondReadings(messages, ReviewRules(), for: "Léo Bois").calls == offered)
    #expect(SecondReadings(messages, never, for: "Maé Roux").calls.isEmpty)
    let without = ReviewRules(rules: [.danger, .draw])
    #expect(SecondReadings(messages, without, for: "Maé Roux").calls.isEmpty)
  }

  @Test("Le fil de quelqu'un compte un appel une fois : sa première lecture")
  func once() {
    let early = Sample.review("a", on: Sample.moment(4), [.present, .present, .present])
    let late = Sample.review(
      "a", by: "Maé Roux", on: Sample.moment(5), [.absent, .absent, .absent])
    #expect([late, early].firstOfEachCall == [early])
  }
}
