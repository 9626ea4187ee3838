import Canvas
import Testing
import Text

@testable import Terminal

@Suite("Rafale : un collage que rien n'annonce")
struct BurstTests {
  private func read(_ text: String) -> [Happening] {
    var decoder = KeyDecoder()
    decoder.feed(text.utf8)
    return decoder.take()
  }

  @Test("Une rafale avec fins de ligne et tabulations est un texte")
  func burst() {
    #expect(read("Tél. :\t418\rsuite") == [.pasted("Tél. : 418\nsuite")])
    #expect(read("un\r\ndeux\r\n") == [.pasted("un\ndeux\n")])
  }

  @Test("Sept caractères ne font pas une rafale, huit oui")
  func threshold() {
    #expect(read("abcdef\r") == [.typed("abcdef"), .pressed(.enter)])
    #expect(read("abcdefg\r") == [.pasted("abcdefg\n")])
    #expect(read("éééééé\r") == [.typed("éééééé"), .pressed(.enter)])
  }

  @Test("De longues lettres sans fin de ligne sont tapées")
  func typing() {
    #expect(read("anticonstitutionnellement") == [.typed("anticonstitutionnellement")])
  }

  @Test("Une autre touche sépare les rafales")
  func separation() {
    #expect(
      read("abcd\u{1b}[Aefg\r")
        == [.typed("abcd"), .pressed(.up), .typed("efg"), .pressed(.enter)])
  }

  @Test("Cent mille octets sans marques arrivent entiers")
  func large() {
    let text = String(repeating: "Ligne « à » coller\r", count: 5_000)
    #expect(read(text) == [.pasted(SafeText(text))])
  }
}
