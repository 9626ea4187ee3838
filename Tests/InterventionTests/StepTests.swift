import Intervention
import Testing

@Suite("Étapes : elles guident, elles n'enferment pas")
struct StepTests {
  @Test("Quatre étapes, dans l'ordre")
  func order() {
    #expect(Step.allCases.map(\.number) == [1, 2, 3, 4])
    #expect(
      Step.allCases.map(\.label.french.string) == [
        "Alliance", "Sécurité", "Contexte, plan", "Valider, orienter",
      ])
  }

  @Test("La suivante et la précédente, sauf aux bouts")
  func neighbours() {
    #expect(Step.allCases.map(\.next) == [.safety, .plan, .validation, nil])
    #expect(Step.allCases.map(\.previous) == [nil, .alliance, .safety, .plan])
  }
}
