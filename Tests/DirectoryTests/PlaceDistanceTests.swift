import Directory
import Testing
import Text

@Suite("À quelle distance")
struct PlaceDistanceTests {
  private func point(_ latitude: Double, _ longitude: Double) throws -> Coordinates {
    try #require(Coordinates(latitude: latitude, longitude: longitude))
  }

  @Test("Les distances que l'on connaît, à un pour cent près")
  func known() throws {
    let montreal = try point(45.5088, -73.5878)
    // Distances de grand cercle, calculées avec la formule de haversine.
    let others = [(46.8123, -71.2145, 233.3), (48.8334, -64.4819, 785.7), (45.5, -73.6, 1.363)]
    for (latitude, longitude, expected) in others {
      let distance = montreal.kilometres(to: try point(latitude, longitude))
      #expect(abs(distance - expected) / expected < 0.01, "\(distance)")
      #expect(abs(distance - (try point(latitude, longitude)).kilometres(to: montreal)) < 1e-9)
    }
    #expect(montreal.kilometres(to: montreal) == 0)
  }

  @Test(
    "Une distance approximative se dit ≈, jamais au mètre",
    arguments: [
      (0.84, false, "800 m"), (0.01, false, "100 m"), (0.96, false, "1 km"), (3.4, false, "3 km"),
      (47.2, false, "47 km"), (0.3, true, "≈ 1 km"), (12.4, true, "≈ 12 km"),
      (47.2, true, "≈ 50 km"),
    ])
  func phrase(kilometres: Double, isApproximate: Bool, said: SafeText) {
    let distance = Distance(kilometres: kilometres, isApproximate: isApproximate)
    #expect(distance.phrase.english == said)
  }

  @Test("Deux lieux du même palier sont aussi proches l'un que l'autre")
  func buckets() {
    let buckets = [0, 1.9, 2, 4.9, 5, 9, 10, 24, 25, 49, 50, 900].map {
      DistanceBucket(kilometres: $0)
    }
    #expect(Set(buckets) == Set(DistanceBucket.allCases))
    #expect(buckets == buckets.sorted())
  }

  @Test("Le lieu d'un site : sa municipalité, son code postal, son point")
  func site() throws {
    let places = PlaceSample.places
    var site = Site(id: "s")
    #expect(places.place(of: site) == nil)
    site.municipality = "Saint-Isidore"
    #expect(places.place(of: site) == nil, "deux homonymes")
    site.postalCode = "J0L 2A0"
    let place = try #require(places.place(of: site))
    #expect(place.around == "Roussillon" && place.isApproximate)
    site.point = Coordinates(latitude: 45.3, longitude: -73.6)
    #expect(places.place(of: site)?.isApproximate == false)
    site.postalCode = nil
    site.region = "Chaudière-Appalaches"
    #expect(places.place(of: site)?.around == "La Nouvelle-Beauce")
    // Une ville du même nom ailleurs n'est pas la nôtre.
    site.municipality = "Coaticook"
    site.region = "IL"
    #expect(places.place(of: site) == nil)
    site.region = "QC"
    #expect(places.place(of: site)?.name == "Coaticook")
    site.municipality = "Blanc-Sablon"
    #expect(places.place(of: site)?.zone == .blancSablon)
  }
}
