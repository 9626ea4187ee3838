import Directory
import Testing
import Text

@Suite("Le territoire d'un service sert-il ce lieu ?")
struct PlaceTerritoryTests {
  private let places = PlaceSample.places

  private func serving(_ area: SafeText, _ place: String) throws -> Serving {
    let territory = try #require(places.territory(named: area), "\(area)")
    #expect(Territory(words: territory.words) == territory)
    return territory.serves(try #require(places.find(place).place, "\(place)"))
  }

  @Test(
    "Du plus proche au plus large",
    arguments: [
      ("Compton", "compton", Serving.yes(.municipality)), ("G1R, J1A", "G1R", .yes(.fsa)),
      ("MRC de Coaticook", "compton", .yes(.mrc)), ("Estrie", "compton", .yes(.rss)),
      ("RSS 05", "J1A", .yes(.rss)), ("Centre-du-Québec", "plessisville", .yes(.region)),
      ("Québec", "compton", .yes(.province)), ("Province de Québec", "compton", .yes(.province)),
      ("provincial", "compton", .yes(.province)), ("Canada", "compton", .yes(.country)),
      ("national", "compton", .yes(.country)), ("Beauce", "scott", .yes(.mrc)),
      ("Ville de Québec", "beauport", .yes(.municipality)), ("Ontario", "K1S", .yes(.province)),
      ("Estrie (Coaticook)", "coaticook", .yes(.municipality)),
      ("Cantons-de-l’Est", "J1A", .yes(.rss)), ("Montréal", "westmount", .yes(.rss)),
      ("Mauricie et Centre-du-Québec", "G6L", .yes(.rss)),
      ("Lévis, Estrie", "compton", .yes(.rss)),
    ] as [(SafeText, String, Serving)])
  func yes(area: SafeText, place: String, serving: Serving) throws {
    #expect(try self.serving(area, place) == serving)
  }

  @Test(
    "Ailleurs, c'est non",
    arguments: [
      ("Estrie", "westmount"), ("MRC de Coaticook", "plessisville"), ("Compton", "coaticook"),
      ("Centre-du-Québec", "trois-rivieres"), ("RSS 17", "plessisville"), ("Québec", "K1S"),
      ("Ville de Québec", "compton"), ("G1R", "J1A"), ("Nunavik", "chibougamau"),
    ] as [(SafeText, String)])
  func no(area: SafeText, place: String) throws { #expect(try serving(area, place) == .no) }

  @Test(
    "Une partie seulement, ou un lieu trop large : on ne sait pas, et ce n'est pas non",
    arguments: [
      ("Montréal (ouest)", "westmount"), ("Montréal centre-ouest", "Montréal"),
      ("Nunavik – Baie d’Hudson", "kuujjuaq"), ("Compton", "RSS 05"),
      ("MRC de Coaticook", "Estrie"),
      ("Beauport", "Québec"), ("Princeville", "G6L"), ("Saint-Isidore", "st-isidore-de-laprairie"),
      ("Coaticook", "compton"), ("Estrie", "K6H 5V1"), ("Nord-du-Québec", "kuujjuaq"),
      ("Estrie et Atlantide", "westmount"), ("G6L", "l'avenir"),
    ] as [(SafeText, String)])
  func unknown(area: SafeText, place: String) throws {
    #expect(try serving(area, place) == .unknown)
  }

  @Test(
    "Un nom inconnu n'est le nom de rien",
    arguments: [
      "Atlantide", "", "tout le monde",
      "The service is available to all residents of the MyCity area",
      "G9Q", "Cook County", "—",
    ] as [SafeText])
  func nothing(area: SafeText) { #expect(places.territory(named: area) == nil) }

  @Test("Un territoire inconnu à côté d'un connu laisse un doute")
  func several() throws {
    let areas: [ServiceArea] = ["Estrie", "Atlantide"]
    let territory = try #require(places.territory(of: areas))
    #expect(territory.serves(try #require(places.find("compton").place)) == .yes(.rss))
    #expect(territory.serves(try #require(places.find("westmount").place)) == .unknown)
    #expect(places.territory(of: ["Atlantide"]) == nil)
    #expect(places.territory(of: []) == nil)
    #expect(
      [Serving.no, .unknown, .yes(.country), .yes(.municipality)].sorted().first
        == .yes(.municipality))
  }
}
