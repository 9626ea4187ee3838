import Chance
import Intervention
import Testing
import Text

@Suite("Mains rapides : où elles se déclenchent")
struct QuickHandFindingTests {
  /// Le texte pris et ce qu'il devient, le curseur où est la barre verticale.
  private func find(_ marked: String, on key: QuickHand.Key = .enter) -> (SafeText, QuickHand)? {
    let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let text = SafeText(parts.joined())
    let found = QuickHand.find(
      in: text, endingAt: parts[0].utf8.count, on: key, now: Recording.start,
      phrases: ["conf": "Limites dites."])
    return found.map { (text[$0.range], $0.hand) }
  }

  @Test("Une main à remplir part avec Entrée, au bout de sa ligne")
  func enter() {
    #expect(find("Voix lasse. /tel 418 555-0123|")?.0 == "/tel 418 555-0123")
    #expect(find("Avant\n/ville Rimouski|\nAprès")?.0 == "/ville Rimouski")
    #expect(find("\u{a0}/age 58|")?.0 == "/age 58")
    #expect(find("/tel 418| 555-0123") == nil)
    #expect(find("/tel 418|", on: .space) == nil)
    #expect(find("/tel|") == nil)
  }

  @Test("Un texte part avec une espace ou Entrée, juste après son mot")
  func space() {
    #expect(find("/forces|", on: .space)?.0 == "/forces")
    #expect(find("seul. /conf| suite", on: .space)?.1.fills == .text("Limites dites."))
    #expect(find("/forces|")?.0 == "/forces")
    #expect(find("/forces |") == nil)
    #expect(find("/for|ces", on: .space) == nil)
    #expect(find("/forces vives|") == nil)
  }

  @Test("Deux mains sur une ligne : la dernière d'abord, chacune prend ce qui la suit")
  func several() throws {
    let text: SafeText = "Réjean /age 58 /ville Saint-Jérôme"
    let last = try #require(
      QuickHand.find(in: text, endingAt: text.count, now: Recording.start))
    #expect(last.hand.fills == .passage(.place, "Saint-Jérôme"))
    var rest = text
    rest.replace(last.range, with: "")
    let first = try #require(
      QuickHand.find(in: rest, endingAt: rest.count, now: Recording.start))
    #expect(first.hand.fills == .passage(.age(), "58 ans"))
    #expect(rest[first.range] == "/age 58 ")
  }

  @Test(
    "Une barre ailleurs qu'au début d'un mot reste du texte",
    arguments: [
      "ouvert 24/7|", "et/ou|", "http://tel 418|", "https://exemple.ca/forces|", "1/forces|",
      "(/forces|", "//forces|", "a/age 58|", "/inconnu 58|", "|", "/|", "12 / 3|",
    ])
  func elsewhere(marked: String) {
    #expect(find(marked) == nil && find(marked, on: .space) == nil)
  }

  @Test("Le mot sous le curseur se complète tant qu'il n'a pas d'espace")
  func word() {
    func word(_ text: SafeText) -> SafeText? { QuickHand.word(in: text, endingAt: text.count) }
    #expect(word("Voix lasse. /re") == "/re")
    #expect(word("/") == "/")
    #expect(word("/tel 418") == nil)
    #expect(word("et/ou") == nil)
    #expect(word("") == nil)
  }

  @Test("N'importe quel texte se lit sans tomber, et ce qui est pris finit au curseur")
  func fuzz() {
    var chance = Chance(53)
    let pieces = [
      "/tel", "/ville", "/age", "/motif", "/relance", "/forces", "/conf", "418", "555-0123",
      "deuil",
      " ", "\n", "/", "é\u{301}", "\u{a0}", "demain", "界", ":",
    ]
    for _ in 0..<2000 {
      let words = (0..<chance.number(0...12)).map { _ in
        pieces.randomElement(using: &chance) ?? ""
      }
      let raw = chance.number(0...9) == 0 ? "/" + chance.raw(20) : words.joined()
      let text = SafeText(raw)
      let offset = chance.number(-2...text.count + 2)
      let key = chance.number(0...1) == 0 ? QuickHand.Key.space : .enter
      let found = QuickHand.find(
        in: text, endingAt: offset, on: key, now: Recording.start, phrases: ["conf": "ok"])
      guard let found else { continue }
      #expect(found.range.upperBound == text.offset(text.index(offset)))
      #expect(text[found.range].string.first == "/")
      #expect(!text[found.range].string.contains("\n"))
    }
  }
}
