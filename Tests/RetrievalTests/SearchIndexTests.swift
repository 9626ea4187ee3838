import Retrieval
import Testing

@Suite("Trouver par les mots, tels qu'on les tape et tels qu'on les dit")
struct SearchIndexTests {
  private let index = SearchIndex(
    [
      SearchDocument(
        names: ["deuil"],
        texts: [SearchText("Deuil et perte", .title), SearchText("j'ai perdu ma mère", .saying)]),
      SearchDocument(
        names: ["limite", "tpl"],
        texts: [SearchText("Trouble de personnalité limite", .title)]),
      SearchDocument(
        names: ["violence"],
        texts: [SearchText("Violence conjugale", .title), SearchText("Sœur inquiète", .keyword)]),
    ],
    lexicon: Lexicon(
      forms: ["chu": "je suis", "pus": "plus"],
      abbreviations: ["TPL": "trouble de personnalité limite", "VC": "violence conjugale"],
      inflections: [Lexicon.Family("frapper", ["cogner"])],
      families: [
        Lexicon.Family("chum", ["chum", "mari", "conjoint"], english: ["husband", "boyfriend"]),
        Lexicon.Family("enfant", ["bébé", "0-12 ans"]),
      ],
      concepts: [
        Lexicon.Concept(
          "frappée", isDanger: true, targets: ["violence": 3], ways: ["mon chum me frappe"],
          english: ["my boyfriend hits me"])
      ],
      hints: [Lexicon.Family("deuil", ["cimetière", "enfant"], english: ["funeral"])]))

  private func search(_ typed: String) -> [Int] { index.search(typed).map(\.document) }
  private func suggest(_ text: String) -> [Int] { index.suggest(text).map(\.document) }

  @Test("le début d'un mot suffit", arguments: ["deu", "DEUI", "deuil"])
  func prefix(_ typed: String) { #expect(search(typed).first == 0) }

  @Test(
    "une faute de frappe dans un mot court, deux dans un long",
    arguments: [("deuill", 0), ("dueil", 0), ("conjuguale", 2), ("personalitée", 1)])
  func typos(_ typed: String, _ document: Int) { #expect(search(typed).first == document) }

  @Test("trois lettres n'ont pas droit à la faute")
  func shortWords() { #expect(search("tpx").isEmpty) }

  @Test(
    "accents, casse, ligatures et pluriels ne comptent pas",
    arguments: ["soeur", "SŒUR", "sœurs", "inquiete", "inquiètes"])
  func folding(_ typed: String) { #expect(search(typed).first == 2) }

  @Test("une abréviation se tape en petites lettres", arguments: ["tpl", "TPL", "Tpl"])
  func abbreviations(_ typed: String) {
    #expect(search(typed).first == 1)
    #expect(suggest(typed).first == 1)
  }

  @Test("ce qui répond à tous les mots passe avant ce qui répond à un seul")
  func wholeFirst() {
    #expect(search("violence deuil perte").first == 0)
    #expect(search("conjugale violence").first == 2)
  }

  @Test("une phrase parlée trouve ce qu'elle veut dire, par les mots de la même famille")
  func families() {
    #expect(suggest("mon mari y m'a encore cognée hier").first == 2)
    #expect(suggest("my husband hits me all the time").first == 2)
  }

  @Test("le pourquoi est fait des mots du texte")
  func why() {
    #expect(index.suggest("ben là mon mari m'a frappée").first?.why == ["mari", "frappée"])
    #expect(index.suggest("au cimetière").first?.why == ["cimetière"])
  }

  @Test("un âge dit dans le texte compte comme un mot", arguments: ["6 ans", "six ans", "6a"])
  func ages(_ age: String) { #expect(suggest("perte, \(age)").first == 0) }

  @Test("une durée n'est pas un âge", arguments: ["depuis 6 ans", "il y a six ans"])
  func durations(_ time: String) { #expect(suggest(time).isEmpty) }

  @Test("ce qui est nié compte moins", arguments: ["aucun deuil", "deuil : non", "pas de deuil"])
  func denials(_ text: String) throws {
    let said = try #require(index.suggest("deuil").first)
    let denied = try #require(index.suggest(text).first)
    #expect(denied.score < said.score)
  }

  @Test(
    "ce qui ne veut rien dire ne propose rien",
    arguments: ["", "   ", "…", "je", "oui oui", "12 34", "zzkw", "\u{0}\u{1b}[2J", "🙂🙂"])
  func silence(_ text: String) {
    #expect(index.suggest(text).isEmpty)
  }

  @Test("rien ne l'arrête : mots sans fin, accents empilés, autres écritures, textes immenses")
  func hostile() {
    let texts = [
      String(repeating: "a", count: 100_000), String(repeating: "deuil ", count: 50_000),
      "e" + String(repeating: "\u{301}", count: 5_000), "\u{202e}deuil\u{202c}", "خطر 危险 опасность",
      String(repeating: "'", count: 9_999), "d'l'qu'j't'", "\r\n\t\u{feff}deuil",
    ]
    for text in texts {
      _ = index.search(text)
      _ = index.suggest(text, limit: .max)
    }
    #expect(index.suggest("deuil", limit: 0).isEmpty && index.suggest("deuil", limit: -1).isEmpty)
    #expect(SearchIndex([]).suggest("deuil").isEmpty)
  }

  @Test("les mêmes mots donnent toujours le même ordre")
  func steady() {
    let once = index.suggest("mon mari a perdu sa mère, deuil, violence")
    #expect(
      (0..<20).allSatisfy { _ in
        index.suggest("mon mari a perdu sa mère, deuil, violence") == once
      })
  }
}
