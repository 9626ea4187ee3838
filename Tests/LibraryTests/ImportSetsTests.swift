import Directory
import Testing
import Text

@testable import Library

@Suite(
  "Importer de vrais répertoires",
  .enabled(if: DirectoryHouse.mustRead("data/ilao/services.csv"), "../shared est absent"))
struct ImportSetsTests {
  /// The rows of each table, as another reader of CSV counts them.
  private static let truth: [String: [String: Int]] = [
    "hsds-spec/1.1-sample/all_resources": [
      "accessibility_for_disabilities": 1, "contacts": 1, "eligibility": 1, "funding": 1,
      "holiday_schedules": 1, "languages": 2, "locations": 10, "meta_table_descriptions": 1,
      "metadata": 1, "organizations": 10, "payments_accepted": 2, "phones": 5,
      "physical_addresses": 1, "postal_addresses": 1, "programs": 1, "regular_schedules": 3,
      "required_documents": 1, "service_areas": 1, "services": 13, "services_at_location": 13,
      "services_taxonomy": 0, "taxonomy": 1,
    ],
    "ilao": [
      "locations": 520, "organizations": 33, "phones": 982, "postal_addresses": 33,
      "regular_schedules": 2492, "services": 430,
    ],
    "ilao/tmp-2.0-style": [
      "addresses": 0, "eligibilities": 520, "locations": 520, "organizations": 33, "phones": 520,
      "schedules": 2492, "service_at_location": 520, "services": 429,
    ],
    "ohana-sample": [
      "addresses": 21, "contacts": 31, "holiday_schedules": 4, "locations": 22,
      "mail_addresses": 21, "organizations": 8, "phones": 54, "programs": 1,
      "regular_schedules": 11, "services": 23, "taxonomy": 290,
    ],
  ]

  @Test("chaque ligne de chaque table est comptée une fois", arguments: truth.keys.sorted())
  func rows(set: String) throws {
    let trial = try ImportTrial(shared: set)
    #expect(trial.rows == Self.truth[set])
    #expect(trial.isTruthful)
  }

  @Test("les références en l'air des exemples officiels sont toutes dites : 8 en 3.0, 11 en 3.1")
  func dangling() throws {
    for (version, count) in [("3.0", 8), ("3.1-dev", 11)] {
      let trial = try ImportTrial(shared: "hsds-spec/\(version)/csv")
      #expect(trial.count(.danglingReference) == count)
      #expect(trial.places(.danglingReference).count == count)
      #expect(trial.resources.map(\.name) == ["Community Counselling"])
    }
  }

  @Test("l'exemple 3.0 donne la même fiche en tables et en JSON, à chaque niveau d'emboîtement")
  func levels() throws {
    let tables = try #require(try ImportTrial(shared: "hsds-spec/3.0/csv").resources.first)
    for file in ["organization_full", "service_full", "service_at_location_full", "tabular"] {
      let trial = try ImportTrial(shared: "hsds-spec/3.0/\(file).json")
      let nested = try #require(trial.resources.first, "\(file)")
      #expect(trial.resources.count == 1 && trial.isTruthful, "\(file)")
      #expect(trial.report.services == 1 && trial.report.locations == 1, "\(file)")
      #expect(nested.id == tables.id && nested.name == tables.name)
      #expect(nested.organization == tables.organization, "\(file)")
      #expect(nested.sites.map(\.id) == tables.sites.map(\.id), "\(file)")
      #expect(nested.cost == tables.cost && nested.documents == tables.documents, "\(file)")
    }
  }

  @Test("une page d'interface, une liste et un objet se lisent; une racine sans données se dit")
  func forms() throws {
    #expect(try ImportTrial(shared: "hsds-spec/3.0/service_list.json").resources.count == 1)
    #expect(
      try ImportTrial(shared: "hsds-spec/3.0/organization_list.json").report.organizations == 1)
    #expect(throws: ImportError.self) { try ImportTrial(shared: "hsds-spec/3.0/base.json") }
    #expect(throws: ImportError.self) { try ImportTrial(shared: "icarol") }
  }

  @Test("l'exemple d'horaires : le premier samedi du mois, et l'heure « Z » dite locale")
  func schedules() throws {
    let trial = try ImportTrial(shared: "hsds-spec/3.0/schedule-worked-example")
    let hours = try #require(trial.resources.first { !$0.hours.schedules.isEmpty }).hours
    let monthly = try #require(hours.schedules.first { $0.frequency == .monthly })
    #expect(monthly.days == [Schedule.Day(6, ordinal: 1)])
    #expect(monthly.opens == 540 && monthly.closes == 1020)
    #expect(trial.count(.timeZoneMark) == 12)
  }

  @Test("ILAO : 665 jours sans heures sont fermés, ce qu'aucun service ne nomme est mis de côté")
  func ilao() throws {
    let trial = try ImportTrial(shared: "ilao/tmp-2.0-style")
    #expect(trial.count(.closedDay) == 665)
    #expect(trial.report.services == 429)
    #expect(trial.report.organizations == 33)
    let open = try #require(
      trial.resources.flatMap(\.sites).first { !($0.hours?.schedules.isEmpty ?? true) })
    #expect(open.hours?.schedules.count == 7)
    #expect(try ImportTrial(shared: "ilao").count(.closedDay) == 665)
  }

  @Test(
    "Ohana : le lieu du service, ses langues, ses besoins, les fêtes qui reviennent chaque année")
  func ohana() throws {
    let trial = try ImportTrial(shared: "ohana-sample")
    #expect(trial.report.services == 23 && trial.report.locations == 22)
    #expect(trial.count(.danglingReference) == 0)
    let passport = try #require(trial["22"])
    #expect(passport.terms.contains { $0.code == "108-05" })
    #expect(passport.areas.map(\.name) == ["Alameda County", "San Mateo County"])
    let site = try #require(passport.sites.first)
    #expect(site.languages.contains("Tagalog"))
    #expect(site.point != nil && site.address != nil)
    #expect(passport.hours.schedules.contains { $0.isHoliday && $0.frequency == .yearly })
    #expect(trial["21"]?.status == .inactive)
  }
}
