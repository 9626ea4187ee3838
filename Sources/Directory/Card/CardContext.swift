import Text

/// For what place and what hour a card is read, and who answers instead.
///
/// What rests on places is worked out once, when the card is opened; only the hour then changes.
public struct CardContext: Hashable, Sendable {
  /// A site of the resource, as it is seen from the person's place.
  struct SeenSite: Hashable, Sendable {
    /// Its place among the sites of the resource.
    var index: Int
    /// How far it is; nil when nobody knows, or when its address is confidential.
    var distance: Distance?
    var zone = Zone.eastern
  }

  /// The instant, in milliseconds since 1970 (UTC); without it nothing is said to be open now.
  public var now: Int64?
  /// Where the person is.
  public let place: Place?
  /// Whether the resource serves that place; nil when nobody knows.
  public let serves: Bool?
  /// A resource that serves the place, when this one does not.
  public var instead: Resource?
  /// The lines that may answer when the resource does not, best first.
  public var standIns: [Resource] = []
  /// Its sites: the one that was found, then the nearest; those nobody can place last.
  let sites: [SeenSite]

  /// The card of a resource that was found at one of its sites, for someone somewhere.
  public init(
    _ resource: Resource, foundAt site: Int? = nil, for place: Place? = nil,
    _ places: Places = .none
  ) {
    self.place = place
    serves = places.serves(resource, at: site, place)
    let seen = resource.sites.indices.map { places.seen(resource.sites[$0], $0, from: place) }
    sites = seen.sorted { left, right in
      let rank = { (seen: SeenSite) in
        (seen.index == site ? 0 : 1, seen.distance?.kilometres ?? .infinity, seen.index)
      }
      return rank(left) < rank(right)
    }
  }

  /// The first of the lines that may answer which answers now, when the resource does not.
  func meanwhile(_ resource: Resource) -> Resource? {
    guard opening(of: resource, at: sites.first)?.state == .closed else { return nil }
    return standIns.first { opening(of: $0, at: nil)?.state == .open }
  }

  /// Whether a resource answers now at a site, by the clock of that site; nil when the hour is unknown.
  func opening(of resource: Resource, at site: SeenSite?) -> Opening? {
    now.map { now in
      resource.hours(at: site?.index)
        .opening(at: LocalTime(utc: now, in: site?.zone ?? .eastern))
    }
  }
}

extension Places {
  /// Whether a resource serves a place from one of its sites.
  ///
  /// Without a place, or without an area that is known, nobody knows.
  public func serves(_ resource: Resource, at site: Int? = nil, _ place: Place?) -> Bool? {
    guard let place else { return nil }
    let own = resource.site(site)?.areas ?? []
    return territory(of: own.isEmpty ? resource.areas : own)?.serves(place).isServed
  }

  /// The legal hour of a site; that of nearly everywhere when nobody knows where it is.
  public func zone(of site: Site?) -> Zone { site.flatMap { self.place(of: $0)?.zone } ?? .eastern }

  fileprivate func seen(_ site: Site, _ index: Int, from place: Place?) -> CardContext.SeenSite {
    let there = self.place(of: site)
    let distance =
      site.isConfidential
      ? nil : place.flatMap { from in there.flatMap { Distance(from: from, to: $0) } }
    return CardContext.SeenSite(
      index: index, distance: distance, zone: there?.zone ?? .eastern)
  }
}
