import Directory
import Testing
import Text

@testable import Library

@Suite("Importer la liste des installations du ministère (M02)")
struct M02Tests {
  private let row = [
    "INSTAL_COD": "51230001", "INSTAL_NOM": "CLSC DU FLEUVE", "ETAB_CODE": "1104",
    "ETAB_NOM": "CISSS FICTIF", "RSS_CODE": "01", "RSS_NOM": "Bas-Saint-Laurent",
    "ADRESSE": "1, RUE DU FLEUVE", "CODE_POSTA": "G5L1A1", "TELEPHONE": "418 555-0142",
    "MUN_NOM": "Rimouski", "MRC_NOM": "Rimouski-Neigette", "RLS_NOM": "RLS de Rimouski",
    "CLSC_NOM": "Rimouski", "STATUT_COD": "A", "LATITUDE": "48,45", "LONGITUDE": "-68,52",
    "CLSC": "Oui", "CHSLD": "Non", "CHPSY": "",
  ]

  @Test("une installation : son numéro, ses missions, où elle est")
  func installation() throws {
    let read = try FlatImport(rows: [row], by: M02Profile())
    #expect(read.report.profile == "m02")
    #expect(read.report.organizations == 1)
    let resource = try #require(read.resources["51230001"])
    #expect(resource.organization == "CISSS FICTIF")
    #expect(resource.phones.map(\.number) == ["418 555-0142"])
    #expect(resource.terms.map(\.code) == ["CLSC"])
    #expect(resource.areas == [ServiceArea("Rimouski", note: "territoire de CLSC")])
    #expect(resource.status == .active)
    let site = try #require(resource.sites.first)
    #expect(site.municipality == "Rimouski" && site.region == "Bas-Saint-Laurent")
    #expect(site.within == ["Rimouski-Neigette", "RLS de Rimouski", "Rimouski"])
    #expect(site.point == Coordinates(latitude: 48.45, longitude: -68.52))
  }

  @Test("où est un hôpital ne dit pas qui il dessert : inconnu n'est pas non")
  func servedPlaceIsUnknown() throws {
    let hospital = row.merging(["CLSC": "Non", "CHSGS": "Oui"]) { $1 }
    let read = try FlatImport(rows: [hospital], by: M02Profile())
    #expect(read.resources["51230001"]?.areas == [])
  }

  @Test("une installation fermée ne se donne plus ; un statut inconnu est signalé")
  func status() throws {
    let read = try FlatImport(
      rows: [
        row.merging(["STATUT_COD": "F"]) { $1 },
        row.merging(["INSTAL_COD": "2", "STATUT_COD": "Z9"]) { $1 },
      ], by: M02Profile())
    #expect(read.resources["51230001"]?.status == .inactive)
    #expect(read.resources["2"]?.status == .active)
    #expect(read.report.findings.map(\.rule) == [.unknownValue])
  }
}
