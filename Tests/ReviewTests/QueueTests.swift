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

  @Test("Une règle retirée par le centre ne prend rien")
  func withdrawn() throws {
    let call = Sample.call("a", [.kind(.crisisUrgent)])
    let rules = ReviewRules(rules: [.axes])
    let queue = ReviewQueue([call], rules, seed: 1, on: try Sample.day(4))
    #expect(queue.items.map { $0.why.map(\.rule) } == [[.axes]])
  }
}
