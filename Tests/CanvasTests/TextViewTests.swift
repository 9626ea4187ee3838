import Canvas
import Chance
import Testing
import Text

@Suite("Vue d'un texte : le curseur toujours visible")
struct TextViewTests {
  /// What is drawn of a text in a window, the caret shown as ▮.
  private func seen(_ shown: String, width: Int, height: Int) -> String {
    let parts = shown.split(separator: "▮", maxSplits: 1, omittingEmptySubsequences: false)
    let view = TextView(SafeText(parts.joined()), caret: SafeText(parts[0]).count, width: width)
    var canvas = Canvas(size: Size(width: width, height: height))
    let caret = view.draw(on: &canvas, in: Rect(canvas.size))
    canvas.put("▮", at: caret)
    return canvas.text
  }

  @Test("Un texte court se lit depuis son début")
  func short() {
    #expect(
      seen("Elle appelle pour son frère▮", width: 13, height: 4)
        == "Elle appelle\npour son\nfrère▮\n")
    #expect(seen("▮", width: 13, height: 2) == "▮\n")
  }

  @Test("Un texte long se lit autour du curseur")
  func long() {
    #expect(seen("1\n2\n3\n4\n5▮", width: 4, height: 3) == "3\n4\n5▮")
    #expect(seen("1\n2▮\n3\n4\n5", width: 4, height: 3) == "1\n2▮\n3")
  }

  @Test("Les espaces qui pendent ne poussent pas le curseur hors du cadre")
  func hanging() { #expect(seen("abc     ▮", width: 4, height: 1) == "abc▮") }

  @Test("Le curseur est dans la fenêtre, à toute hauteur, et elle ne défile qu'à grands pas")
  func scrolling() {
    let text = SafeText(String(repeating: "x\n", count: 60))
    for height in 1...12 {
      var tops: [Int] = []
      for row in 0...60 {
        let top = TextView(text, caret: row * 2, width: 10).top(height: height)
        #expect(top <= row && row < top + height)
        tops.append(top)
      }
      let moves = zip(tops, tops.dropFirst()).count { $0 != $1 }
      #expect(tops == tops.sorted())
      #expect(moves <= 60 / max(1, height / 2) + 1)
    }
  }

  @Test("Le haut de la fenêtre ne dépend que du curseur : taper sur une rangée ne le bouge pas")
  func stable() {
    let before = SafeText(String(repeating: "ligne\n", count: 30))
    let tops = ["", "a", "ab", "abc"].map { typed in
      TextView(before + SafeText(typed), caret: before.count + typed.utf8.count, width: 20).top(
        height: 7)
    }
    #expect(Set(tops).count == 1)
  }

  @Test("À toute taille, le curseur rendu est dans le cadre")
  func sizes() {
    var hazard = Chance(32)
    for width in 0...12 {
      for height in 0...6 {
        let text = hazard.sentence(12)
        let caret = text.offset(text.index(hazard.number(0...text.count)))
        var canvas = Canvas(size: Size(width: width + 2, height: height + 2))
        let rect = Rect(x: 1, y: 1, width: width, height: height)
        let point = TextView(text, caret: caret, width: width).draw(on: &canvas, in: rect)
        #expect(point.x >= 1 && point.x < 1 + max(1, width))
        #expect(point.y >= 1 && point.y < 1 + max(1, height))
      }
    }
  }

  @Test("La hauteur est le nombre de rangées")
  func height() {
    #expect(TextView("", caret: 0, width: 10).height == 1)
    #expect(TextView("un deux\ntrois", caret: 0, width: 5).height == 4)
  }
}
