import Foundation
import Testing
import Text

@Suite("Langues : le français d'abord")
struct LanguageTests {
  @Test("Une phrase se dit dans chaque langue, le français composé")
  func phrase() {
    let phrase = Phrase(fr: "Note d'appel : 2", en: "Call note: 2")
    #expect(phrase[.french] == "Note d’appel\u{a0}: 2")
    #expect(phrase[.english] == "Call note: 2")
  }

  @Test("Un nom est le même partout, et n'est pas composé")
  func same() {
    let phrase = Phrase(same: "F2 : 'x'")
    #expect(phrase[.french] == "F2 : 'x'")
    #expect(phrase[.french] == phrase[.english])
  }

  @Test("Des phrases à la suite, jointes dans chaque langue ; d'aucune, rien")
  func joined() {
    let phrases = [Phrase(fr: "l'heure", en: "the hour"), Phrase(same: "F2 : 'x'")]
    let joined = phrases.joined(by: Phrase(fr: " ; ", en: "; "))
    #expect(joined[.french] == "l’heure\u{a0}; F2 : 'x'")
    #expect(joined[.english] == "the hour; F2 : 'x'")
    #expect(phrases.joined(by: " · ")[.english] == "the hour · F2 : 'x'")
    #expect([Phrase]().joined(by: ", ")[.french] == "")
  }

  @Test("Les codes des langues sont ceux de la ligne de commande")
  func codes() throws {
    #expect(Language.allCases.map(\.rawValue) == ["fr", "en"])
    #expect(
      try JSONDecoder().decode([Language].self, from: Data(#"["fr","en"]"#.utf8)) == [
        .french, .english,
      ])
  }
}
