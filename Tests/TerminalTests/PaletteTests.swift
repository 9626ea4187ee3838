import Canvas
import Testing

@testable import Terminal

@Suite("Apparence des styles")
struct PaletteTests {
  @Test("Chaque rôle se distingue, avec et sans couleurs", arguments: [true, false])
  func distinct(hasColor: Bool) {
    let palette = Palette(hasColor: hasColor)
    let roles = Style.allCases.filter { $0 != .discreet && $0 != .border }
    #expect(Set(roles.map { palette.look(of: $0) }).count == roles.count)
  }

  @Test("Sans couleurs, aucune couleur ; avec, ni gris, ni jaune, ni blanc")
  func colors() {
    for style in Style.allCases {
      #expect(Palette(hasColor: false).look(of: style).color == nil)
      #expect([nil, 1, 5].contains(Palette(hasColor: true).look(of: style).color))
    }
  }

  @Test("Un rôle qui a une couleur a toujours autre chose qu'elle")
  func neverColorAlone() {
    for style in Style.allCases {
      let look = Palette(hasColor: true).look(of: style)
      #expect(look.color == nil || look.bold || look.underlined || look.reversed)
    }
  }
}
