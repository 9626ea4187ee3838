import Testing

@testable import Terminal

@Suite("Ce qui rend le terminal")
struct TerminfoTests {
  @Test("Les délais de terminfo ne sont pas envoyés")
  func delays() {
    #expect(Terminfo.withoutDelays("\u{1b}[m\u{f}$<2>") == "\u{1b}[m\u{f}")
    #expect(Terminfo.withoutDelays("a$<5/>b$<10*>c") == "abc")
    #expect(Terminfo.withoutDelays("prix $< 5") == "prix $< 5")
  }
}
