import Testing
import Text

@testable import Terminal

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
