import Guides
import Library
import Testing
import Text

@Suite("Les guides dont l'échéance est passée")
struct GuideOverdueTests {
  let house: GuideScratch

  init() throws { house = try GuideScratch() }

  @Test("un seul avertissement au lancement pour tous, et ils se lisent encore")
  func oneSentence() throws {
    let slugs = ["abus", "bris", "crise", "deuil", "ecole", "fugue", "garde"]
    for (index, slug) in slugs.enumerated() {
      try house.write(
        "guides/fr/crise-securite/\(slug).md",
        GuideScratch.guide(slug, slug, due: "2027-01-0\(index + 1)"))
    }

    let (shelf, problems) = house.load(on: "2027-01-07")

    #expect(shelf.guides.count == 7)
    #expect(problems.map(\.isWarning) == [true])
    #expect(
      problems[0].description(in: .french).string.replacing("\u{a0}", with: " ")
        == "guides : 6 guides ont dépassé leur échéance : abus, bris, crise, deuil, ecole"
        + " et 1 de plus. Ils se lisent encore ; faites-les réviser.")
    #expect(house.load(on: "2027-01-01").problems == [])
    #expect(house.load().problems == [])
  }

  @Test("un seul guide est nommé avec sa date ; un guide retiré n'est plus attendu")
  func oneGuide() throws {
    try house.write("guides/fr/a.md", GuideScratch.guide("a", "A", due: "2027-01-01"))
    try house.write(
      "guides/fr/b.md",
      GuideScratch.guide("b", "B", status: "retiré\nmotif: fini", due: "2027-01-01"))

    let problems = house.load(on: "2027-02-01").problems

    #expect(problems.count == 1)
    #expect(problems[0].what.french.string.contains("a dépassé son échéance du 2027-01-01"))
  }
}
