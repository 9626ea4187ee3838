import Chance
import Testing
import Text

@Suite("Replier : ce que deux mots ont en commun")
struct FoldTests {
  @Test(
    "Sans majuscules, accents ni ligatures",
    arguments: [
      ("ÉTÉ", "ete"), ("Cœur", "coeur"), ("ŒUVRE", "oeuvre"), ("Lætitia", "laetitia"),
      ("garçon", "garcon"),
      ("Noël", "noel"), ("l’aîné", "l'aine"), ("14\u{a0}h", "14 h"), ("a‑b", "a-b"), ("ÇÀ", "ca"),
      ("e\u{301}", "e"), ("Straße", "straße"),
    ])
  func key(text: String, key: String) { #expect(Fold.key(text) == key) }

  @Test("Les mots, élisions à part")
  func words() {
    #expect(
      Fold.words("L’Aide-à-l’enfance : 9-8-8 !") == [
        "l", "aide", "a", "l", "enfance", "9", "8", "8",
      ])
    #expect(Fold.words("  … « » ") == [])
  }

  @Test("La table des lettres latines dit la même chose que la décomposition")
  func table() {
    var hazard = Chance(78)
    let latin = (1..<0x300).compactMap(Unicode.Scalar.init).map { String($0) }
    // A mark at the end sends the whole text the long way.
    for text in latin + (0..<1_000).map({ _ in SafeText(hazard.raw(10)).string }) {
      #expect(Fold.key(text) + "x" == Fold.key(text + "x\u{301}"))
    }
  }

  @Test("Replier deux fois ne change rien")
  func idempotence() {
    var hazard = Chance(77)
    for _ in 0..<1_000 {
      let key = Fold.key(SafeText(hazard.raw(20)).string)
      #expect(Fold.key(key) == key)
    }
  }
}
