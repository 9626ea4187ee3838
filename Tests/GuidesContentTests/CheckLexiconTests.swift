import Guides
import Library
import Testing
import Text

@Suite("Vérifier un lexique")
struct CheckLexiconTests {
  let house: CheckScratch

  init() throws { house = try CheckScratch() }

  @Test("règle 43 : ce qui est mal écrit est dit avec sa ligne")
  func badlyWritten() throws {
    try house.write("guides/lexique.yaml", "formes:\n  chu: je suis\nfamile:\n  chum: mari\n")

    #expect(CheckScratch.errors(try house.check()) == ["guides/lexique.yaml:3 43"])
    #expect(
      CheckScratch.errors(try house.check("guides/lexique.yaml")) == ["guides/lexique.yaml:3 43"])
  }

  @Test("règle 44 : un concept ou un indice mène à un guide qui existe, par son slug ou un mot clé")
  func strangers() throws {
    try house.write(
      "guides/lexique.yaml",
      """
      concepts:
        - nom: perdre quelqu'un
          guides: {deuil: 3, deuille: 2}
          dire: |
            j'ai perdu ma mère
      indices:
        plomberie: tuyau
        panique: étouffer
      """)

    let report = try house.check()

    #expect(
      CheckScratch.errors(report) == ["guides/lexique.yaml:3 44", "guides/lexique.yaml:7 44"])
    #expect(
      report.findings.first { $0.rule == 44 }?.what.french.string
        .contains("«\u{a0}deuille\u{a0}»") == true)
  }

  @Test("celui du centre peut compléter un concept et une famille du lexique de départ")
  func centre() throws {
    try house.write(
      "guides/lexique.yaml",
      """
      familles:
        chum: mari
      concepts:
        - nom: perdre quelqu'un
          guides: {deuil: 3}
          dire: |
            j'ai perdu ma mère
      """)
    try house.write(
      "home/centre/guides/lexique.yaml",
      """
      familles:
        proche: <chum>, voisin
      concepts:
        - nom: perdre quelqu'un
          dire: |
            le corbillard
        - nom: sans guide
          dire: |
            bof
      """)

    #expect(CheckScratch.errors(try house.check()) == ["centre/guides/lexique.yaml:7 43"])
  }
}
