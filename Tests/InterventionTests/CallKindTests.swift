import Intervention
import Testing

@Suite("Nature d'un appel")
struct CallKindTests {
  @Test("Les codes du journal sont ceux du vocabulaire et ne changent pas")
  func codes() {
    #expect(
      CallKind.allCases.map(\.rawValue) == [
        "information", "education-prevention", "pre-crisis", "crisis-not-urgent", "crisis-urgent",
        "civil-security", "professional-consultation", "administrative",
      ])
  }

  @Test("Chaque nature a son nom et quand la choisir")
  func words() {
    expectDistinct(CallKind.allCases.map(\.label))
    expectDistinct(CallKind.allCases.map(\.criterion))
    #expect(CallKind.crisisUrgent.label.french == "Crise avec urgence")
  }
}
