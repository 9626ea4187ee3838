import Canvas
import Testing

@Suite("Géométrie : jamais sous zéro, à toute taille")
struct GeometryTests {
  /// Every rectangle of zero to five columns and rows, away from the corner.
  private static let rects = (0...5).flatMap { width in
    (0...5).map { Rect(x: 3, y: 2, width: width, height: $0) }
  }

  /// Whether a rectangle lies in another.
  private func lies(_ inner: Rect, in outer: Rect) -> Bool {
    inner.x >= outer.x && inner.y >= outer.y && inner.maxX <= outer.maxX && inner.maxY <= outer.maxY
  }

  @Test("Une taille négative compte pour zéro")
  func negative() {
    #expect(Size(width: -3, height: 2) == Size(width: 0, height: 2))
    #expect(Rect(x: 1, y: 1, width: -4, height: -1).size == Size(width: 0, height: 0))
    #expect(Rect(Size(width: 80, height: 24)) == Rect(x: 0, y: 0, width: 80, height: 24))
  }

  @Test("Couper en haut, en bas, à gauche, à droite : deux parts qui se touchent et font le tout")
  func splitting() {
    for rect in Self.rects {
      for count in -1...7 {
        let (top, below) = rect.splitTop(count)
        let (above, bottom) = rect.splitBottom(count)
        let (left, after) = rect.splitLeft(count)
        let (before, right) = rect.splitRight(count)
        let rows = min(max(0, count), rect.height)
        let columns = min(max(0, count), rect.width)
        #expect(top.height == rows && bottom.height == rows)
        #expect(left.width == columns && right.width == columns)
        for (first, second) in [(top, below), (above, bottom)] {
          #expect(first.y == rect.y && first.maxY == second.y && second.maxY == rect.maxY)
          #expect(first.width == rect.width && second.x == rect.x)
        }
        for (first, second) in [(left, after), (before, right)] {
          #expect(first.x == rect.x && first.maxX == second.x && second.maxX == rect.maxX)
          #expect(first.height == rect.height && second.y == rect.y)
        }
      }
    }
  }

  @Test("Une marge ne sort jamais du rectangle")
  func insetting() {
    for rect in Self.rects {
      for margin in 0...4 {
        #expect(lies(rect.inset(x: margin, y: margin), in: rect))
      }
      #expect(rect.inset() == rect)
    }
    #expect(
      Rect(x: 0, y: 0, width: 5, height: 4).inset(x: 1, y: 1)
        == Rect(x: 1, y: 1, width: 3, height: 2))
  }

  @Test("Une rangée qui n'y est pas est vide")
  func rows() {
    for rect in Self.rects {
      for index in -1...6 {
        let row = rect.row(index)
        #expect(lies(row, in: rect))
        #expect(row.height == ((0..<rect.height).contains(index) ? 1 : 0))
      }
    }
  }

  @Test("Vide, c'est sans cellule")
  func empty() {
    for rect in Self.rects { #expect(rect.isEmpty == (rect.width * rect.height == 0)) }
  }
}
