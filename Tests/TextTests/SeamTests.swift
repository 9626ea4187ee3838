import Testing

@testable import Text

@Suite("Couture : deux caractères côte à côte")
struct SeamTests {
  @Test(
    "Ce qui tient",
    arguments: [
      ("a", "b"), ("é", "e"), ("’", "a"), ("\n", "\u{301}"), ("日", "a"), ("a", "\u{1161}"),
    ])
  func holds(left: Character, right: Character) { #expect(Seam.holds(left, right)) }

  @Test(
    "Ce qui s'unirait",
    arguments: [
      ("e", "\u{301}"), ("é", "\u{323}"), ("ᄀ", "\u{1161}"), (" ", "\u{301}"), ("क", "\u{93e}"),
    ])
  func joins(left: Character, right: Character) { #expect(!Seam.holds(left, right)) }

  @Test("Le bord d'un texte tient toujours")
  func edges() {
    #expect(Seam.holds(nil, "\u{301}"))
    #expect(Seam.holds("a", nil))
    #expect(Seam.holds(nil, nil))
  }
}
