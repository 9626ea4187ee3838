import Canvas
import Console
import ConsoleTesting
import Directory
import Foundation
import Guides
import Text

/// A few services of the Bas-Saint-Laurent, all invented, and the real table of places.
enum DirectorySample {
  static func shelves() throws -> Shelves { try made.get() }

  private static let made = Result {
    let places = try readPlaces()
    return Shelves(
      guides: GuideShelf([]), resources: ResourceShelf(resources, places: places), places: places)
  }

  /// A call of someone in Rimouski, 34 years old, on a Saturday at 12:05.
  static func onCall(
    size: Size = .w80h24, language: Language = .french, place: String = "Rimouski"
  ) throws -> TestConsole {
    var console = TestConsole.onCall(size: size, language: language, shelves: try shelves())
    console.type("/ville \(place)\n/age 34\n")
    return console
  }

  private static func readPlaces() throws -> Places {
    let table = Page.root.appending(path: "guides/lieux/lieux.tsv").resolvingSymlinksInPath()
    return Places(try String(contentsOf: table, encoding: .utf8))
  }

  static let resources = [emergency, infoSocial, food, teens, shelter, elsewhere, closed, unseen]

  private static let emergency = Resource(
    id: "911", name: "Urgence 911", phones: [Phone("911")], hours: always,
    provenance: seen, firstResort: 1)

  private static let infoSocial = Resource(
    id: "811-2", name: "Info-Social", phones: [Phone("811 option 2")], hours: always,
    areas: ["Québec"], provenance: seen, firstResort: 11)

  static let food: Resource = {
    var food = Resource(
      id: "moisson", name: "Moisson fictive", organization: "Moisson du Bas-du-Fleuve",
      what: "Aide alimentaire d'urgence.", audience: "Adultes",
      phones: [Phone("418 555-0134")], hours: weekly(8, 16), languages: ["français"],
      areas: ["Bas-Saint-Laurent"], cost: "Gratuit",
      provenance: Provenance(status: .a, verified: CalendarDate("2025-03-02")))
    food.source = "/donnees/211-bsl"
    food.application = "Téléphoner avant de venir."
    food.documents = ["preuve d'adresse"]
    var town = Site(id: "centre-ville")
    town.name = "Comptoir du centre-ville"
    town.address = "10, rue Fictive"
    town.municipality = "Rimouski"
    town.point = Coordinates(latitude: 48.4489, longitude: -68.524)
    town.accessibility = "rampe à l'arrière"
    var far = Site(id: "mont-joli")
    far.address = "2, avenue Inventée"
    far.municipality = "Mont-Joli"
    far.point = Coordinates(latitude: 48.585, longitude: -68.19)
    far.phones = [Phone("418 555-0199")]
    far.hours = weekly(13, 15, days: 2...2)
    food.sites = [far, town]
    return food
  }()

  private static let teens: Resource = {
    var teens = Resource(
      id: "ados", name: "Aide alimentaire ados", phones: [Phone("418 555-0112")],
      hours: weekly(15, 20), areas: ["Bas-Saint-Laurent"], provenance: seen)
    teens.ages = AgeRange(minimum: 12, maximum: 17)
    return teens
  }()

  private static let shelter: Resource = {
    var shelter = Resource(
      id: "abri", name: "Maison fictive", what: "Hébergement pour femmes.",
      phones: [Phone("418 555-0177")], hours: always, areas: ["Bas-Saint-Laurent"],
      provenance: seen)
    var site = Site(id: "caché")
    site.municipality = "Rimouski"
    site.isConfidential = true
    shelter.sites = [site]
    return shelter
  }()

  private static let elsewhere = Resource(
    id: "levis", name: "Aide alimentaire de Lévis", phones: [Phone("418 555-0111")],
    hours: weekly(8, 16), areas: ["Chaudière-Appalaches"], provenance: seen)

  private static let closed: Resource = {
    var closed = Resource(
      id: "budget", name: "Budget fictif", what: "Dettes.", hours: weekly(9, 12, days: 1...5),
      areas: ["Bas-Saint-Laurent"], provenance: seen)
    closed.organizationPhones = [Phone("418 555-0190")]
    return closed
  }()

  private static let unseen = Resource(
    id: "soupe", name: "La soupe populaire inventée de Rimouski et des environs",
    what: "Aide alimentaire.", phones: [Phone("418 555-0115")], areas: ["Bas-Saint-Laurent"],
    provenance: Provenance(status: .d))

  private static let always = Hours(written: "24/7", isAlwaysOpen: true)
  private static let seen = Provenance(status: .a, source: "page fictive", pageDate: "2026-05")

  private static func weekly(
    _ opens: Int, _ closes: Int, days: ClosedRange<Int> = 1...6
  ) -> Hours {
    var rule = Schedule()
    rule.days = days.map { Schedule.Day($0) }
    rule.opens = opens * 60
    rule.closes = closes * 60
    var hours = Hours()
    hours.schedules = [rule]
    return hours
  }
}
