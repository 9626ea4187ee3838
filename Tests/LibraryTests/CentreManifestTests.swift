import Foundation
import Guides
import Library
import Testing
import Text

@Suite("Le manifeste d'un centre répond de ses guides")
struct CentreManifestTests {
  let house: GuideScratch

  init() throws {
    house = try GuideScratch()
    try house.write("guides/fr/crise-securite/deuil.md", GuideScratch.guide("deuil", "Deuil"))
    try house.write("guides/fr/crise-securite/panique.md", GuideScratch.guide("panique", "Panique"))
    try house.write("home/centre/guides/deuil.md", Self.text)
  }

  @Test("inscrit et inchangé : approuvé, avec sa date")
  func approved() throws {
    try enter(try house.sum("home/centre/guides/deuil.md"))

    let (shelf, problems) = house.load(on: "2026-11-21")

    #expect(standing(shelf) == "[CIUSSS du Nord · v0.1.0 · approuvé le 2026-09-01]")
    #expect(problems == [])
  }

  @Test("une somme en majuscules vaut la même ; le dossier du fichier peut être dit ou non")
  func tolerant() throws {
    try house.write("home/centre/guides/fr/local/deuil.md", Self.text)
    try FileManager.default.removeItem(at: house.home.appending(path: "centre/guides/deuil.md"))
    let sum = try house.sum("home/centre/guides/fr/local/deuil.md").uppercased()
    for line in ["slug: deuil", "fichier: deuil.md", "fichier: fr/local/deuil.md"] {
      try write("  - \(line)\n    sha256: \(sum)\n    approuve_le: 2026-09-01\n")

      let (shelf, problems) = house.load(on: "2026-11-21")
      #expect(standing(shelf).hasSuffix("approuvé le 2026-09-01]"), "\(line)")
      #expect(problems == [], "\(line)")
    }
  }

  @Test("sans inscription, le guide se lit et le dit")
  func unlisted() throws {
    try house.write("home/centre/centre.yaml", "nom: CIUSSS du Nord\n")

    let (shelf, problems) = house.load(on: "2026-11-21")

    #expect(
      standing(shelf) == "[CIUSSS du Nord · v0.1.0 · approuvé · non inscrit au manifeste]")
    #expect(problems == [])
  }

  @Test("une virgule changée : le texte du centre reste, avec l'avertissement et les deux dates")
  func changed() throws {
    try enter(try house.sum("home/centre/guides/deuil.md"))
    try house.write("home/centre/guides/deuil.md", Self.text + "- Une ligne de plus.\n")

    let (shelf, problems) = house.load(on: "2026-11-21")

    #expect(shelf.guide("deuil")?.title == "Deuil du centre")
    #expect(standing(shelf) == "[CIUSSS du Nord · v0.1.0 · ! texte changé]")
    #expect(
      said(problems) == [
        "centre/centre.yaml:4 : le texte de « deuil » n’est plus celui qui est inscrit "
          + "(centre : approuvé le 2026-09-01 par Comité clinique, échéance 2027-09-01 ; "
          + "départ : révisé le 2026-11-21). Remettez le texte inscrit, ou faites approuver "
          + "celui-ci et récrivez « sha256 ». Prévenez A. Tremblay, poste 4410."
      ])
  }

  @Test("l'échéance du centre dépassée : le guide se lit, un avertissement dit les deux dates")
  func overdue() throws {
    try enter(try house.sum("home/centre/guides/deuil.md"))

    let (shelf, problems) = house.load(on: "2027-09-02")

    let day = try #require(CalendarDate("2027-09-02"))
    #expect(
      Self.plain(try #require(shelf.guide("deuil")?.overdue(on: day)?.french))
        == "! échéance du centre dépassée : 2027-09-01 (guide de départ révisé le 2026-11-21)")
    #expect(problems.map(\.isWarning) == [true])
    #expect(said(problems)[0].hasPrefix("centre/centre.yaml:4 : l’échéance du guide « deuil »"))
    #expect(said(problems)[0].contains("échéance 2027-09-01 ; départ : révisé le 2026-11-21"))
    #expect(house.load(on: "2027-09-01").problems == [])
    #expect(house.load(on: nil).problems == [], "sans jour connu, rien n'est dit périmé")
  }

  @Test("le fichier inscrit manque : sa place le dit, le guide de départ ne la prend pas")
  func missing() throws {
    try enter(try house.sum("home/centre/guides/deuil.md"))
    try FileManager.default.removeItem(at: house.home.appending(path: "centre/guides/deuil.md"))

    let (shelf, problems) = house.load(on: "2026-11-21")

    let reason = try #require(unreadable(shelf))
    #expect(reason.title == "Deuil")
    let said = Self.plain(reason.reason.french)
    #expect(said.contains("n’est pas dans centre/guides"))
    #expect(said.contains("échéance 2027-09-01 ; départ : révisé le 2026-11-21"))
    #expect(problems.map(\.line) == [4])
  }

  @Test("le fichier inscrit est illisible : sa place donne les deux dates")
  func unreadable() throws {
    try house.write("home/centre/guides/deuil.md", "---\nslug: deuil\n")
    try enter(try house.sum("home/centre/guides/deuil.md"))

    let (shelf, problems) = house.load(on: "2026-11-21")

    let reason = Self.plain(try #require(unreadable(shelf)).reason.french)
    #expect(reason.hasPrefix("centre/guides/deuil.md:1 : l’en-tête n’est pas fermé (centre : "))
    #expect(reason.contains("approuvé le 2026-09-01 par Comité clinique"))
    #expect(reason.contains("départ : révisé le 2026-11-21"))
    #expect(problems.count == 1)
  }

  @Test("un manifeste illisible ne laisse croire à aucune approbation")
  func unreadableManifest() throws {
    try write("  deuil: approuvé\n")

    let (shelf, problems) = house.load(on: "2026-11-21")

    #expect(standing(shelf) == "[CIUSSS du Nord · v0.1.0 · approuvé · manifeste illisible]")
    #expect(problems.map(\.file) == ["centre/centre.yaml"])
  }

  @Test(
    "une inscription mal écrite ne compte pas, et sa ligne est dite",
    arguments: [
      ("slug: deuil\n    sha256: ab12", 5), ("slug: deuil", 4), ("sha256: ab12", 4),
      ("slug: deuil\n    fichier: panique.md\n    sha256: SOMME", 5),
      ("fichier: deuil.txt\n    sha256: SOMME", 4),
      ("slug: deuil\n    sha256: SOMME\n    approuve_le: hier", 6),
      ("slug: deuil\n    sha256: SOMME\n    echeance: 2026-02-30", 6),
    ])
  func badEntry(_ entry: String, _ line: Int) throws {
    let sum = try house.sum("home/centre/guides/deuil.md")
    try write("  - " + entry.replacing("SOMME", with: sum) + "\n")

    let (shelf, problems) = house.load(on: "2026-11-21")

    #expect(standing(shelf).hasSuffix("· non inscrit au manifeste]"))
    #expect(problems.map(\.line) == [line], "\(said(problems))")
  }

  @Test("deux fois le même fichier, une autre version, un autre statut : chacun est dit")
  func disagreements() throws {
    try house.write("home/centre/guides/deuil.md", GuideScratch.guide("deuil", "Deuil du centre"))
    let sum = try house.sum("home/centre/guides/deuil.md")
    let entry = "  - {slug: deuil, sha256: \(sum), version: 2.3, approuve_le: 2026-09-01}\n"
    try write(entry + entry)

    let (shelf, problems) = house.load(on: "2026-11-21")

    #expect(standing(shelf) == "[CIUSSS du Nord · v0.1.0 · à valider]")
    #expect(problems.map(\.line) == [5, 4, 4])
    #expect(said(problems)[1].contains("version 2.3 au manifeste, 0.1.0 dans le guide"))
    #expect(said(problems)[2].contains("approuvé au manifeste, « à valider » dans le guide"))
  }

  @Test("une version anglaise qui manque ne prive pas du guide français")
  func otherLanguage() throws {
    try write("  - {fichier: en/deuil.md, sha256: \(String(repeating: "0", count: 64))}\n")

    #expect(house.load(.french).shelf.guide("deuil") != nil)
    #expect(house.load(.french).problems.count == 1)
    #expect(house.load(.english).shelf.guide("deuil")?.title == "Deuil du centre")
  }

  // MARK: The centre

  private static let text = GuideScratch.guide(
    "deuil", "Deuil du centre", status: "approuvé-centre")

  /// Enters the guide with a sum.
  private func enter(_ sum: String) throws {
    try write(
      """
        - slug: deuil
          fichier: deuil.md
          sha256: \(sum)
          approuve_par: Comité clinique
          approuve_le: 2026-09-01
          echeance: 2027-09-01
          version: 0.1.0

      """)
  }

  private func write(_ entries: String) throws {
    try house.write(
      "home/centre/centre.yaml",
      "nom: CIUSSS du Nord\nresponsable: A. Tremblay, poste 4410\nguides:\n" + entries)
  }

  private func standing(_ shelf: GuideShelf) -> String {
    shelf.guide("deuil").map { Self.plain($0.standing.french) } ?? "aucun guide"
  }

  private func unreadable(_ shelf: GuideShelf) -> UnreadableGuide? {
    if case .unreadable(let guide)? = shelf["deuil"] { guide } else { nil }
  }

  private func said(_ problems: [Problem]) -> [String] {
    problems.map { Self.plain($0.description(in: .french)) }
  }

  private static func plain(_ text: SafeText) -> String {
    text.string.replacing("\u{a0}", with: " ")
  }
}
