import Intervention
import Testing

@Suite("Orientations et besoins")
struct ReferralTests {
  @Test("Les codes du journal ne changent pas")
  func codes() {
    #expect(
      Referral.Mode.allCases.map(\.rawValue) == [
        "given", "accompanied", "warm-transfer", "appointment",
      ])
    #expect(Need.Outcome.allCases.map(\.rawValue) == ["met", "partly-met", "unmet"])
  }

  @Test("Chaque façon de donner, chaque suite d'un besoin a ses mots")
  func words() {
    expectDistinct(Referral.Mode.allCases.map(\.label))
    expectDistinct(Need.Outcome.allCases.map(\.label))
  }

  @Test("Une ressource est simplement remise tant qu'on ne dit pas plus")
  func defaultMode() {
    #expect(Referral(resource: "x", name: "X", phone: nil, seen: "").mode == .given)
    #expect(Need(number: 1).outcome == nil)
  }
}
