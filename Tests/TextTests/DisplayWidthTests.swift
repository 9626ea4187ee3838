import Chance
import Testing
import Text

@Suite("Largeur : les colonnes que prend un texte")
struct DisplayWidthTests {
  @Test(
    "Les colonnes de chaque texte",
    arguments: [
      ("", 0), ("abc", 3), ("été", 3), ("«\u{a0}oui\u{a0}»", 7), ("l’eau…", 6), ("日本", 4),
      ("한글", 4),
      ("😀", 2), ("🌡", 1), ("❤\u{fe0f}", 1), ("e\u{323}\u{307}", 1), ("\u{301}", 0), ("ｗ", 2),
      ("─│▮", 3),
      ("👨\u{200d}👩\u{200d}👧", 6), ("🇨🇦", 2), ("12\u{202f}000", 6), ("\u{1b}[2J", 4),
    ])
  func columns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: SafeText(text)) == columns)
  }

  @Test("Un caractère prend les colonnes de son premier signe qui en prend")
  func clusters() {
    #expect(DisplayWidth.columns(of: "é" as Character) == 1)
    #expect(DisplayWidth.columns(of: "e\u{301}\u{302}" as Character) == 1)
    #expect(DisplayWidth.columns(of: "क\u{93e}" as Character) == 1)
  }

  @Test("La largeur d'un texte est la somme de celles de ses caractères")
  func sum() {
    var hazard = Chance(75)
    for _ in 0..<300 {
      let text = SafeText(hazard.raw(20))
      let sum = text.string.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
      #expect(DisplayWidth.columns(of: text) == sum)
    }
  }
}
