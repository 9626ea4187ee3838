import Foundation
import Guides
import Library
import Testing
import Text

@Suite("Vérifier des fichiers et des dossiers")
struct CheckRunTests {
  let house: CheckScratch

  init() throws { house = try CheckScratch() }

  private static let panic = "guides/fr/sante-mentale/panique.md"

  @Test("sans chemin : les guides de départ et ceux du centre, avec leurs répertoires")
  func everything() throws {
    try house.write("home/centre/centre.yaml", "nom: [Centre]\n")
    try house.write("home/centre/guides/fr/deuil.md", "Bonjour")
    try house.write("home/centre/repertoire/services.csv", "id,name\nx,X\n")

    let report = try house.check()

    #expect(
      CheckScratch.errors(report) == [
        "centre/centre.yaml:1 0", "centre/guides/fr/deuil.md:1 0",
        "centre/repertoire/phones.csv:1 0",
        "centre/repertoire/services.csv:2 38", "centre/repertoire/services.csv:2 38",
      ])
    #expect(report.guides == 81 && report.resources == 62)
    #expect(report.summary.french.string.contains("Erreurs\u{a0}: 5"))
  }

  @Test("un fichier : lui seul, parmi tous les autres")
  func oneFile() throws {
    try house.change(Self.panic, "voir_aussi: [", "voir_aussi: [plan-b, deuil, ")
    try house.change("guides/fr/sante-mentale/anxiete.md", "statut: à valider", "statut: bof")

    let report = try house.check(Self.panic)

    #expect(CheckScratch.errors(report) == [Self.panic + ":20 4"])
    #expect(report.guides == 1)
  }

  @Test("un dossier se nomme comme on l'a tapé")
  func folder() throws {
    try house.change(Self.panic, "statut: à valider", "statut: bof")

    let relative = try house.check("guides/fr/sante-mentale/")
    let absolute = try house.check(house.guides.path)

    #expect(CheckScratch.errors(relative) == [Self.panic + ":7 8"])
    #expect(relative.guides == 10 && relative.resources == 0)
    #expect(CheckScratch.errors(absolute) == [house.folder.path + "/" + Self.panic + ":7 8"])
    #expect(absolute.resources == 61)
  }

  @Test("un guide qui manque, un guide mal rangé, une image jointe")
  func wholeSet() throws {
    try house.remove(Self.panic)
    try house.write("guides/deuil.md", "---\nslug: deuil\n---\n")
    try house.write("guides/fr/cadre/courbe.PNG", "")

    let report = try house.check("guides")

    let list = try house.read("guides/catalogue.yaml").split(
      separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(list.firstIndex(of: "  - panique")) + 1
    #expect(CheckScratch.errors(try house.check("guides/deuil.md")) == ["guides/deuil.md:1 3"])
    #expect(
      CheckScratch.errors(report) == [
        "guides/catalogue.yaml:\(line) 7", "guides/deuil.md:1 3", "guides/fr/cadre/courbe.PNG:1 37",
      ])
  }

  @Test("sans sa liste, un jeu de départ n'est pas complet")
  func noList() throws {
    try house.remove("guides/catalogue.yaml")

    #expect(CheckScratch.errors(try house.check("guides")) == ["guides/catalogue.yaml:1 7"])
    #expect(CheckScratch.errors(try house.check(Self.panic)) == [])
  }

  @Test("le même guide deux fois se dit des deux côtés, la mauvaise catégorie aussi")
  func twice() throws {
    try house.write("guides/fr/cadre/panique.md", try house.read(Self.panic))

    #expect(
      CheckScratch.errors(try house.check("guides")) == [
        "guides/fr/cadre/panique.md:2 2", "guides/fr/cadre/panique.md:4 3", Self.panic + ":2 2",
      ])
  }

  @Test("un brouillon n'importe où se vérifie parmi les guides de départ")
  func loose() throws {
    let text = try house.read(Self.panic)
    try house.write(
      "brouillons/panique.md", text.replacing("statut: à valider", with: "statut: brouillon"))

    let report = try house.check("brouillons/panique.md")

    #expect(report.findings == [] && report.guides == 1)
    #expect(
      CheckScratch.errors(try house.check("brouillons", starter: false)).contains {
        $0.hasSuffix(" 4")
      })
  }

  @Test("un dossier « fr » d'autre chose, ou deux fois le même chemin, ne trompe personne")
  func elsewhere() throws {
    try house.write("projet/fr/page.html", "rien")
    try house.write("projet/panique.md", try house.read(Self.panic))

    #expect(try house.check("projet/panique.md").findings == [])
    #expect(try house.check(Self.panic, "./" + Self.panic, "guides/fr/sante-mentale").guides == 10)
  }

  @Test("un guide du centre, nommé par son chemin, est du centre")
  func centre() throws {
    try house.write(
      "home/centre/guides/deuil-local.md",
      try house.read(Self.panic).replacing("slug: panique", with: "slug: deuil-local"))

    let report = try house.check("home/centre/guides/deuil-local.md")

    // Nobody leads to it, which is only a warning for a centre.
    #expect(report.findings.map(\.rule) == [6] && report.findings.errors == 0)
  }

  @Test("une table du répertoire, seule ou dans son dossier")
  func directory() throws {
    try house.change("guides/repertoire/phones.csv", "1 866 277-3553", "1-866-277-3553")
    try house.change("guides/repertoire/schedules.csv", "911-heures,911,", "911-heures,811-2,")

    let folder = try house.check("guides/repertoire")
    let table = try house.check("guides/repertoire/phones.csv")

    #expect(
      CheckScratch.errors(folder) == [
        "guides/repertoire/phones.csv:6 41", "guides/repertoire/services.csv:2 38",
      ])
    #expect(CheckScratch.errors(table) == ["guides/repertoire/phones.csv:6 41"])
  }

  @Test("un numéro vérifié il y a longtemps vieillit au jour donné")
  func stale() throws {
    try house.change(
      "guides/repertoire/services.csv", "active,,Tous,,,,", "active,,Tous,,,2026-11-21,")

    let report = try house.check("guides/repertoire", on: "2027-06-01")

    #expect(report.findings.errors == 0)
    #expect(report.findings.map(\.rule) == [39, 38] || report.findings.map(\.rule) == [38, 39])
  }

  @Test("la grille de relecture : une faute est dite avec sa ligne, seule ou avec le reste")
  func grid() throws {
    let grid = try house.read("guides/grilles/relecture.yaml")
    #expect(CheckScratch.errors(try house.check("guides/grilles")) == [])
    try house.write("home/centre/grilles/relecture.yaml", "titree: Ma grille\n" + grid)
    let expected = "home/centre/grilles/relecture.yaml:1 0"
    #expect(CheckScratch.errors(try house.check("home/centre/grilles")) == [expected])
    #expect(
      CheckScratch.errors(try house.check("home/centre/grilles/relecture.yaml")) == [expected])
    #expect(
      CheckScratch.errors(try house.check()) == [String(expected.dropFirst("home/".count))])
    try house.write("brouillons/relecture.yaml", "titre: Seul\n")
    #expect(!CheckScratch.errors(try house.check("brouillons")).isEmpty)
  }

  @Test("un chemin où il n'y a rien se dit avant tout le reste")
  func nothing() {
    let error = #expect(throws: Problem.self) { try house.check("guides/fr", "nulle/part") }

    #expect(error?.file == "nulle/part")
  }

  @Test("un chemin où il n'y a rien à vérifier le dit, sans erreur")
  func uncheckable() throws {
    try house.write("notes/liste.txt", "rien")

    let report = try house.check("notes", "guides/ÉCRIRE.md")

    #expect(report.findings.map(\.rule) == [0, 0] && report.findings.errors == 0)
  }

  @Test("un tube ou un fichier démesuré est un constat, pas une attente")
  func otherThings() throws {
    #expect(mkfifo(house.guides.appending(path: "fr/cadre/tube.md").path, 0o600) == 0)
    try house.write("guides/fr/cadre/gros.md", String(repeating: "a", count: 1_048_577))

    #expect(
      CheckScratch.errors(try house.check("guides/fr/cadre")) == [
        "guides/fr/cadre/gros.md:1 0", "guides/fr/cadre/tube.md:1 0",
      ])
  }
}
