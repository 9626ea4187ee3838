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
    for passage in WholeCall.recording().content.passages.keys + [.closingReason, .facts(.medical)]
    {
      recording.paste(secret, in: passage)
    }
    recording.edit(.needs([Need(number: 1, outcome: .unmet)]))
    recording.edit(.followUps([FollowUp(number: 1, due: "Réjean", dueAt: nil, owner: "Réjean")]))
    recording.edit(.rescues([Rescue(number: 1, requestedAt: recording.clock)]))
    recording.edit(
      .communications([Communication(number: 1, to: .police, at: recording.clock)]))
    recording.edit(.event(CivilEvent(id: "crue", name: "Réjean", territory: "Réjean")))
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

  @Test("Ils disent les codes d'un appel entier")
  func whole() {
    let facts = CodedFacts(WholeCall.recording().call)
    #expect(facts.provenance == .nurse && facts.company == .accompanied)
    #expect(facts.language == .other && facts.interpreting == .interpreter)
    #expect(facts.stretches?.map(\.isLost) == [true, false] && facts.talkMinutes == 23)
    #expect(facts.needs.first?.gap == .closed)
    #expect(facts.consents == ["referral": .given, "follow-up": .refused])
    #expect(facts.communications?.first?.basis == .danger)
    #expect(facts.rescues?.first?.isUnconfirmed == true)
    #expect(facts.otherDispositions == [.report])
    #expect(facts.continuity == [.checkCall, .safetyNet])
    #expect(facts.followUps?.map { $0.dueAt != nil } == [true, false])
    #expect(facts.followUps?.first?.attempts.map(\.outcome) == [.noAnswer])
    #expect(facts.checks == ["shelter": .yes] && facts.event == "crue-2026")
  }

  @Test("Chaque personne a ses réponses ; les axes disent la plus grave")
  func persons() {
    var recording = WholeCall.recording()
    recording.answer(.medical, .yes, of: 2)
    let facts = CodedFacts(recording.call)
    #expect(facts.axes["medical"] == .yes && facts.axes["vulnerable"] == .unclear)
    #expect(facts.persons?.count == 2)
    let first = facts.persons?.first
    #expect(first?.axes["suicide"]?.source == .caller && first?.axes["suicide"]?.level == "élevé")
    #expect(first?.axes["autrui"] == nil && first?.axes["medical"]?.asked == .no)
    #expect(first?.details == ["suicide.moyens": .yes, "suicide.tentative": .unclear])
    #expect(facts.persons?.last?.axes["medical"]?.asked == .yes)
  }

  @Test("Des faits scellés par la première version se relisent ; ce qu'elle ignorait reste inconnu")
  func firstVersion() throws {
    let facts = try JSONDecoder().decode(CodedFacts.self, from: Data(Self.sealedFirst.utf8))
    #expect(facts.openedAt == Recording.start && facts.kind == .crisisUrgent)
    #expect(facts.axes["suicide"] == .yes && facts.needs.map(\.outcome) == [.partlyMet, nil])
    #expect(facts.referrals.first?.mode == .warmTransfer)
    #expect(facts.persons == nil && facts.rescues == nil && facts.talkMinutes == nil)
    #expect(facts.followUps == nil && facts.consents == nil && facts.event == nil)
  }

  private static let sealedFirst = """
    {"axes":{"suicide":"yes","autrui":"no","violence":"unclear","vulnerable":"notAsked",\
    "medical":"declined"},"caller":"self","disposition":"D3","guides":["deuil@1"],\
    "kind":"crisis-urgent","lineEndedAt":\(FormatOne.at),"needs":[{"number":1,\
    "outcome":"partly-met"},{"number":2}],"openedAt":\(FormatOne.at),\
    "reasons":["suicide","break-up"],"referrals":[{"mode":"warm-transfer","resource":"sv-12"}],\
    "signedAt":\(FormatOne.at)}
    """
}
