import Canvas
import Testing
import Text

@testable import Terminal

@Suite("Ce qui change sur une rangée")
struct RowChangeTests {
  private func row(_ text: SafeText, _ style: Style = .normal) -> ArraySlice<Cell> {
    var canvas = Canvas(size: Size(width: 10, height: 2))
    canvas.put(text, at: Point(x: 0, y: 1), style)
    return canvas.row(1)
  }

  @Test("Seules les colonnes changées sont redessinées")
  func columns() {
    #expect(RowChange.columns(from: row("abcdef"), to: row("abcdef")) == nil)
    #expect(RowChange.columns(from: row("abcdef"), to: row("abXdef")) == 2..<3)
    #expect(RowChange.columns(from: row("abcdef"), to: row("aXcdeY")) == 1..<6)
    #expect(RowChange.columns(from: row("a"), to: row("a", .strong)) == 0..<1)
  }

  @Test("Un caractère large est redessiné entier")
  func wideCharacters() {
    #expect(RowChange.columns(from: row("a漢b"), to: row("a字b")) == 1..<3)
    #expect(RowChange.columns(from: row("a漢b"), to: row("axyb")) == 1..<3)
    #expect(RowChange.columns(from: row("axyb"), to: row("a漢b")) == 1..<3)
  }
}
