import Retrieval
import Testing

@Suite("Recherche par mots : comme on tape")
struct WordQueryTests {
  private let card = [
    SearchField("Centre d’écoute L’Étoile", weight: 10),
    SearchField("Cœur des aînés, écoute 24 h", weight: 3),
  ]

  private func score(_ typed: String) -> Int? { WordQuery(typed).score(card) }

  @Test("Rien de tapé convient à tout")
  func empty() {
    #expect(WordQuery("").isEmpty && WordQuery(" … ").isEmpty && !WordQuery("a").isEmpty)
    #expect(score("") == 0)
  }

  @Test(
    "Accents, majuscules et ligatures ne changent rien",
    arguments: ["etoile", "ÉTOILE", "Étoile", "e\u{301}toile"])
  func folding(typed: String) { #expect(score(typed) == 20) }

  @Test("Un accent de trop n'enlève rien, une ligature se tape comme on peut")
  func accents() {
    #expect(score("cœur") == 6 && score("coeur") == 6)
    #expect(score("Écôute") == 20)
  }

  @Test("Un début de mot suffit, et vaut la moitié")
  func prefixes() {
    #expect(score("éto") == 10)
    #expect(score("toile") == nil)
    #expect(score("2") == 3)
  }

  @Test("Les mots se tapent dans tout ordre, chacun doit y être")
  func everyWord() {
    #expect(score("étoile centre") == 40)
    #expect(score("centre étoile") == 40)
    #expect(score("centre violence") == nil)
  }

  @Test("Un mot compte une fois, dans son meilleur champ")
  func bestField() {
    #expect(score("écoute") == 20)
    #expect(WordQuery("a").score([SearchField("ab", weight: 5), SearchField("a", weight: 3)]) == 6)
  }

  @Test("Les meilleurs d'abord, les égaux dans leur ordre")
  func ranking() {
    let names = ["Écoute jeunesse", "Maison d’écoute", "Écoutez-moi", "Deuil", "écoute"]
    let ranked = WordQuery("écoute").rank(names) { [SearchField($0, weight: 1)] }
    #expect(ranked.map(\.thing) == ["Écoute jeunesse", "Maison d’écoute", "écoute", "Écoutez-moi"])
    #expect(ranked.map(\.score) == [2, 2, 2, 1])
    #expect(WordQuery("").rank(names) { [SearchField($0, weight: 1)] }.map(\.thing) == names)
  }

  @Test("Une élision se cherche par son mot")
  func elisions() {
    #expect(score("d'écoute") == 40)
    #expect(WordQuery("L’Étoile").words == ["l", "etoile"])
  }
}
