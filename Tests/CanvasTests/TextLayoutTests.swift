import Canvas
import Chance
import Testing
import Text

@Suite("Mise en rangées : où est chaque caractère")
struct TextLayoutTests {
  @Test("Une colonne est gardée pour le curseur")
  func room() {
    #expect(TextLayout("abcdef", width: 4).rows == [0..<3, 3..<6])
    #expect(TextLayout("", width: 4).rows == [0..<0])
    #expect(TextLayout("abc", width: 0).rows == [0..<1, 1..<2, 2..<3])
  }

  @Test("La rangée et la colonne d'une place, le début de la suivante après un repli")
  func places() {
    let layout = TextLayout("un deux\n日本 é", width: 5)  // un·|deux|日本·|é
    #expect(layout.rows.count == 4)
    #expect(layout.row(of: 2) == 0 && layout.column(of: 2) == 2)
    #expect(layout.row(of: 3) == 1 && layout.column(of: 3) == 0)
    #expect(layout.row(of: 7) == 1 && layout.column(of: 7) == 4)
    #expect(layout.row(of: 11) == 2 && layout.column(of: 11) == 2)
    #expect(layout.row(of: 99) == 3)
  }

  @Test("La fin d'une rangée repliée est avant son dernier caractère")
  func rowEnds() {
    let layout = TextLayout("un deux\nfin", width: 5)
    #expect((0..<3).map { layout.end(ofRow: $0) } == [2, 7, 11])
    #expect(layout.offset(row: 0, column: 99) == 2)
    #expect(layout.offset(row: -4, column: 1) == 1)
    #expect(layout.offset(row: 99, column: 1) == 9)
  }

  @Test("Aller à une place et en revenir donne la même, à toute largeur de 1 à 60")
  func roundTrips() {
    var hazard = Chance(31)
    for width in 1...60 {
      for text in [hazard.sentence(12), SafeText(hazard.raw(30))] {
        let layout = TextLayout(text, width: width)
        var last = (row: 0, column: -1)
        for offset in text.string.indices.map(text.offset) + [text.count] {
          let row = layout.row(of: offset)
          let column = layout.column(of: offset)
          #expect(row > last.row || row == last.row && column >= last.column)
          last = (row, column)
          let back = layout.offset(row: row, column: column)
          // A mark without a letter shares the column of what follows it.
          #expect(
            back == offset || layout.row(of: back) == row && layout.column(of: back) == column)
        }
        for row in layout.rows.indices {
          #expect(layout.row(of: layout.end(ofRow: row)) == row)
          #expect(layout.offset(row: row, column: 0) >= layout.rows[row].lowerBound)
        }
      }
    }
  }
}
