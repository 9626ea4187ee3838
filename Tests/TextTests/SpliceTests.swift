import Chance
import Foundation
import Testing
import Text

@Suite("Modification : enlever, mettre, revenir")
struct SpliceTests {
  @Test("Taper, effacer, remplacer")
  func applying() {
    var text: SafeText = "bonjour"
    text.apply(Splice(at: 3, inserted: "-"))
    #expect(text == "bon-jour")
    text.apply(Splice(at: 3, removed: "-"))
    #expect(text == "bonjour")
    text.apply(Splice(at: 0, removed: "bon", inserted: "tou"))
    #expect(text == "toujour")
  }

  @Test("L'inverse défait")
  func inverse() {
    let splice = Splice(at: 2, removed: "abc", inserted: "é")
    #expect(splice.inverse == Splice(at: 2, removed: "é", inserted: "abc"))
    #expect(splice.inverse.inverse == splice)
    #expect(splice.end == 4)
    #expect(Splice(at: 9).isEmpty)
    #expect(!splice.isEmpty)
  }

  @Test("Une entrée abîmée ajoute, elle n'efface rien")
  func mismatch() {
    var text: SafeText = "elle a dit oui"
    let made = text.apply(Splice(at: 11, removed: "non", inserted: "NON"))
    #expect(text == "elle a dit NONoui")
    #expect(made == Splice(at: 11, inserted: "NON"))
    text.apply(made.inverse)
    #expect(text == "elle a dit oui")
  }

  @Test(
    "Une place hors du texte ou dans un caractère est ramenée au texte",
    arguments: [-5, 1, 3, 99, .max])
  func outside(at place: Int) {
    var text: SafeText = "éé"
    let made = text.apply(Splice(at: place, removed: "zz", inserted: "a"))
    #expect(text.string.filter { $0 == "é" }.count == 2)
    text.apply(made.inverse)
    #expect(text == "éé")
  }

  @Test("Une marque prend sa lettre avec elle, et la rend")
  func marks() {
    var text: SafeText = "cafe noir"
    let made = text.apply(Splice(at: 4, inserted: "\u{301}"))
    #expect(made == Splice(at: 3, removed: "e", inserted: "é"))
    #expect(text.string.unicodeScalars.elementsEqual("café noir".unicodeScalars))
    text.apply(made.inverse)
    #expect(text == "cafe noir")
  }

  @Test("Effacer entre une lettre et une marque les réunit, et se défait")
  func reunion() {
    var text = SafeText("e\n\u{301}")
    let made = text.apply(Splice(at: 1, removed: "\n"))
    #expect(text.string.unicodeScalars.elementsEqual(["é"]))
    text.apply(made.inverse)
    #expect(text == "e\n\u{301}")
  }

  @Test("Deux mille modifications au hasard : le texte reste sûr, et l'inverse rend chaque octet")
  func random() {
    var hazard = Chance(73)
    var text: SafeText = ""
    for _ in 0..<2_000 {
      let before = text
      let start = hazard.number(0...text.count)
      let end = min(text.count, start + hazard.number(0...6))
      let splice = text.edit(
        replacing: start..<end, with: SafeText(hazard.raw(hazard.number(0...4))))
      let made = text.apply(splice)
      #expect(made == splice)
      #expect(text.offset(text.index(made.end)) == made.end)
      #expect(SafeText(text.string).string.utf8.elementsEqual(text.string.utf8))
      var back = text
      back.apply(made.inverse)
      #expect(back.string.utf8.elementsEqual(before.string.utf8))
    }
  }

  @Test("Une modification s'écrit en JSON et se relit")
  func coding() throws {
    let json = #"{"at":3,"inserted":"é","removed":"e"}"#
    let splice = try JSONDecoder().decode(Splice.self, from: Data(json.utf8))
    #expect(splice == Splice(at: 3, removed: "e", inserted: "é"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(splice), as: UTF8.self) == json)
  }
}
