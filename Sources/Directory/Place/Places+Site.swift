import Text

extension Places {
  /// Where a site is, by its municipality and its postal code; nil when neither says it surely.
  ///
  /// A name of a municipality is one of Québec's only when nothing says otherwise: there is a Richmond
  /// in Virginia. The point is the site's own, else that of its municipality, which is approximate.
  public func place(of site: Site) -> Place? {
    let postal = site.postalCode.flatMap { PostalCode($0.string) }
    let area = postal.map { AreaCode.fsa($0.fsa) }.flatMap(place)
    let region = site.region.flatMap { territory(named: $0) }
    let isElsewhere = site.region != nil && region == nil || site.postalCode != nil && area == nil
    var cities = isElsewhere ? [] : site.municipality.map(cities) ?? []
    if let region { cities = cities.filter { region.serves($0) != .no } }
    for name in site.within where cities.count > 1 {
      guard let wider = territory(named: name) else { continue }
      cities = cities.filter { wider.serves($0) != .no }
    }
    if let area { cities = cities.filter { agrees($0, with: area) } }
    guard let place = cities.count == 1 ? cities.first : area else { return nil }
    return site.point == nil ? place.blurred : place.at(site.point)
  }

  private func cities(_ written: SafeText) -> [Place] {
    let name = PlaceName(written.string)
    let found = municipalities(name)
    return found.isEmpty ? municipalities(name.withoutProvince) : found
  }

  /// Whether a municipality may have that postal code: some of its codes may not be known.
  private func agrees(_ city: Place, with area: Place) -> Bool {
    if area.within.first.map({ city.within.contains($0) || city.possible.contains($0) }) == true {
      return true
    }
    // Mail knows other borders: a neighbour's code is no reason to doubt the name.
    return city.within.contains { $0.level == .rss && area.serving($0) != .no }
  }
}

extension Place {
  /// The same place where only its middle is known.
  fileprivate var blurred: Place {
    Place(
      name: name, around: around, level: level, within: within, possible: possible, point: point,
      isApproximate: true, zone: zone)
  }
}
