import Foundation
import Guides
import Library
import Testing
import Text

@Suite("Des fichiers hostiles dans les dossiers de guides")
struct GuideHostileFilesTests {
  let house: GuideScratch

  init() throws {
    house = try GuideScratch()
    try house.write(
      "guides/fr/crise-securite/deuil.md", GuideScratch.guide("deuil", "Deuil"))
  }

  @Test("un nom de fichier piégé s'affiche sans danger")
  func cleansNames() throws {
    try house.write("guides/fr/\u{1b}[2J\u{202e}\nmal.md", "rien")

    let (shelf, problems) = house.load()

    let problem = try #require(problems.first)
    #expect(problem.file == "guides/fr/␛[2J\u{fffd} mal.md")
    #expect(problem.description(in: .french).lines.count == 1)
    #expect(shelf.places.allSatisfy { !$0.slug.string.contains("\u{1b}") })
    #expect(shelf.guide("deuil") != nil)
  }

  @Test("un nom qui n'est pas de l'UTF-8 ne fait rien tomber")
  func survivesBadNames() throws {
    let folder = house.starter.appending(path: "fr").path
    let file =
      Array((folder + "/mal").utf8CString.dropLast()) + [CChar(bitPattern: 0xff)]
      + Array(".md".utf8CString)
    let handle = try #require(fopen(file, "w"))
    fclose(handle)

    #expect(house.load().shelf.guide("deuil") != nil)
  }

  @Test("un lien vers un guide se lit, un lien mort se dit")
  func followsLinks() throws {
    try house.write("ailleurs/panique.md", GuideScratch.guide("panique", "Panique"))
    try house.link("guides/fr/panique.md", to: "../../ailleurs/panique.md")
    try house.link("guides/fr/mort.md", to: "/nulle/part.md")

    let (shelf, problems) = house.load()

    #expect(shelf.guide("panique")?.title == "Panique")
    #expect(problems.map(\.file) == ["guides/fr/mort.md"])
    #expect(problems.first?.what.french == "le fichier ne s’ouvre pas")
  }

  @Test("des liens qui tournent en rond ne retiennent pas le chargement")
  func survivesLoops() throws {
    try house.link("guides/fr/boucle", to: "..")
    try house.link("guides/fr/rond.md", to: "rond.md")

    let (shelf, problems) = house.load()

    #expect(shelf.guides.map(\.slug) == ["deuil"])
    #expect(problems.map(\.file) == ["guides/fr/rond.md"])
  }

  @Test("un tube, un périphérique ou un dossier nommé .md n'est pas un guide")
  func refusesOtherThings() throws {
    try house.link("guides/fr/nul.md", to: "/dev/zero")
    try house.write("guides/fr/dossier.md/lettre.txt", "rien")
    #expect(mkfifo(house.starter.appending(path: "fr/tube.md").path, 0o600) == 0)

    let (_, problems) = house.load()

    #expect(
      problems.map(\.file).sorted() == [
        "guides/fr/dossier.md", "guides/fr/nul.md", "guides/fr/tube.md",
      ])
    #expect(problems.allSatisfy { $0.what.french == "ce n’est pas un fichier ordinaire" })
  }

  @Test("plus d'un mégaoctet n'est pas lu")
  func refusesHugeFiles() throws {
    try house.write("guides/fr/gros.md", Data(count: 1_048_577))

    #expect(house.load().problems.map(\.what.french) == ["le fichier dépasse 1\u{20}Mo"])
  }
}
