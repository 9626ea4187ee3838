import Foundation
import Intervention
import Testing
import Text

@Suite("Faits codés : ce que les rapports lisent")
struct CodedFactsTests {
  @Test("Ils disent les codes du premier cas")
  func codes() {
    let facts = CodedFacts(CaseOne.recording().call)
    #expect(facts.openedAt == Recording.start)
    #expect(
      facts.caller == .oneself && facts.kind == .crisisUrgent && facts.disposition == .mobileTeam)
    #expect(facts.reasons == [.suicide, .breakUp, .money])
    #expect(
      facts.axes == [
        "suicide": .yes, "autrui": .no, "violence": .unclear, "vulnerable": .notAsked,
        "medical": .declined,
      ])
    #expect(facts.needs.map(\.outcome) == [.partlyMet, nil, nil])
    #expect(facts.referrals.map(\.resource) == ["sv-12", "sv-13"])
    #expect(facts.referrals.map(\.mode) == [.warmTransfer, .given])
    #expect(facts.guides == ["suicide-idees-appelant@3", "arme-a-feu-moyen-letal@1"])
  }

  @Test("Aucun mot tapé, aucun nom n'y entre, quel que soit le champ")
  func noTypedWord() throws {
    let secret = "Réjean"
    var recording = Recording()
    recording.add(
      .opened(number: 1, worker: Worker(name: "Réjean", title: "Réjean", permit: "Réjean")))
    let axes = SafetyAxis.allCases.flatMap { [Passage.facts($0), .omission($0)] }
    let notes = Step.allCases.map { Passage.note($0) }
    for passage in axes + notes + [.words, .place, .callBack, .analysis, .need(1), .closingReason] {
      recording.paste(secret, in: passage)
    }
    recording.edit(.needs([Need(number: 1, outcome: .unmet)]))
    recording.edit(
      .referrals([
        Referral(resource: "sv-1", name: "Réjean", phone: "Réjean", seen: "Réjean", mode: .given)
      ]))
    recording.add(.signed)
    recording.add(.addendumOpened(by: Worker(name: "Réjean", title: "", permit: "")))
    recording.paste(secret, in: .addendum(1))

    let json = String(decoding: try JSONEncoder().encode(CodedFacts(recording.call)), as: UTF8.self)
    #expect(!json.contains(secret))
    #expect(json.contains("sv-1"))
  }

  @Test("Ils s'écrivent et se relisent tels quels")
  func coding() throws {
    let facts = CodedFacts(CaseOne.recording().call)
    let data = try JSONEncoder().encode(facts)
    #expect(try JSONDecoder().decode(CodedFacts.self, from: data) == facts)
  }
}
