import Directory
import Testing
import Text

/// Small directories, and the order in which a search gives them.
enum RankingSample {
  static let places = PlaceSample.places
  /// Wednesday 2026-11-18 at 10:00 in Québec, no holiday near, in UTC milliseconds.
  static let wednesday: Int64 = 1_795_014_000_000

  /// A known place.
  static func place(_ name: String) throws -> Place {
    guard case .found(let place) = places.find(name) else {
      throw Missing(name: name)
    }
    return place
  }

  struct Missing: Error { let name: String }

  /// A service called « Écoute », with what a test changes.
  static func service(
    _ id: SafeText, name: SafeText = "Écoute", areas: [ServiceArea] = [], site: Site? = nil,
    hours: Hours = Hours(), languages: [SafeText] = [], verified: String? = nil,
    ages: AgeRange? = nil, status: ServiceStatus = .active
  ) -> Resource {
    var resource = Resource(id: id, name: name, hours: hours, languages: languages, areas: areas)
    resource.sites = site.map { [$0] } ?? []
    resource.ages = ages
    resource.status = status
    resource.provenance.verified = verified.flatMap { CalendarDate($0) }
    return resource
  }

  /// A site in a municipality.
  static func site(_ municipality: SafeText) -> Site {
    var site = Site(id: "site")
    site.municipality = municipality
    return site
  }

  /// Hours that are the same from Monday to Friday.
  static func weekdays(_ opens: Int, _ closes: Int) -> Hours {
    var schedule = Schedule()
    schedule.days = (1...5).map { Schedule.Day($0) }
    (schedule.opens, schedule.closes) = (opens * 60, closes * 60)
    var hours = Hours()
    hours.schedules = [schedule]
    return hours
  }

  static func index(_ resources: [Resource], needs: NeedList = NeedList()) throws -> DirectoryIndex
  {
    let builder = DirectoryIndexBuilder(needs: needs, places: places)
    for (row, resource) in resources.enumerated() { builder.add(resource, row: row) }
    return try builder.index()
  }
}

extension [Resource] {
  /// The answer to a query.
  func answer(_ query: DirectoryQuery) throws -> DirectoryAnswer {
    try RankingSample.index(self).rank(query)
  }

  /// The ids that answer, best first.
  func ids(_ query: DirectoryQuery) throws -> [String] {
    try answer(query).hits.map { self[$0.row].id.string }
  }
}
