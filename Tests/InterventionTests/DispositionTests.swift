import Intervention
import Testing

@Suite("Issue d'un appel")
struct DispositionTests {
  @Test("Douze issues, D1 à D12, du plus pressé au sans suite")
  func codes() { #expect(Disposition.allCases.map(\.rawValue) == (1...12).map { "D\($0)" }) }

  @Test("Chaque issue a son nom et son délai")
  func words() {
    expectDistinct(Disposition.allCases.map(\.label))
    #expect(
      Disposition.allCases.allSatisfy { !$0.delay.french.isBlank && !$0.delay.english.isBlank })
    #expect(Disposition.emergency.delay.french == "maintenant")
    #expect(Disposition.transport.delay.french == "moins de 1\u{a0}h")
  }
}
