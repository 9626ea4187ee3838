import Chance
import Testing
import Text

@Suite("Couper : ce qui tient, puis des points de suspension")
struct DisplayWidthCutTests {
  @Test(
    "Le début d'un texte, à chaque largeur",
    arguments: [
      ("Orientation", 11, "Orientation"), ("Orientation", 10, "Orientati…"), ("été", 2, "é…"),
      ("été", 1, "…"), ("été", 0, ""), ("été", -3, ""), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"),
      ("日本語", 4, "日…"), ("日本語", 3, "日…"), ("日本語", 2, "…"), ("", 0, ""),
    ])
  func cut(text: String, columns: Int, seen: String) {
    #expect(SafeText(text).cut(to: columns).string == seen)
  }

  @Test("Jamais plus large que demandé, jamais coupé sans le dire")
  func random() {
    var hazard = Chance(76)
    for _ in 0..<500 {
      let text = SafeText(hazard.raw(hazard.number(0...20)))
      let columns = hazard.number(0...24)
      let cut = text.cut(to: columns)
      #expect(DisplayWidth.columns(of: cut) <= columns)
      #expect(cut == text || columns == 0 || cut.string.unicodeScalars.last == "…")
    }
  }
}
