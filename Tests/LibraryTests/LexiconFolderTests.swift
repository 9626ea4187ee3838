import Foundation
import Guides
import Library
import Retrieval
import Testing
import Text

@Suite("Lire le lexique")
struct LexiconFolderTests {
  let house: GuideScratch

  init() throws {
    house = try GuideScratch()
    try house.write("guides/fr/crise-securite/deuil.md", GuideScratch.guide("deuil", "Deuil"))
    try house.write(
      "guides/fr/crise-securite/panique.md", GuideScratch.guide("panique", "Panique"))
  }

  private static let starter = """
    formes:
      chu: je suis
    abreviations:
      DP: deuil périnatal
    conjugaisons:
      perdre: perds, perdu / lose, lost
    banals: bonjour, allô
    familles:
      proche: mère, père / mother
      tous: <proche>, voisin
    concepts:
      - nom: perte d'un proche
        guides: {deuil: 3}
        dire: |
          j'ai perdu ma mère
        anglais: |
          I lost my mother
      - nom: étouffer
        danger: oui
        guides: {panique: 2}
        dire: |
          j'arrive pus à respirer
    indices:
      deuil: urne, cendres / ashes
    dangers:
      proche: deuil
    """

  @Test("le lexique de départ fait proposer le bon guide")
  func reads() throws {
    try house.write("guides/lexique.yaml", Self.starter)

    let loaded = house.load()

    #expect(loaded.problems.map { $0.description(in: .french).string } == [])
    for text in ["j'ai perdu mon père", "dp", "les cendres", "I lost my mother last year"] {
      #expect(loaded.shelf.suggest(text).first?.slug == "deuil", "\(text)")
    }
    #expect(loaded.shelf.suggest("je respire pus").first?.slug == "panique")
  }

  @Test("celui du centre s'y ajoute, et complète un concept ou une famille par son nom")
  func adds() throws {
    try house.write("guides/lexique.yaml", Self.starter)
    try house.write(
      "home/centre/guides/lexique.yaml",
      """
      familles:
        copain: <proche>, chummy
      concepts:
        - nom: étouffer
          dire: |
            la gorge barrée ben dur
        - nom: pompes funèbres
          guides: {deuil: 3}
          dire: |
            le corbillard est passé
      """)

    let loaded = house.load()

    #expect(loaded.problems.map { $0.description(in: .french).string } == [])
    #expect(loaded.shelf.suggest("gorge barrée").first?.slug == "panique")
    #expect(loaded.shelf.suggest("corbillard").first?.slug == "deuil")
    #expect(loaded.shelf.suggest("les cendres").first?.slug == "deuil")
  }

  @Test(
    "une erreur est dite avec sa ligne, et le reste fonctionne",
    arguments: [
      ("formes:", "formmes:", 1, "la clé « formmes » n'est pas connue"),
      ("chu: je suis", "chu: \"\"", 2, "« chu » n'a pas de mots"),
      ("{deuil: 3}", "{deuil: 9}", 13, "la force de « deuil » n'est pas de 1 à 3"),
      ("{deuil: 3}", "deuil", 13, "les guides et leur force étaient attendus"),
      ("danger: oui", "danger: peut-être", 19, "« danger » ne peut pas être « peut-être »"),
      ("<proche>", "<prochain>", 10, "la famille « prochain » n'existe pas"),
      ("nom: étouffer", "nom: perte d'un proche", 18, "est écrit deux fois"),
      ("proche: deuil", "prochain: deuil", 26, "la famille « prochain » n'existe pas"),
      ("mère, père / mother", "mère / père / mother", 9, "plus d'un « / »"),
    ])
  func mistakes(_ old: String, _ new: String, _ line: Int, _ what: String) throws {
    try house.write(
      "guides/lexique.yaml", Self.starter.replacing(old, with: new, maxReplacements: 1))

    let loaded = house.load()
    let said = loaded.problems.map {
      $0.description(in: .french).string.replacing("\u{a0}", with: " ")
        .replacing("’", with: "'")
    }

    #expect(
      said.contains { $0.hasPrefix("guides/lexique.yaml:\(line) ") && $0.contains(what) },
      "\(said)")
    #expect(loaded.shelf.suggest("les cendres").first?.slug == "deuil")
  }

  @Test("un fichier qui n'est pas du YAML, ou pas du texte, est dit; les guides restent")
  func broken() throws {
    for bytes in [Data("formes: [".utf8), Data("a: \"b\nc: d".utf8), Data([0xff, 0xfe, 0x00])] {
      try house.write("guides/lexique.yaml", bytes)

      let loaded = house.load()

      #expect(loaded.problems.count == 1)
      #expect(loaded.problems.first?.file == "guides/lexique.yaml")
      #expect(loaded.shelf.search("deuil").first?.slug == "deuil")
    }
  }
}
