import Directory
import Foundation
import Testing
import Text

@testable import Library

@Suite("La table des lieux du Québec")
struct PlaceTableTests {
  private static let loaded = PlacesFolder.load(starter: DirectoryHouse.guides)
  private var places: Places { Self.loaded.places }

  /// The places that a text finds, whether one or several.
  private func all(_ typed: String) -> [Place] {
    switch places.find(typed) {
    case .found(let place): [place]
    case .severalMunicipalities(let choices, _): choices
    case .unknown: []
    }
  }

  private func serves(_ area: SafeText, _ typed: String) -> [Bool?] {
    guard let territory = places.territory(named: area) else { return [] }
    return all(typed).map { territory.serves($0).isServed }
  }

  @Test("Elle se lit, reste petite et ne livre aucun code postal complet")
  func table() throws {
    #expect(Self.loaded.problems == [])
    let file = DirectoryHouse.guides.appending(path: "lieux/lieux.tsv")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.utf8.count < 300_000)
    #expect(text.contains("GeoNames") && text.contains("CC BY 4.0"))
    #expect(!text.contains(#/[A-Z]\d[A-Z] ?\d[A-Z]\d/#))
  }

  @Test("Sans la table, un problème le dit et rien n'est connu")
  func missing() {
    let (places, problems) = PlacesFolder.load(starter: DirectoryHouse.root.appending(path: "docs"))
    #expect(places.find("Québec") == .unknown)
    #expect(problems.map(\.file) == ["docs/lieux/lieux.tsv"])
    #expect(PlacesFolder.load(starter: nil).problems == [])
  }

  @Test(
    "Les pièges connus",
    arguments: [
      ("G0B", "RSS 11"), ("Granby", "Estrie"), ("Bromont", "RSS 05"), ("Cowansville", "RSS 5"),
      ("Drummondville", "RSS 04"), ("Drummondville", "région 17"), ("Kuujjuaq", "RSS 17"),
      ("Mistissini", "RSS 18"), ("Chibougamau", "RSS 10"), ("Kuujjuaq", "région 10"),
      ("Hull", "Outaouais"), ("Val-des-Sources", "MRC des Sources"), ("Asbestos", "Estrie"),
      ("H0M", "Montérégie"), ("J5N", "Laurentides"), ("G8J", "Saguenay–Lac-Saint-Jean"),
      ("K6H 5V1", "Québec"),
      ("Lennoxville", "Ville de Sherbrooke"), ("G8G", "RSS 02"), ("G5C", "Côte-Nord"),
      ("Low", "RSS 07"),
    ] as [(String, SafeText)])
  func pitfalls(typed: String, area: SafeText) { #expect(serves(area, typed) == [true]) }

  @Test("Les Îles et la Basse-Côte-Nord ont leur heure; le Père Noël n'a pas de code")
  func zones() {
    #expect(all("Îles-de-la-Madeleine").map(\.zone) == [.halifax])
    #expect(all("cap aux meules").map(\.zone) == [.halifax])
    #expect(all("Grosse-Île").map(\.zone) == [.halifax])
    #expect(all("Blanc-Sablon").map(\.zone) == [.blancSablon])
    #expect(all("Natashquan").map(\.zone) == [.eastern])
    #expect(all("H0H") == [])
    #expect(all("G0B").first?.point == all("Îles-de-la-Madeleine").first?.point)
  }

  @Test("Le territoire de chaque fiche de départ est connu")
  func starterAreas() throws {
    let file = DirectoryHouse.guides.appending(path: "repertoire/service_areas.csv")
    let names = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { SafeText($0.split(separator: ",", omittingEmptySubsequences: false)[2]) }
    #expect(names.count > 20)
    for name in names { #expect(places.territory(named: name) != nil, "\(name)") }
  }

  @Test(
    "Chaque RTA du Québec est dans la région sociosanitaire des données partagées",
    .enabled(if: DirectoryHouse.mustRead("data/fsa/fsa_qc.csv"), "../shared est absent"))
  func sharedAreas() throws {
    let rows = try Self.rows("data/fsa/fsa_qc.csv")
    #expect(rows.count == 421)
    for row in rows {
      let (fsa, rss, candidates) = (row[0], row[9], row[13])
      let area = try #require(places.territory(named: SafeText("RSS " + rss)))
      let servings = all(fsa).map { area.serves($0) }
      #expect(servings.contains { $0 != .no }, "\(fsa) \(rss)")
      // In a city, the code alone says the region.
      if candidates.isEmpty && !fsa.dropFirst().hasPrefix("0") {
        #expect(servings == [.yes(.rss)], "\(fsa) \(rss)")
      }
    }
  }

  @Test(
    "Chaque municipalité des données partagées est dans ses régions, et près de son point",
    .enabled(if: DirectoryHouse.mustRead("data/fsa/municipalities_qc.csv"), "../shared est absent"))
  func sharedMunicipalities() throws {
    let rows = try Self.rows("data/fsa/municipalities_qc.csv")
    #expect(rows.count == 387)
    for row in rows {
      let health = try #require(places.territory(named: SafeText("RSS " + row[3])))
      let region = try #require(places.territory(named: SafeText("région " + row[2])))
      let own = all(row[0]).filter {
        health.serves($0) == .yes(.rss) && region.serves($0) == .yes(.region)
      }
      #expect(!own.isEmpty, "\(row[0])")
      let point = Coordinates(latitude: Double(row[4]) ?? 0, longitude: Double(row[5]) ?? 0)
      let distances = own.compactMap { place in
        place.isApproximate ? nil : place.point.flatMap { point?.kilometres(to: $0) }
      }
      // A medoid of clinics, and a middle of a town: the widest towns are thirty kilometres long.
      #expect(distances.min() ?? 0 < 35, "\(row[0]) \(distances)")
    }
  }

  @Test(
    "Les municipalités d'une même MRC ont le même début de code géographique",
    .enabled(if: DirectoryHouse.mustRead("data/fsa/municipalities_qc.csv"), "../shared est absent"))
  func sharedCounties() throws {
    var prefixes: [AreaCode: Set<Substring>] = [:]
    for row in try Self.rows("data/fsa/municipalities_qc.csv") {
      let own = all(row[0])
      guard own.count == 1, let mrc = own[0].within.first(where: { $0.level == .mrc }) else {
        continue
      }
      prefixes[mrc, default: []].insert(row[1].prefix(2))
    }
    #expect(prefixes.count > 80)
    for (mrc, found) in prefixes { #expect(found.count == 1, "\(mrc) \(found)") }
  }

  /// The cells of a shared table, which has no quotes; without its header.
  private static func rows(_ name: String) throws -> [[String]] {
    try String(contentsOf: DirectoryHouse.shared.appending(path: name), encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }
}
