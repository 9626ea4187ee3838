import CNcurses
import Canvas
import Testing
import Text

@testable import Terminal

@Suite("Largeur : la nôtre et celle du terminal")
struct WidthTests {
  init() { TerminalLocale.adopt() }

  @Test(
    "Les signes que le texte sûr laisse passer prennent les colonnes que dit la glibc",
    arguments: [
      ("latin et français", 0x20...0x17f), ("latin étendu, grec, cyrillique", 0x180...0x52f),
      ("ponctuation", 0x2010...0x205e), ("monnaies et flèches", 0x20a0...0x21ff),
      ("cadres et blocs", 0x2500...0x259f), ("signes", 0x2600...0x27bf),
      ("kanas", 0x3041...0x30ff), ("idéogrammes", 0x4e00...0x9fff), ("hangul", 0xac00...0xd7a3),
      ("pleine chasse", 0xff01...0xff60), ("émojis", 0x1f300...0x1faff),
    ])
  func agreement(name: String, values: ClosedRange<Int>) {
    var apart: [String] = []
    for scalar in values.compactMap({ Unicode.Scalar(UInt32($0)) }) where isSafe(scalar) {
      if scalar.value >= 0x1f300, !scalar.properties.isEmojiPresentation { continue }
      let theirs = columns(of: scalar)
      if theirs >= 0, DisplayWidth.columns(of: scalar) != theirs {
        apart.append("U+\(String(scalar.value, radix: 16))")
      }
    }
    #expect(apart == [], "\(name)")
  }

  @Test("Rien de ce qui est dessiné ne décale la suite de la ligne", arguments: [false, true])
  func neverDrifts(ascii: Bool) {
    var drifting: [String] = []
    for scalar in (0x20...0x1ffff).compactMap({ Unicode.Scalar(UInt32($0)) }) where isSafe(scalar) {
      var canvas = Canvas(size: Size(width: 6, height: 1))
      canvas.put(SafeText("a\(scalar)b"), at: Point(x: 0, y: 0))
      let runs = Run.runs(of: canvas.row(0), columns: 0..<6, ascii: ascii, width: columns)
      let drawn = runs.flatMap(\.scalars).reduce(0) { $0 + Int(wcwidth($1)) }
      if drawn != 6 { drifting.append("U+\(String(scalar.value, radix: 16))") }
    }
    #expect(drifting == [])
  }

  private func columns(of scalar: Unicode.Scalar) -> Int { Int(wcwidth(Int32(scalar.value))) }

  private func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    SafeText(String(scalar)).string.unicodeScalars.elementsEqual([scalar])
  }
}
