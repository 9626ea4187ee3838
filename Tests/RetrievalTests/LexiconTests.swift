import Retrieval
import Testing

@Suite("Deux lexiques n'en font qu'un")
struct LexiconTests {
  @Test("les mots d'une famille et les façons d'un concept s'ajoutent")
  func adds() {
    let sum = Lexicon(
      families: [Lexicon.Family("chum", ["mari"])],
      concepts: [Lexicon.Concept("peur", targets: ["vc": 2], ways: ["j'ai peur de lui"])]
    ).adding(
      Lexicon(
        families: [Lexicon.Family("chum", ["jules"]), Lexicon.Family("char", ["auto"])],
        concepts: [
          Lexicon.Concept("peur", isDanger: true, targets: ["danger": 3], ways: ["y m'fait peur"])
        ]))

    #expect(sum.families.map(\.words) == [["mari", "jules"], ["auto"]])
    #expect(sum.concepts.map(\.ways) == [["j'ai peur de lui", "y m'fait peur"]])
    #expect(sum.concepts[0].targets == ["vc": 2, "danger": 3] && sum.concepts[0].isDanger)
  }

  @Test("où ils se contredisent, celui qu'on ajoute a raison")
  func wins() {
    let sum = Lexicon(forms: ["chu": "chut"], abbreviations: ["SP": "police"]).adding(
      Lexicon(forms: ["chu": "je suis"], abbreviations: ["SP": "soutien psychosocial"]))

    #expect(sum.forms == ["chu": "je suis"])
    #expect(sum.abbreviations == ["SP": "soutien psychosocial"])
  }
}
