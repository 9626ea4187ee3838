import Foundation
import Library
import Testing
import Text

@Suite("Les réglages d'un centre")
struct CentreSettingsTests {
  let house: GuideScratch

  init() throws { house = try GuideScratch() }

  @Test("sans fichier, les valeurs par défaut")
  func hasDefaults() {
    let (settings, problems) = CentreSettings.load(home: house.home)

    #expect(settings.name == "Centre")
    #expect(settings.folder.lastPathComponent == "centre")
    #expect(problems.isEmpty)
  }

  @Test("le nom se lit ; le manifeste et le reste attendent leur tour")
  func readsTheName() throws {
    try house.write(
      "home/centre/centre.yaml",
      """
      nom: "CIUSSS de l'Île : Info-Social"
      responsable: A. Tremblay
      guides:
        - {slug: deuil, fichier: deuil.md, sha256: ab12, approuve_par: A. T., echeance: 2027-01-01}
      """)

    let (settings, problems) = CentreSettings.load(home: house.home)

    #expect(settings.name == "CIUSSS de l'Île : Info-Social")
    #expect(problems.isEmpty)
  }

  @Test(
    "un fichier vide ou de commentaires vaut les valeurs par défaut", arguments: ["", "# rien\n"])
  func acceptsEmptiness(_ text: String) throws {
    try house.write("home/centre/centre.yaml", text)

    let (settings, problems) = CentreSettings.load(home: house.home)

    #expect(settings.name == "Centre")
    #expect(problems.isEmpty)
  }

  @Test(
    "une erreur donne sa ligne et ne prive pas de console",
    arguments: [
      ("ton: vous\nnom: [un, deux]\n", 2),
      ("nom: Nord\nnom: Sud\n", 1),
      ("nom: Nord : Sud\n", 1),
      ("ton: vous\nnom: \"Nord\n", 2),
      ("- Nord\n", 1),
      ("nom: Nord\n\u{0}\n", 2),
    ])
  func tellsMistakes(_ text: String, _ line: Int) throws {
    try house.write("home/centre/centre.yaml", text)

    let (settings, problems) = CentreSettings.load(home: house.home)

    #expect(settings.name == "Centre")
    #expect(problems.map(\.file) == ["centre/centre.yaml"])
    #expect(problems.first?.line == line)
  }
}
