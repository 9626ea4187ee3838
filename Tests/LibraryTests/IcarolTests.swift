import Directory
import Foundation
import Testing
import Text

@testable import Library

@Suite("Importer un export iCarol")
struct IcarolTests {
  private typealias Record = [String: String]

  private let agency: Record = [
    "ResourceAgencyNum": "100", "TaxonomyLevelName": "Agency", "PublicName": "La Passerelle",
    "OfficialName": "La Passerelle inc.", "Phone1Number": "418 555-0100",
    "AgencyDescription": "Organisme de la région.", "AgencyStatus": "Active",
    "Eligibility": "Tout le monde", "LanguagesOffered": "Français, Anglais",
    "PhysicalCity": "Rimouski",
  ]
  private let program: Record = [
    "ResourceAgencyNum": "200", "TaxonomyLevelName": "Program", "ParentAgencyNum": "100",
    "PublicName": "Écoute de nuit", "SearchHints": "détresse; insomnie",
    "TaxonomyTerms": "Écoute; Prévention du suicide",
    "TaxonomyCodes": "RP-1500.1400; RP-1500.1400-800",
    "Phone1Number": "418 555-0101", "Phone1Name": "nuit", "PhoneNumberHotline": "1 800 555-0102",
    "PhoneFax": "418 555-0103", "Phone2Number": "418 555-0199", "Phone2IsPrivate": "Yes",
    "Hours": "22 h à 6 h", "Coverage": "Bas-Saint-Laurent; Gaspésie",
    "LastVerifiedOn": "3/14/2026 9:15:00 AM",
    "TemporaryMessage": "Pas de service", "TemporaryMessageExpires": "2026-12-31",
    "NormalWaitTime": "Aucune", "InternalNotes": "NOTE-INTERNE",
  ]
  private let site: Record = [
    "ResourceAgencyNum": "300", "TaxonomyLevelName": "Site", "ParentAgencyNum": "100",
    "PublicName": "Maison bleue", "PhysicalAddress1": "2, rue du Quai", "PhysicalCity": "Matane",
    "PhysicalPostalCode": "G4W 1A1", "Latitude": "48.85", "Longitude": "-67.53",
    "PhysicalAddressIsPrivate": "No", "Phone1Number": "418 555-0104", "Hours": "Jour",
  ]
  private let atSite: Record = [
    "ResourceAgencyNum": "400", "TaxonomyLevelName": "ProgramAtSite", "ParentAgencyNum": "100",
    "PublicName": "Écoute de nuit - Maison bleue", "ConnectsToProgramNum": "200",
    "ConnectsToSiteNum": "300", "Hours": "Minuit à 6 h",
  ]

  private func read(_ records: [Record]) throws -> FlatImport {
    try FlatImport(rows: records, by: IcarolProfile())
  }

  @Test("un programme est une ressource ; ce qu'il ne dit pas, son organisme le dit")
  func inheritance() throws {
    // The order of the rows does not matter.
    let read = try read([atSite, site, program, agency])
    #expect(read.resources.keys.sorted() == ["200"])
    #expect(read.report.organizations == 1 && read.report.services == 1)
    #expect(read.report.locations == 1)
    #expect(read.report.tables.map { [$0.rows, $0.kept] } == [[4, 4]])
    let resource = try #require(read.resources["200"])
    #expect(resource.organization == "La Passerelle")
    #expect(resource.organizationAlternateNames == ["La Passerelle inc."])
    #expect(resource.organizationPhones.map(\.number) == ["418 555-0100"])
    #expect(resource.audience == "Tout le monde")
    #expect(resource.languages == ["Français", "Anglais"])
    #expect(resource.alternateNames == ["détresse", "insomnie"])
    #expect(resource.terms.map(\.code) == ["RP-1500.1400", "RP-1500.1400-800"])
    #expect(resource.areas.map(\.name) == ["Bas-Saint-Laurent", "Gaspésie"])
    #expect(resource.provenance.verified == CalendarDate(year: 2026, month: 3, day: 14))
    #expect(resource.alert == "Pas de service (message au 2026-12-31)")
    #expect(resource.hours.written == "22 h à 6 h")
  }

  @Test("au site, ce que dit le programme à ce site passe avant ce que dit le site")
  func programAtSite() throws {
    let read = try read([agency, program, site, atSite])
    let place = try #require(read.resources["200"]?.sites.first)
    #expect(place.id == "300" && place.name == "Maison bleue")
    #expect(place.municipality == "Matane" && place.address == "2, rue du Quai")
    #expect(place.hours?.written == "Minuit à 6 h")
    #expect(place.phones.map(\.number) == ["418 555-0104"])
  }

  @Test("la ligne de crise se dit en premier, le télécopieur en dernier, un numéro privé jamais")
  func phones() throws {
    let phones = try #require(try read([agency, program]).resources["200"]).phones
    #expect(phones.map(\.number) == ["1 800 555-0102", "418 555-0101", "418 555-0103"])
    #expect(phones.map(\.kind) == [.voice, .voice, .fax])
    #expect(phones[1].note == "nuit")
  }

  @Test("une adresse privée, au site ou au programme à ce site, n'est gardée nulle part")
  func privateAddress() throws {
    let secret: Record = [
      "PhysicalAddressIsPrivate": "Yes", "PhysicalLocationDescription": "derrière l'église",
      "BusServiceAccess": "autobus 12",
    ]
    let telling = program.merging(["AgencyDescription": "Au 2, rue du Quai, au port."]) { $1 }
    let secretAtSite = atSite.merging(secret) { $1 }.merging(["PhysicalCity": "Matane"]) { $1 }
    for records in [
      [agency, telling, site.merging(secret) { $1 }, atSite],
      [agency, program, site, secretAtSite],
    ] {
      let read = try read(records)
      let place = try #require(read.resources["200"]?.sites.first)
      #expect(place.isConfidential && place.municipality == "Matane")
      let told = "\(read.resources) \(read.report)"
      for word in ["rue du Quai", "G4W", "48.85", "église", "autobus", "NOTE-INTERNE", "555-0199"] {
        #expect(!told.contains(word), "\(word)")
      }
      #expect(read.report.counts[.confidentialAddress] == 1)
    }
  }

  @Test("un organisme sans programme est une ressource, à ses propres sites")
  func agencyAlone() throws {
    let read = try read([agency, site])
    let resource = try #require(read.resources["100"])
    #expect(resource.sites.map(\.id) == ["100", "300"])
    #expect(read.resources.count == 1)
  }

  @Test("un lien vers rien est signalé, et la ressource reste")
  func danglingLinks() throws {
    let read = try read([program, atSite.merging(["ConnectsToProgramNum": "999"]) { $1 }])
    #expect(read.resources.keys.sorted() == ["200", "400"])
    #expect(read.report.counts[.danglingReference] == 2)
  }

  @Test("inactif, ou à ne pas référer : la ressource est là, mais ne se donne pas")
  func status() throws {
    for change in [
      ["AgencyStatus": "Inactive"], ["AvailableForReferral": "No"],
      ["AgencyStatus": "Active, but do not refer"],
    ] {
      let read = try read([agency, program.merging(change) { $1 }])
      #expect(read.resources["200"]?.status == .inactive, "\(change)")
    }
    let read = try read([agency.merging(["AgencyStatus": "Inactive"]) { $1 }, program])
    #expect(read.resources["200"]?.status == .inactive)
  }

  @Test("la même fiche en deux langues : la française, que les mots de l'autre trouvent aussi")
  func twoLanguages() throws {
    let english: Record = [
      "ResourceAgencyNum": "200", "TaxonomyLevelName": "Program", "ParentAgencyNum": "100",
      "PublicName": "Night listening", "LanguageOfRecord": "en",
    ]
    let french = program.merging(["LanguageOfRecord": "fr"]) { $1 }
    let read = try read([agency, english, french, french])
    let resource = try #require(read.resources["200"])
    #expect(resource.name == "Écoute de nuit")
    #expect(resource.alternateNames.contains("Night listening"))
    #expect(read.report.services == 1)
    #expect(read.report.counts[.duplicateID] == 1)
  }

  @Test(
    "les 169 colonnes d'un vrai export se reconnaissent",
    .enabled(if: DirectoryHouse.mustRead("data/icarol/columns.txt"), "../shared est absent"))
  func realColumns() throws {
    let path = DirectoryHouse.shared.appending(path: "data/icarol/columns.txt")
    let columns = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
    var row = Record(uniqueKeysWithValues: columns.map { (String($0), "") })
    row.merge(program) { $1 }
    #expect(try read([row]).resources["200"]?.name == "Écoute de nuit")
  }
}
