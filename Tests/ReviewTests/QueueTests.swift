import Foundation
import Intervention
import Review
import Testing
import Text

@Suite("Relecture : la file, tirée par règle")
struct QueueTests {
  private func whys(_ call: Candidate, wish: Bool = false) throws -> [ReviewRule] {
    let queue = ReviewQueue(
      [call], ReviewRules(rules: Set(ReviewRule.allCases.filter(\.isWhole))), seed: 1,
      on: try Sample.day(4))
    return queue.items.flatMap(\.why).map(\.rule)
  }

  @Test("Un appel tranquille n'y est que par tirage")
  func quiet() throws {
    #expect(try whys(Sample.call("a")).isEmpty)
    let all = ReviewQueue([Sample.call("a")], seed: 1, on: try Sample.day(1, month: 12))
    #expect(all.items.map { $0.why.map(\.rule) } == [[.draw]])
  }

  @Test("Tout danger élevé, tout secours, tout axe laissé, toute demande y est, avec le pourquoi")
  func whole() throws {
    let requested = Sample.moment(3)
    var confirmed = Rescue(number: 1, requestedAt: requested)
    confirmed.arrivedAt = requested
    let means = SafetyDetail(rawValue: "suicide.moyens")
    let cases: [(Candidate, [ReviewRule])] = [
      (Sample.call("a", Sample.quiet + [.kind(.crisisUrgent)]), [.danger]),
      (Sample.call("b", Sample.quiet + [.disposition(.mobileTeam)]), [.danger]),
      (Sample.call("c", Sample.quiet + [.otherDispositions([.emergency])]), [.danger]),
      (
        Sample.call("d", Sample.quiet + [.detail(means, answer: AxisAnswer(asked: .yes))]),
        [.danger]
      ),
      (
        Sample.call("e", Sample.quiet + [.rescues([Rescue(number: 1, requestedAt: requested)])]),
        [.unconfirmed]
      ),
      (Sample.call("f", Sample.quiet + [.rescues([confirmed])]), [.rescue]),
      (Sample.call("g", [.kind(.preCrisis)]), [.axes]),
      (Sample.call("h", [.kind(.administrative)]), []),
      (Sample.call("i", isWished: true), [.wish]),
    ]
    for (call, rules) in cases { #expect(try whys(call) == rules, "\(call.call.rawValue)") }
    let left = try #require(
      ReviewQueue([cases[6].0], seed: 1, on: try Sample.day(4)).items.first?.why.first)
    #expect(
      left.label.french.string.hasSuffix("Suicide, Autrui, Violence, Protection, Médical"))
  }

  @Test(
    "Un danger précisé met l'appel dans la file, par les points que la console demande",
    arguments: [
      ("suicide.comment", Asked.yes), ("suicide.moyens", .yes), ("suicide.quand", .yes),
      ("autrui.cible", .yes), ("autrui.plan", .yes), ("autrui.moyens", .yes),
      ("autrui.moment", .yes), ("violence.etranglement", .yes), ("violence.armes", .yes),
      ("vulnerable.ce-soir", .yes), ("medical.conscience", .no), ("medical.respiration", .no),
    ])
  func danger(id: String, asked: Asked) throws {
    let detail = SafetyDetail(rawValue: id)
    #expect(detail.axis.map { SafetyDetail.all(of: $0).contains(detail) } == true)
    let other: Asked = asked == .yes ? .no : .yes
    let call = { (answer: Asked) in
      Sample.call("a", Sample.quiet + [.detail(detail, answer: AxisAnswer(asked: answer))])
    }
    #expect(try whys(call(asked)) == [.danger])
    #expect(try whys(call(other)).isEmpty)
  }

  private func words(_ id: String, _ words: SafeText = "carabine au sous-sol") -> Edit {
    .text(
      passage: .detail(SafetyDetail(rawValue: id), 1), splice: Splice(at: 0, inserted: words))
  }

  @Test("Un danger précisé en mots, sans lettre, y met l'appel ; sous un axe qui est un oui")
  func worded() throws {
    let yes = Edit.asked(axis: .suicide, answer: AxisAnswer(asked: .yes))
    for id in ["suicide.comment", "suicide.moyens", "suicide.quand"] {
      let call = Sample.call("a", Sample.quiet + [yes, words(id)])
      #expect(try whys(call) == [.danger])
    }
    let call = Sample.call("a", Sample.quiet + [yes, words("suicide.comment")])
    let queue = ReviewQueue([call], seed: 1, on: try Sample.day(4))
    #expect(
      queue.items.first?.why.first?.label.french.string.replacing("\u{a0}", with: " ")
        == "Danger · Suicide : Comment, en mots")
    // A letter decides, whatever was typed beside it; and a no of the axis is a no.
    let no = Edit.detail(
      SafetyDetail(rawValue: "suicide.comment"), answer: AxisAnswer(asked: .no))
    #expect(try whys(Sample.call("b", Sample.quiet + [yes, no, words("suicide.comment")])).isEmpty)
    #expect(try whys(Sample.call("c", Sample.quiet + [words("suicide.comment")])).isEmpty)
    // What holds back is no danger.
    #expect(try whys(Sample.call("d", Sample.quiet + [yes, words("suicide.retient")])).isEmpty)
  }

  @Test("Des faits scellés avant se lisent encore ; ils ne savent rien des mots")
  func earlier() throws {
    let facts = Sample.call("a", Sample.quiet).facts
    let text = String(decoding: try JSONEncoder().encode(facts), as: UTF8.self)
    let old = text.replacing(/"worded":\[\],?/, with: "").replacing(",}", with: "}")
    #expect(!old.contains("worded"))
    let read = try JSONDecoder().decode(CodedFacts.self, from: Data(old.utf8))
    #expect(read.persons?.first?.worded == nil)
    #expect(read.persons?.first?.details == facts.persons?.first?.details)
  }

  @Test("Le plus grave niveau de l'outil du centre est un danger ; les autres, non")
  func level() throws {
    let rules = ReviewRules(gravest: ["suicide": "élevé"])
    for (level, why) in [("élevé", "Danger · Suicide : élevé"), ("moyen", nil)] {
      let answer = AxisAnswer(asked: .yes, level: SafeText(level))
      let call = Sample.call("a", Sample.quiet + [.asked(axis: .suicide, answer: answer)])
      let queue = ReviewQueue([call], rules, seed: 1, on: try Sample.day(4))
      #expect(
        queue.items.first?.why.first?.label.french.string.replacing("\u{a0}", with: " ") == why)
    }
  }

  @Test("Un axe laissé à une deuxième personne compte aussi, même si l'autre a dit oui")
  func second() throws {
    let yes = Edit.asked(axis: .suicide, answer: AxisAnswer(asked: .yes))
    let others = SafetyAxis.allCases.dropFirst().map {
      Edit.asked(axis: $0, answer: AxisAnswer(asked: .no), person: 2)
    }
    let call = Sample.call(
      "a", Sample.quiet + [yes, .persons([Person(number: 2)])] + others)
    #expect(try whys(call) == [.axes])
    let queue = ReviewQueue([call], seed: 1, on: try Sample.day(4))
    #expect(
      queue.items.first?.why.first?.label.french.string.replacing("\u{a0}", with: " ")
        == "Non demandé : Suicide (personne 2)")
  }

  @Test("Les secours non confirmés d'abord, puis le danger ; ce qui est relu n'y est plus")
  func order() throws {
    let rescue = Edit.rescues([Rescue(number: 1, requestedAt: Sample.moment(3))])
    let calls = [
      Sample.call("a", isWished: true), Sample.call("b", Sample.quiet + [.kind(.crisisUrgent)]),
      Sample.call("c", Sample.quiet + [rescue]), Sample.call("d", [.kind(.preCrisis)]),
    ]
    let queue = ReviewQueue(calls, seed: 1, on: try Sample.day(4))
    #expect(queue.items.map(\.candidate.call.rawValue) == ["c", "b", "d", "a"])
    let rest = ReviewQueue(
      calls, seed: 1, done: [CallID(rawValue: "c")], on: try Sample.day(4))
    #expect(rest.items.map(\.candidate.call.rawValue) == ["b", "d", "a"])
  }

  @Test("D'avant le tirage : après ceux de maintenant, un secours non confirmé toujours en tête")
  func older() throws {
    let old = Sample.moment(2, month: 8)
    let rescue = Edit.rescues([Rescue(number: 1, requestedAt: old)])
    let grave = Sample.quiet + [.kind(.crisisUrgent)]
    let queue = ReviewQueue(
      [Sample.call("a", [.kind(.preCrisis)])], seed: 1,
      older: [
        Sample.call("b", at: old, grave), Sample.call("c", at: old, Sample.quiet + [rescue]),
        Sample.call("d", at: old), Sample.call("e", at: old, grave),
      ], done: [CallID(rawValue: "e")], on: try Sample.day(30))
    #expect(queue.items.map(\.candidate.call.rawValue) == ["c", "a", "b"])
    #expect(queue.items.map(\.isOlder) == [true, false, true])
  }

  @Test("Une règle retirée par le centre ne prend rien")
  func withdrawn() throws {
    let call = Sample.call("a", [.kind(.crisisUrgent)])
    let rules = ReviewRules(rules: [.axes])
    let queue = ReviewQueue([call], rules, seed: 1, on: try Sample.day(4))
    #expect(queue.items.map { $0.why.map(\.rule) } == [[.axes]])
  }
}
