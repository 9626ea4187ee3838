import Foundation
import Testing

@Suite("Le manuel montre les vrais écrans")
struct ManualTests {
  @Test("Chaque écran de docs/manuel.md est celui que la console dessine")
  func screens() throws {
    let old = Page.text("docs/manuel.md")
    let new = try ManualScenes.written(into: old)
    guard old != new else { return }
    if ProcessInfo.processInfo.environment["ECOUTE_ECRIRE_MANUEL"] == "1" {
      try new.write(
        to: Page.root.appending(path: "docs/manuel.md").resolvingSymlinksInPath(),
        atomically: true, encoding: .utf8)
      return
    }
    for (before, after) in zip(ManualScenes.blocks(of: old), ManualScenes.blocks(of: new))
    where before.text != after.text {
      Issue.record("« \(after.name) » est maintenant :\n\(after.text)")
    }
    Issue.record(
      "Un écran du manuel a changé. ECOUTE_ECRIRE_MANUEL=1 swift test --filter ManualTests le réécrit."
    )
  }

  @Test("Chaque écran préparé pour le manuel y est, et chaque écran du manuel est préparé")
  func names() {
    let shown = ManualScenes.blocks(of: Page.text("docs/manuel.md")).map(\.name)
    #expect(Set(shown) == Set(ManualScenes.all.map(\.name)))
    #expect(Set(shown).count == shown.count)
  }

  @Test("Un écran qui manque de lignes se voit : la comparaison peut échouer")
  func canFail() throws {
    let name = try #require(ManualScenes.all.first).name
    let page = "Avant\n<!-- écran : \(name) -->\n```\nfaux\n```\nAprès\n"
    let written = try ManualScenes.written(into: page)
    #expect(written != page)
    #expect(written.hasPrefix("Avant\n") && written.hasSuffix("```\nAprès\n"))
    #expect(try ManualScenes.written(into: written) == written)
  }
}
