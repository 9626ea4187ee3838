import Chance
import Foundation
import Testing
import Text

@Suite("Texte sûr : couper et joindre sans rien casser")
struct SafeTextTests {
  @Test("Une tranche ne coupe jamais un caractère")
  func slices() {
    let text: SafeText = "aé😀z"  // 1, 2, 4 and 1 bytes
    #expect(text.count == 8)
    #expect(text[0..<2] == "a")
    #expect(text[1..<2].isEmpty)
    #expect(text[2..<3] == "é")
    #expect(text[1..<3] == "é")
    #expect(text[3..<7] == "😀")
    #expect(text[5..<8] == "😀z")
    #expect(text[-4..<99] == text)
    #expect(text[99..<120].isEmpty)
  }

  @Test("Un indice et son décalage se répondent à chaque caractère")
  func offsets() {
    let text: SafeText = "été\n日本 👍 e"
    for index in text.string.indices {
      #expect(text.index(text.offset(index)) == index)
    }
    #expect(text.offset(text.index(2)) == 2)
    #expect(text.offset(text.index(1)) == 0)
    #expect(text.offset(text.index(-1)) == 0)
    #expect(text.offset(text.index(999)) == text.count)
  }

  @Test("Toute tranche de texte au hasard est un texte sûr")
  func randomSlices() {
    var hazard = Chance(71)
    for _ in 0..<500 {
      let text = SafeText(hazard.raw(30))
      let low = hazard.number(-3...text.count + 3)
      let high = hazard.number(low...text.count + 5)
      let slice = text[low..<high]
      #expect(SafeText(slice.string).string.utf8.elementsEqual(slice.string.utf8))
      #expect(slice.string.utf8.elementsEqual(text.string[text.index(low)..<text.index(high)].utf8))
    }
  }

  @Test("Joindre deux textes compose ce qui se touche")
  func joining() {
    #expect(SafeText("caf") + SafeText("é") == "café")
    #expect((SafeText("cafe") + SafeText("\u{301}")).count == 5)
    #expect((SafeText("ᄀ") + SafeText("\u{1161}")).string.unicodeScalars.count == 1)
    #expect(SafeText("") + SafeText("…") == "…")
  }

  @Test("Des textes au hasard restent sûrs une fois joints, deux à deux ou tous")
  func randomJoining() {
    var hazard = Chance(72)
    for _ in 0..<500 {
      let texts = (0..<hazard.number(0...5)).map { _ in SafeText(hazard.raw(hazard.number(0...4))) }
      let whole = texts.joined(separator: hazard.number(0...1) == 0 ? "" : "\u{301}")
      let pair = texts.reduce("", +)
      for text in [whole, pair] {
        #expect(SafeText(text.string).string.utf8.elementsEqual(text.string.utf8))
      }
    }
  }

  @Test("Joindre avec un séparateur le met entre, jamais autour")
  func separator() {
    #expect((["a", "b", "c"] as [SafeText]).joined(separator: ", ") == "a, b, c")
    #expect((["seul"] as [SafeText]).joined(separator: ", ") == "seul")
    #expect(([] as [SafeText]).joined(separator: ", ") == "")
    #expect((["", "a", ""] as [SafeText]).joined(separator: "-") == "-a-")
    #expect((["e", "\u{301}t\u{e9}"] as [SafeText]).joined().count == 5)
  }

  @Test("Les lignes d'un texte, et le texte sur une ligne")
  func lines() {
    #expect(SafeText("a\n\nb\n").lines == ["a", "", "b", ""])
    #expect(SafeText("").lines == [""])
    #expect(SafeText("a\nb").line == "a b")
    #expect(SafeText("ab").line == "ab")
  }

  @Test("Vide, blanc")
  func blank() {
    #expect(SafeText("").isEmpty)
    #expect(SafeText(" \n\u{a0}").isBlank)
    #expect(!SafeText(" \n\u{a0}").isEmpty)
    #expect(!SafeText(" a ").isBlank)
  }

  @Test("Remplacer garde le texte composé et entier")
  func replacing() {
    var text: SafeText = "voila cafe"
    text.replace(4..<5, with: "à")
    #expect(text == "voilà cafe")
    text.replace(text.count..<text.count, with: "\u{301}")
    #expect(text.string.unicodeScalars.elementsEqual("voilà café".unicodeScalars))
    text.replace(900..<1_000, with: "!")
    #expect(text == "voilà café!")
  }

  @Test("L'ordre est celui des signes, pas celui d'une langue")
  func order() {
    #expect((["é", "z", "Z", "a"] as [SafeText]).sorted() == ["Z", "a", "z", "é"])
  }

  @Test("Un texte s'écrit en JSON et se relit, assaini")
  func coding() throws {
    let data = try JSONEncoder().encode(["été\n" as SafeText])
    #expect(String(decoding: data, as: UTF8.self) == #"["été\n"]"#)
    let read = try JSONDecoder().decode([SafeText].self, from: Data(#"["a\u001b[2J"]"#.utf8))
    #expect(read == ["a␛[2J"])
  }
}
