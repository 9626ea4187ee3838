import Directory
import Testing
import Text

@testable import Library

@Suite("Importer la base des établissements de santé (ODHF)")
struct OdhfTests {
  private static let whole = "data/odhf/odhf_v1.1.original-cp1252.csv"
  private static let quebec = "data/odhf/odhf_qc.utf8.csv"

  private func read(_ name: String) throws -> FlatImport {
    try FlatImport(DirectoryHouse.shared.appending(path: name).path, by: OdhfProfile())
  }

  @Test(
    "le fichier d'origine, en Windows-1252, entre en entier avec ses accents",
    .enabled(if: DirectoryHouse.mustRead(Self.whole), "../shared est absent"))
  func original() throws {
    let read = try read(Self.whole)
    #expect(read.report.profile == "odhf")
    #expect(read.report.services == 7_033 && read.report.locations == 7_033)
    #expect(read.report.tables.map(\.rows) == [7_033])
    #expect(read.report.tables.map(\.kept) == [7_033])
    #expect(read.report.counts[.encoding] == 1)
    #expect(read.resources.count == 7_033)
    #expect(!read.resources.values.contains { $0.name.string.contains("\u{fffd}") })
    let seniors = try #require(read.resources["6353"])
    #expect(seniors.name == "CENTRE D'HÉBERGEMENT DU ROSEAU")
  }

  @Test(
    "un établissement du Québec garde où il est et ses missions ; le reste demeure inconnu",
    .enabled(if: DirectoryHouse.mustRead(Self.quebec), "../shared est absent"))
  func facility() throws {
    let read = try read(Self.quebec)
    #expect(read.report.services == 1_606)
    let resource = try #require(read.resources["6350"])
    let site = try #require(resource.sites.first)
    #expect(site.municipality == "Longueuil")
    #expect(site.within == ["saint-hubert"])
    #expect(site.address == "5300, ch chambly")
    #expect(site.postalCode == "J3Y 3N7")
    #expect(site.point == Coordinates(latitude: 45.5042501, longitude: -73.42199140000001))
    #expect(resource.phones.isEmpty && resource.languages.isEmpty && resource.hours == Hours())
    #expect(resource.provenance.verified == nil)
    let centres = read.resources.values.filter { $0.terms.contains { $0.code == "CLSC" } }
    #expect(centres.count == 464)
    #expect(centres.allSatisfy { $0.terms.contains { $0.taxonomy == "ODHF" } })
  }

  @Test(
    "des fichiers qui se recoupent, dans un même dossier, ne donnent chaque établissement qu'une fois",
    .enabled(if: DirectoryHouse.mustRead(Self.whole), "../shared est absent"))
  func severalFiles() throws {
    let read = try read("data/odhf")
    #expect(read.report.services == 7_033)
    #expect(read.report.tables.map(\.setAside).reduce(0, +) == 1_606)
    #expect(read.report.counts[.duplicateID] == 1_606)
  }

  @Test("une ligne sans nom ou d'un identifiant déjà pris est mise de côté et comptée")
  func unusableRows() throws {
    let row = ["index": "1", "facility_name": "CLSC A", "odhf_facility_type": "Hospitals"]
    let read = try FlatImport(
      rows: [
        row, row.merging(["facility_name": "CLSC B"]) { $1 },
        row.merging(["index": "2", "facility_name": ""]) { $1 },
        row.merging(["index": "3", "latitude": "460", "longitude": "-71"]) { $1 },
      ], by: OdhfProfile())
    #expect(read.report.tables.map { [$0.rows, $0.kept, $0.setAside] } == [[4, 2, 2]])
    #expect(
      read.report.findings.map(\.rule) == [
        .duplicateID, .missingRequired, .impossibleCoordinates,
      ])
    #expect(read.report.findings.map(\.line) == [3, 4, 5])
    #expect(read.resources["1"]?.name == "CLSC A")
    #expect(read.resources["3"]?.sites.first?.point == nil)
  }
}
