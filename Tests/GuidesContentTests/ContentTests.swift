import Foundation
import Guides
import Testing
import Text

@Suite("Les guides livrés suivent leurs règles")
struct ContentTests {
  @Test("aucune erreur; au jour de leur écriture, seule la vérification des numéros reste à faire")
  func isClean() {
    let report = ContentHouse.report(on: CalendarDate("2026-11-21"))

    #expect(report.findings.filter { $0.severity == .error } == [])
    #expect(report.findings.filter { $0.severity == .warning }.map(\.rule) == [38])
  }

  @Test("dans dix ans ils seront tous périmés, et ce ne sera toujours pas une erreur")
  func isOnlyStale() throws {
    let report = ContentHouse.report(on: CalendarDate("2036-11-21"))

    #expect(report.findings.errors == 0)
    #expect(report.findings.count { $0.rule == 12 } == report.guides)
  }

  @Test(
    "la liste est celle du dossier : les guides, leurs catégories, dans l'ordre",
    .enabled(if: ContentHouse.mustRead(ContentHouse.list), "../shared est absent"))
  func list() throws {
    let rows = try Self.rows()
    let file = ContentHouse.guides.appending(path: "catalogue.yaml")
    let catalogue = GuideCatalogue(file: "catalogue.yaml", Array(try Data(contentsOf: file)))

    #expect(rows.count == 80)
    #expect(Set(catalogue.slugs) == Set(rows.map { SafeText($0[1]) }))
    for row in rows {
      #expect(catalogue.category(of: SafeText(row[1]))?.rawValue == row[3], "\(row[1])")
    }
  }

  @Test(
    "chaque guide du dossier est là, sous son titre, avec son enjeu",
    .enabled(if: ContentHouse.mustRead(ContentHouse.list), "../shared est absent"))
  func guides() throws {
    let stakes = ["É": GuideStake.high, "M": .medium, "B": .low]
    let drafts = Dictionary(
      try ContentHouse.drafts.get().map { ($0.stem, $0) }, uniquingKeysWith: { first, _ in first })
    for row in try Self.rows() {
      let guide = try #require(drafts[SafeText(row[1])]?.guide, "\(row[1])")
      #expect(Fold.words(guide.title.string) == Fold.words(row[2]), "\(row[1])")
      #expect(guide.header.stake == stakes[row[4]], "\(row[1])")
    }
  }

  @Test("du contenu de départ, à valider, sous licence libre, sans réviseur inventé")
  func standing() throws {
    for draft in try ContentHouse.drafts.get() {
      let header = try #require(draft.guide?.header, "\(draft.file)")
      #expect(header.status == .unvalidated, "\(draft.file)")
      #expect(header.claimedOrigin == .starter, "\(draft.file)")
      #expect(header.licence == "CC-BY-4.0", "\(draft.file)")
      #expect(header.reviewers == [], "\(draft.file)")
      #expect(header.synonyms.count >= 5 && header.keywords.count >= 3, "\(draft.file)")
    }
  }

  private static func rows() throws -> [[String]] {
    try String(contentsOf: ContentHouse.shared.appending(path: ContentHouse.list), encoding: .utf8)
      .split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
