import Guides
import Testing
import Text

@Suite("Les lignes d'un guide mis en page, et sa place qui ne change pas")
struct GuideLayoutPlaceTests {
  @Test("une place retrouve ses mots à toute largeur")
  func placesHold() throws {
    let guide = try GuideSample.guide()
    let whole = GuideLayout(guide, width: 10_000, language: .french)
    for width in 1...140 {
      let layout = GuideLayout(guide, width: width, language: .french)
      #expect(layout.items.count == whole.items.count, "à \(width) colonnes")
      for (item, same) in zip(layout.items, whole.items) {
        let place = layout.lines[item.lowerBound].place
        #expect(place == whole.lines[same.lowerBound].place)
        #expect(layout.line(at: place) == item.lowerBound)
        #expect(whole.item(at: whole.line(at: place)) == layout.item(at: item.lowerBound))
      }
    }
  }

  @Test("les articles se suivent, sans ligne vide, et portent toutes les autres lignes")
  func itemsHoldLines() throws {
    let layout = GuideLayout(try GuideSample.guide(), width: 34, language: .french)
    let held = Set(layout.items.flatMap { $0 })

    #expect(held.count == layout.items.reduce(0) { $0 + $1.count })
    for (index, line) in layout.lines.enumerated() {
      #expect(held.contains(index) == !line.text.isBlank, "\(line.text)")
    }
    #expect(layout.sectionStarts.allSatisfy { layout.items.map(\.lowerBound).contains($0) })
  }

  @Test("une place hors du guide mène à son début ou à sa fin")
  func clamps() throws {
    let layout = GuideLayout(try GuideSample.guide(), width: 34, language: .french)

    #expect(layout.line(at: -1) == 0)
    #expect(layout.line(at: .max) == layout.lines.count - 1)
    #expect(layout.item(at: -1) == 0)
    #expect(layout.item(at: .max) == layout.items.count - 1)
  }
}
