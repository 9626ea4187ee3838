import Intervention
import Testing

@Suite("Axes de sécurité")
struct SafetyTests {
  @Test("Les codes du journal ne changent pas")
  func codes() {
    #expect(
      SafetyAxis.allCases.map(\.rawValue) == [
        "suicide", "autrui", "violence", "vulnerable", "medical",
      ])
    #expect(Asked.allCases.map(\.rawValue) == ["notAsked", "unclear", "no", "yes", "declined"])
  }

  @Test("Chaque axe a son nom et ce qu'il demande")
  func axes() {
    expectDistinct(SafetyAxis.allCases.map(\.label))
    expectDistinct(SafetyAxis.allCases.map(\.meaning))
  }

  @Test("Chaque réponse a ses mots et sa marque; le danger porte un point d'exclamation, lui seul")
  func answers() {
    expectDistinct(Asked.allCases.map(\.label))
    expectDistinct(Asked.allCases.map(\.mark))
    #expect(Asked.allCases.map(\.mark.french.string) == ["?", "flou", "non", "OUI!", "refus"])
    #expect(
      Asked.allCases.filter { $0.mark.english.string.contains("!") } == [.yes])
  }
}
