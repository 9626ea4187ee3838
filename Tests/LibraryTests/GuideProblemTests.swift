import Library
import Testing
import Text

@Suite("Dire un problème en une ligne")
struct GuideProblemTests {
  private let what = Phrase(fr: "la clé « titre » manque", en: "the key “titre” is missing")
  private let remedy = Phrase(fr: "Ajoutez-la", en: "Add it")

  @Test("fichier:ligne : quoi. Quoi faire.")
  func saysAll() {
    let problem = Problem(file: "fr/deuil.md", line: 12, what: what, remedy: remedy)

    #expect(
      problem.description(in: .french)
        == "fr/deuil.md:12\u{a0}: la clé «\u{a0}titre\u{a0}» manque. Ajoutez-la.")
    #expect(
      problem.description(in: .english) == "fr/deuil.md:12: the key “titre” is missing. Add it.")
    #expect(problem.sentence.english == problem.description(in: .english))
  }

  @Test("sans ligne, le fichier seul ; un nom sur deux lignes n'en fait qu'une")
  func staysOnOneLine() {
    let problem = Problem(file: "a\nb.md", what: what, remedy: remedy)

    #expect(problem.description(in: .english) == "a b.md: the key “titre” is missing. Add it.")
  }
}
