import Testing
import Text

@testable import Terminal

@Suite("Signes en ASCII")
struct AsciiGlyphsTests {
  @Test("Cadres, coches, flèches et guillemets gardent une colonne")
  func known() {
    let drawn = "┌─┬┐│├┼┤└┴┘═║ ✓ ● ► • → ← ↑ ↓ … « » ‹ › ’ “ ” – — − █ ☎ ⚠"
    let plain = "+-+++++++++-| x * > * > < ^ v . \" \" < > ' \" \" - - - # # !"
      .replacing("+-+++++++++-|", with: "+-++|++++++-|")
    let mapped = String(drawn.map { AsciiGlyphs.glyph(for: $0) })
    #expect(mapped == plain)
    #expect(mapped.count == drawn.count)
  }

  @Test("Les lettres gardent leurs accents")
  func letters() {
    let french = "ÀÂÇÉÈÊËÎÏÔŒÙÛÜŸàâçéèêëîïôœùûüÿæÆ ñ ß ł 漢 Ω 5 ° € ½ § µ"
    #expect(String(french.map { AsciiGlyphs.glyph(for: $0) }) == french)
  }

  @Test("Les espaces insécables sont des espaces, un signe inconnu est un point d'interrogation")
  func others() {
    #expect(AsciiGlyphs.glyph(for: "\u{a0}") == " ")
    #expect(AsciiGlyphs.glyph(for: "\u{202f}") == " ")
    #expect(AsciiGlyphs.glyph(for: "♞") == "?")
    #expect(AsciiGlyphs.glyph(for: "␛") == "?")
  }
}
