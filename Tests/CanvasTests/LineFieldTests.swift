import Canvas
import Testing
import Text

@Suite("Champ d'une ligne : une recherche, un filtre, un nom")
struct LineFieldTests {
  @Test("On tape, on corrige, on se déplace")
  func editing() {
    let line = Line("violence")
    #expect(line.shown == "violence▮")
    line.type(" conjugale")
    #expect(line.shown == "violence conjugale▮")
    #expect(line.press(.control("w")))
    #expect(line.shown == "violence ▮")
    #expect(line.press(.home) && line.press(.delete))
    line.type("V")
    #expect(line.shown == "V▮iolence ")
  }

  @Test("Les fins de ligne deviennent des espaces, dès le début")
  func lineEnds() {
    let line = Line("un\ndeux")
    line.type("\ntrois")
    #expect(line.shown == "un deux trois▮")
    #expect(!line.press(.enter))
    #expect(line.shown == "un deux trois▮")
  }

  @Test("Un accent tapé après sa lettre se compose, le curseur après")
  func marks() {
    let line = Line("cafe")
    line.type("\u{301}")
    #expect(line.field.text.count == 5)
    line.type("s")
    #expect(line.shown == "cafés▮")
  }

  @Test("Taper entre deux coupes les sépare")
  func kills() {
    let line = Line("un deux")
    line.press(.control("w"))
    line.type("x")
    line.press(.control("w"))
    line.press(.control("v"))
    #expect(line.shown == "un x▮")
  }

  @Test("Haut au début et Bas à la fin sont pour la liste voisine")
  func leaving() {
    let line = Line("abc")
    #expect(!line.press(.down))
    #expect(line.press(.home))
    #expect(!line.press(.up))
  }

  @Test("Trop long pour sa place, il montre la partie du curseur")
  func drawing() {
    let line = Line("violence conjugale à la maison")
    #expect(line.drawn(columns: 12) == "la maison▮")
    line.press(.home)
    #expect(line.drawn(columns: 12) == "▮iolence")
  }

  @Test("Ce qu'un affichage linéaire en dit")
  func entry() { #expect(LineField("été").entry == Said.Entry(text: "été", caret: 5)) }
}

/// A line under the hands.
private final class Line {
  private(set) var field: LineField

  init(_ text: SafeText) { field = LineField(text) }

  /// The text with its caret.
  var shown: String {
    field.text[0..<field.caret].string + "▮" + field.text[field.caret..<field.text.count].string
  }

  func type(_ text: SafeText) { field.type(text) }

  @discardableResult
  func press(_ key: Key) -> Bool { field.press(key) }

  /// What a row shows of it, the cursor on its cell.
  func drawn(columns: Int) -> String {
    var canvas = Canvas(size: Size(width: columns, height: 1))
    let caret = field.draw(on: &canvas, in: Rect(canvas.size))
    canvas.put("▮", at: caret)
    return canvas.text
  }
}
