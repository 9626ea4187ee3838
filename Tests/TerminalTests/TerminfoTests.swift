import Testing
import Text

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

@Suite("Un terminal qui ne convient pas")
struct DisplayErrorTests {
  @Test("Chaque refus dit quoi faire, dans les deux langues")
  func sentences() {
    #expect(DisplayError.poorTerminal(name: "dumb").sentence.french.string.contains("--linear"))
    #expect(DisplayError.unknownTerminal(name: "x").sentence.english.string.contains("TERM="))
    #expect(DisplayError.notATerminal.sentence.french.string.contains("terminal"))
  }

  @Test("Un nom de terminal hostile ne passe pas dans la phrase")
  func hostileName() {
    let sentence = DisplayError.poorTerminal(name: SafeText("\u{1b}[2J")).sentence
    #expect(!sentence.french.string.contains("\u{1b}"))
  }
}
