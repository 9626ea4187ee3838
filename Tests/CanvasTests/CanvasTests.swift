import Canvas
import Chance
import Testing
import Text

@Suite("Toile : écrire dans des cellules sans rien briser")
struct CanvasTests {
  private func blank(_ width: Int, _ height: Int = 1) -> Canvas {
    Canvas(size: Size(width: width, height: height))
  }

  /// The cells of a row, the right half of a wide character shown as `·`.
  private func cells(_ canvas: Canvas, row: Int = 0) -> String {
    canvas.row(row).map { $0.character.map(String.init) ?? "·" }.joined()
  }

  @Test("Un texte s'écrit à sa place et dit combien de colonnes il prend")
  func putting() {
    var canvas = blank(8)
    let used = canvas.put("été", at: Point(x: 2, y: 0), .strong)
    #expect(used == 3)
    #expect(cells(canvas) == "  été   ")
    #expect(canvas.row(0).map(\.style)[1...3] == [.normal, .strong, .strong])
    #expect(canvas.text == "  été")
  }

  @Test("Ce qui dépasse le bord ou la limite est laissé")
  func clipping() {
    var canvas = blank(4)
    var used = canvas.put("abcdef", at: Point(x: 1, y: 0))
    #expect(used == 3)
    #expect(cells(canvas) == " abc")
    used = canvas.put("xyz", at: Point(x: 0, y: 0), limit: 2)
    #expect(used == 2)
    #expect(cells(canvas) == "xybc")
    used = canvas.put("xyz", at: Point(x: 0, y: 0), limit: -1)
    #expect(used == 0)
  }

  @Test(
    "Hors de la toile, rien ne se passe",
    arguments: [(-1, 0), (4, 0), (9, 0), (0, -1), (0, 1), (0, 9)])
  func outside(x: Int, y: Int) {
    var canvas = blank(4)
    let used = canvas.put("abc", at: Point(x: x, y: y))
    #expect(used == 0)
    #expect(canvas.text == "")
  }

  @Test("Un signe large prend deux cellules, ou aucune au bord")
  func wide() {
    var canvas = blank(5)
    var used = canvas.put("日本語", at: Point(x: 0, y: 0))
    #expect(used == 4)
    #expect(cells(canvas) == "日·本· ")
    used = canvas.put("日", at: Point(x: 4, y: 0))
    #expect(used == 0)
    #expect(canvas.text == "日本")
  }

  @Test(
    "Écrire sur la moitié d'un signe large efface l'autre moitié",
    arguments: [
      ("x", 0, "x 本·"), ("x", 1, " x本·"), ("x", 2, "日·x "), ("x", 3, "日· x"), ("xy", 1, " xy "),
      ("語", 1, " 語· "), ("語", 0, "語·本·"), ("", 1, "日·本·"), ("xyz", 0, "xyz "),
      ("\u{301}", 1, "日·本·"),
    ])
  func halves(text: String, x: Int, seen: String) {
    var canvas = blank(4)
    canvas.put("日本", at: Point(x: 0, y: 0))
    canvas.put(SafeText(text), at: Point(x: x, y: 0))
    #expect(cells(canvas) == seen)
  }

  @Test("Remplir ou encadrer ne laisse pas non plus de moitié")
  func fillingHalves() {
    var canvas = blank(4)
    canvas.put("日本", at: Point(x: 0, y: 0))
    canvas.fill(Rect(x: 1, y: 0, width: 2, height: 1), "-")
    #expect(cells(canvas) == " -- ")
    canvas.put("日本", at: Point(x: 0, y: 0))
    canvas.fill(Rect(x: 1, y: 0, width: 0, height: 1), "-")
    #expect(cells(canvas) == "日·本·")
  }

  @Test("Au hasard, aucune moitié n'est jamais seule et aucune rangée ne déborde")
  func random() {
    var hazard = Chance(33)
    var canvas = blank(9, 3)
    for _ in 0..<600 {
      let point = Point(x: hazard.number(-1...9), y: hazard.number(-1...3))
      switch hazard.number(0...3) {
      case 0: canvas.put("日本x語", at: point, limit: hazard.number(0...9))
      case 1: canvas.put(SafeText(hazard.raw(4)), at: point)
      case 2: canvas.fill(Rect(x: point.x, y: point.y, width: hazard.number(0...4), height: 2))
      default: canvas.frame(Rect(x: point.x, y: point.y, width: hazard.number(0...6), height: 2))
      }
      for y in 0..<3 { #expect(isWhole(canvas.row(y))) }
    }
  }

  private func isWhole(_ row: ArraySlice<Cell>) -> Bool {
    let columns = row.map { $0.character.map { DisplayWidth.columns(of: $0) } ?? 0 }
    return columns.indices.allSatisfy { index in
      let next = index + 1 < columns.count ? columns[index + 1] : 1
      return (columns[index] == 2) == (next == 0) && (index > 0 || columns[index] > 0)
    }
  }

  @Test("Une fin de ligne prend une espace; une marque seule ne prend rien")
  func oddCharacters() {
    var canvas = blank(4)
    var used = canvas.put("a\nb\u{301}", at: Point(x: 0, y: 0))
    #expect(used == 3)
    #expect(cells(canvas) == "a b\u{301} ")
    used = canvas.put("\u{301}", at: Point(x: 0, y: 0))
    #expect(used == 0)
  }

  @Test("Dans un cadre d'une rangée, un texte trop long finit par …, le reste se remplit")
  func fitting() {
    var canvas = blank(8)
    var used = canvas.put("Orientation", in: Rect(x: 1, y: 0, width: 6, height: 1))
    #expect(used == 6)
    #expect(cells(canvas) == " Orien… ")
    used = canvas.put("oui", in: Rect(x: 1, y: 0, width: 6, height: 1), .active, fill: true)
    #expect(used == 3)
    #expect(cells(canvas) == " oui    ")
    #expect(
      canvas.row(0).map(\.style) == [.normal] + Array(repeating: .active, count: 6) + [.normal])
    used = canvas.put("oui", in: Rect(x: 1, y: 0, width: 0, height: 1), fill: true)
    #expect(used == 0)
  }

  @Test("Un cadre se dessine juste dans son rectangle, ou pas du tout")
  func framing() {
    var canvas = blank(6, 4)
    canvas.frame(Rect(x: 1, y: 0, width: 4, height: 3))
    #expect(canvas.text == " ┌──┐\n │  │\n └──┘\n")
    var small = blank(6, 4)
    small.frame(Rect(x: 0, y: 0, width: 1, height: 4))
    small.frame(Rect(x: 0, y: 0, width: 6, height: 1))
    #expect(small == blank(6, 4))
    small.frame(Rect(x: 4, y: 2, width: 9, height: 9))
    #expect(small.text == "\n\n    ┌─\n    │")
  }

  @Test("Le curseur est toujours sur une cellule")
  func cursor() {
    var canvas = blank(4, 3)
    #expect(canvas.cursor == nil)
    for (asked, given) in [
      (Point(x: 1, y: 2), Point(x: 1, y: 2)), (Point(x: 9, y: 9), Point(x: 3, y: 2)),
      (Point(x: -9, y: -1), Point(x: 0, y: 0)),
    ] {
      canvas.placeCursor(asked)
      #expect(canvas.cursor == given)
    }
    var empty = blank(0, 3)
    empty.placeCursor(Point(x: 0, y: 0))
    #expect(empty.cursor == nil)
  }

  @Test("À toute petite taille, dessiner ne fait rien tomber")
  func smallSizes() {
    for width in 0...5 {
      for height in 0...5 {
        var canvas = blank(width, height)
        for y in -1...6 {
          canvas.put("日本é", at: Point(x: y, y: y))
          canvas.put("日本é", in: Rect(x: y, y: y, width: 4, height: 1), fill: true)
          canvas.frame(Rect(x: y, y: y, width: 4, height: 3))
        }
        #expect(canvas.cells.count == width * height)
      }
    }
  }
}
