import Directory
import Testing
import Text

@Suite("Un lieu que l'on tape")
struct PlaceTests {
  private let places = PlaceSample.places

  @Test(
    "Un code postal se tape comme il vient",
    arguments: ["G1R", "g1r", "G1R 2B5", "g1r2b5", "g1r-2b5", " g1r ", "GIR 2B5", "J1A OAO"])
  func postalCode(typed: String) {
    // Le I n'est jamais pris pour un 1 : seul le O l'est pour un 0.
    let expected: SafeText? = typed.hasPrefix("GI") ? nil : typed.hasPrefix("J") ? "J1A" : "G1R"
    #expect(places.find(typed).place?.name == expected)
  }

  @Test(
    "Un code qui n'existe pas est inconnu, et ne se devine pas",
    arguments: ["G1Z", "D1R 2B5", "H0H 0H0", "W1A", "G1R 2B", "G1", "90210", "", "   "])
  func noPostalCode(typed: String) { #expect(places.find(typed) == .unknown) }

  @Test("Un code rural demande la municipalité, et vaut à peu près")
  func rural() throws {
    let finding = places.find("gos 1a0")
    #expect(finding.choices.map(\.name) == ["Saint-Isidore", "Scott"])
    guard case .severalMunicipalities(_, let around) = finding else { return }
    let area = try #require(around)
    #expect(area.isApproximate && area.level == .fsa)
    #expect(places.territory(named: "RSS 12").map { $0.serves(area) } == .yes(.rss))
    let islands = try #require(places.find("G0B").place)
    #expect(islands.isApproximate && islands.zone == .halifax)
  }

  @Test("Le code fédéral d'Ottawa peut être à Gatineau")
  func federal() throws {
    let place = try #require(places.find("K1A 0A6").place)
    #expect(places.territory(named: "Canada")?.serves(place) == .yes(.country))
    #expect(places.territory(named: "Ontario")?.serves(place) == .unknown)
    #expect(places.find("K6H 5V1").place?.name == "Québec")
    #expect(places.find("K1S").place?.around == "Ontario")
  }

  @Test(
    "Une municipalité se tape avec ou sans accents, traits d'union et « Saint »",
    arguments: [
      ("trois rivieres", "Trois-Rivières"), ("Trois-Rivières, QC", "Trois-Rivières"),
      ("St-Denis s/ Richelieu", "Saint-Denis-sur-Richelieu"),
      ("st denis sur richelieu (Québec)", "Saint-Denis-sur-Richelieu"), ("Québec", "Québec"),
      ("ville de Québec", "Québec"), ("Quebec, QC, Canada", "Québec"), ("beauport", "Beauport"),
      ("Coaticook", "Coaticook"), ("st-isidore-de-laprairie", "Saint-Isidore"),
      ("l'avenir", "L'Avenir"), ("RSS 05", "Estrie"), ("05", "Estrie"), ("5", "Estrie"),
      ("région 17", "Centre-du-Québec"), ("17", "Nunavik"), ("region de l'Estrie", "Estrie"),
      ("MRC de Coaticook", "Coaticook"), ("MRC de l'Érable", "L'Érable"), ("Ontario", "Ontario"),
    ])
  func names(typed: String, name: SafeText) {
    #expect(places.find(typed).place?.name == name, "\(places.find(typed))")
  }

  @Test("Deux homonymes se choisissent; ce qui suit la virgule choisit")
  func namesakes() {
    let choices = places.find("saint-isidore").choices
    #expect(
      choices.map(\.described) == [
        "Saint-Isidore (La Nouvelle-Beauce)", "Saint-Isidore (Roussillon)",
      ])
    #expect(places.find("Saint-Isidore, Beauce").place == choices.first)
    #expect(places.find("Saint-Isidore (Montérégie)").place == choices.last)
    #expect(places.find("Saint-Isidore, Estrie") == .unknown)
  }

  @Test(
    "Rien n'est deviné", arguments: ["Trois-Rivière", "Chicago", "19", "RSS 99", "MRC", "ouest"])
  func unknown(typed: String) { #expect(places.find(typed) == .unknown) }

  @Test("Une table vide ne connaît rien, une table abîmée ce qu'elle peut")
  func damaged() {
    #expect(Places.none.find("Québec") == .unknown)
    #expect(Places.none.territory(named: "Québec") == nil)
    let damaged = Places(
      "ville\t1\nrss\nrss\tx\ty\nrta\tG1R\nsecteur\t1\t2\t3\t4\t5\t6\t7\t8\n\t\t")
    #expect(damaged.find("G1R").place?.point == nil)
  }
}
