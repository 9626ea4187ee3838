import Console
import Directory
import Guides
import Testing
import Text

@Suite("Trousse papier")
struct PaperKitTests {
  private func kit(resources count: Int = 3, _ language: Language = .french) -> PaperKit {
    let resources = (0..<count).map { index in
      Resource(
        id: SafeText("r\(index)"), name: SafeText("Ressource \(index)"),
        phones: [Phone("418 555-0100")])
    }
    let shelves = Shelves(guides: GuideShelf([]), resources: ResourceShelf(resources))
    return PaperKit(
      shelves, centre: "Centre fictif", today: CalendarDate("2026-11-22"), language)
  }

  private func text(_ kit: PaperKit) -> String {
    kit.pages.map(\.string).joined(separator: "\n").replacing("\u{a0}", with: " ")
  }

  @Test("Chaque page a 60 lignes d'au plus 80 colonnes", arguments: Language.allCases)
  func fits(_ language: Language) {
    let kit = kit(language)
    for page in kit.pages {
      #expect(page.lines.count == PaperKit.linesOfAPage)
      for line in page.lines { #expect(DisplayWidth.columns(of: line) <= 80, "\(line)") }
    }
  }

  @Test("Le formulaire a les quatre étapes, chaque champ avec le numéro de son étape et son rang")
  func form() {
    let text = text(kit())
    for part in [
      "1. Alliance", "1.1 Lieu", "1.2 Rappel", "2. Sécurité", "2.1 Suicide",
      "3. Contexte, plan", "4. Valider, orienter", "D1 911",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.contains("par ____"))
  }

  @Test("Un numéro que personne n'a vérifié le dit sur le papier")
  func provenance() {
    #expect(text(kit()).contains("Ressource 0 : 418 555-0100"))
    #expect(text(kit()).contains("à vérifier"))
  }

  @Test("Un grand répertoire s'arrête à la quarantième page, et dit ce qui manque")
  func bounded() {
    let kit = kit(resources: 3_000)
    #expect(kit.pages.count == PaperKit.mostPages)
    #expect(kit.leftOut > 0)
    #expect(text(kit).contains("qui ne tiennent pas ici : \(kit.leftOut)."))
    #expect(text(kit).contains("40/40"))
  }
}
