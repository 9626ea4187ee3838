import Foundation
import Guides
import Library
import Testing
import Text

@Suite("Les guides de départ et ceux du centre")
struct GuideFolderTests {
  let house: GuideScratch

  init() throws {
    house = try GuideScratch()
    try house.write(
      "guides/fr/crise-securite/deuil.md", GuideScratch.guide("deuil", "Deuil de départ"))
    try house.write(
      "guides/fr/crise-securite/panique.md", GuideScratch.guide("panique", "Panique"))
  }

  @Test("sans centre, les guides de départ sont là")
  func loadsTheStarterSet() {
    let (shelf, problems) = house.load()

    #expect(shelf.guides.map(\.title) == ["Deuil de départ", "Panique"])
    #expect(shelf.guides.allSatisfy { $0.origin == .starter })
    #expect(problems.isEmpty)
  }

  @Test("le guide du centre remplace entièrement celui de départ, où qu'il soit rangé")
  func replacesWhole() throws {
    try house.write("home/centre/centre.yaml", "nom: CIUSSS du Nord\n")
    try house.write("home/centre/guides/deuil.md", GuideScratch.guide("deuil", "Deuil du centre"))

    let (shelf, problems) = house.load()

    #expect(shelf.guide("deuil")?.title == "Deuil du centre")
    #expect(
      shelf.guide("deuil")?.origin
        == .centre(name: "CIUSSS du Nord", starterRevised: CalendarDate("2026-11-21")))
    #expect(shelf.guide("panique")?.origin == .starter)
    #expect(shelf.guides.count == 2)
    #expect(problems.isEmpty)
  }

  @Test("le centre ajoute ses propres guides")
  func addsGuides() throws {
    try house.write(
      "home/centre/guides/fr/local/entente.md", GuideScratch.guide("entente", "Entente locale"))

    #expect(house.load().shelf.guide("entente")?.origin == .centre(name: "Centre"))
  }

  @Test("un remplacement illisible ne laisse pas revenir le guide de départ en silence")
  func neverFallsBackSilently() throws {
    try house.write("home/centre/guides/deuil.md", "---\nslug: deuil\n")

    let (shelf, problems) = house.load()

    #expect(shelf.guide("deuil") == nil)
    #expect(shelf.search("deuil depart").map(\.state) == [.unreadable])
    #expect(
      problems.map { $0.description(in: .french) } == [
        "centre/guides/deuil.md:1\u{a0}: l’en-tête n’est pas fermé "
          + "(centre\u{a0}: non inscrit au manifeste\u{a0}; départ\u{a0}: révisé le 2026-11-21). "
          + "Ajoutez une ligne «\u{a0}---\u{a0}», seule, après la dernière clé."
      ])
    guard case .unreadable(let place) = shelf["deuil"] else {
      Issue.record("le guide illisible a perdu sa place")
      return
    }
    #expect(place.category == .crisis)
    #expect(place.reason.french == problems.first?.description(in: .french))
  }

  @Test("un guide de départ illisible n'empêche pas les autres")
  func keepsTheOthers() throws {
    try house.write("guides/fr/violences/vc-victime.md", Data([0xff, 0xfe, 0x00]))

    let (shelf, problems) = house.load()

    #expect(shelf.guides.map(\.slug) == ["deuil", "panique"])
    #expect(shelf["vc-victime"]?.category == .violence)
    #expect(problems.map(\.file) == ["guides/fr/violences/vc-victime.md"])
  }

  @Test("en anglais, la traduction sert ; sans elle, le français, qui le dit")
  func prefersTheLanguage() throws {
    try house.write(
      "guides/en/crise-securite/deuil.md", GuideScratch.guide("deuil", "Grief"))

    let english = house.load(.english).shelf
    #expect(english.guides.map(\.title) == ["Grief", "Panique"])
    #expect(english.guides.map(\.language) == [.english, .french])
    #expect(house.load().shelf.guide("deuil")?.title == "Deuil de départ")
  }

  @Test("en anglais, le guide français du centre passe avant l'anglais de départ")
  func prefersTheCentre() throws {
    try house.write("guides/en/crise-securite/deuil.md", GuideScratch.guide("deuil", "Grief"))
    try house.write("home/centre/guides/deuil.md", GuideScratch.guide("deuil", "Deuil du centre"))
    try house.write("home/centre/guides/en/panique.md", GuideScratch.guide("panique", "Panic"))

    #expect(house.load(.english).shelf.guides.map(\.title) == ["Deuil du centre", "Panic"])
    #expect(house.load(.french).shelf.guides.map(\.title) == ["Deuil du centre", "Panique"])
  }

  @Test("de deux fichiers du même nom, le premier reste et l'autre est signalé")
  func reportsTwins() throws {
    try house.write("guides/fr/violences/deuil.md", GuideScratch.guide("deuil", "Autre deuil"))

    let (shelf, problems) = house.load()

    #expect(shelf.guide("deuil")?.title == "Deuil de départ")
    #expect(problems.map(\.file) == ["guides/fr/violences/deuil.md"])
  }

  @Test("les notes pour les auteurs et les fichiers cachés ne sont pas des guides")
  func skipsNotes() throws {
    for name in ["README.md", "LISEZ-MOI.md", "ÉCRIRE.md", ".deuil.md", "deuil.md~", "a.txt"] {
      try house.write("guides/fr/\(name)", "# Notes")
    }

    #expect(house.load().problems.isEmpty)
  }

  @Test("un dossier sans guides français le dit")
  func reportsEmptyFolders() throws {
    let loaded = GuideFolder.load(
      starter: house.home, centre: nil, language: .french)

    #expect(loaded.shelf.places.isEmpty)
    #expect(loaded.problems.map(\.file) == ["home"])
    #expect(GuideFolder.load(starter: nil, centre: nil, language: .french).problems.isEmpty)
  }
}
