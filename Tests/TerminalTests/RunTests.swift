import Canvas
import Testing
import Text

@testable import Terminal

@Suite("Une rangée dite à ncurses")
struct RunTests {
  private func row(_ text: SafeText) -> ArraySlice<Cell> {
    var canvas = Canvas(size: Size(width: 10, height: 2))
    canvas.put(text, at: Point(x: 0, y: 1))
    return canvas.row(1)
  }

  private func runs(
    _ row: ArraySlice<Cell>, _ columns: Range<Int> = 0..<10, ascii: Bool = false
  ) -> [String] {
    Run.runs(of: row, columns: columns, ascii: ascii) { DisplayWidth.columns(of: $0) }.map { run in
      let text = run.scalars.compactMap { Unicode.Scalar(UInt32($0)) }.map(String.init).joined()
      return "\(run.column) \(run.style) \(text)"
    }
  }

  @Test("Une rangée se dit en suites de même style")
  func styles() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.put("ab", at: Point(x: 0, y: 0))
    canvas.put("cd", at: Point(x: 2, y: 0), .danger)
    #expect(runs(canvas.row(0), 1..<6) == ["1 normal b", "2 danger cd", "4 normal   "])
  }

  @Test("Ce que le terminal ne mesure pas comme nous devient un point d'interrogation")
  func disagreement() {
    let narrow = Run.runs(of: row("a漢b"), columns: 0..<4, ascii: false) { _ in 1 }
    #expect(narrow.map(\.scalars) == [[0x61, 0x3f, 0x20, 0x62]])
    let unknown = Run.runs(of: row("aéb"), columns: 0..<3, ascii: false) { $0 == "é" ? -1 : 1 }
    #expect(unknown.map(\.scalars) == [[0x61, 0x3f, 0x62]])
  }

  @Test("La moitié orpheline d'un caractère large est une espace")
  func orphan() {
    let cells = [Cell("x", .normal), Cell(nil, .normal), Cell("字", .normal), Cell("y", .normal)]
    #expect(runs(cells[...], 0..<4) == ["0 normal x ?y"])
  }

  @Test("En ASCII, les signes changent, pas les colonnes")
  func ascii() { #expect(runs(row("│é « ✓ »…│"), ascii: true) == ["0 normal |é \" x \".|"]) }
}
