import Text

extension Places {
  /// What someone typed: a postal code, a municipality, a sector, an MRC, a region or its number.
  ///
  /// « Québec » is the city, and a bare number a health region. What follows a comma, or stands in
  /// parentheses, chooses among namesakes: « Saint-Isidore, Beauce ».
  public func find(_ typed: String) -> PlaceFinding {
    let name = PlaceName(typed)
    // « Low » is a village before it is a code with an O for a 0.
    if let code = PostalCode(typed), names[name.key] == nil { return find(code) }
    if let finding = find(name) ?? find(name.withoutProvince) { return finding }
    let parts = typed.split(maxSplits: 1) { ",(".contains($0) }
    if parts.count == 2, let territory = territory(named: SafeText(parts[1])) {
      let namesakes = municipalities(PlaceName(parts[0]))
      return finding(namesakes.filter { territory.serves($0).isServed == true })
    }
    if let place = region(name) { return .found(place) }
    return .unknown
  }

  private func find(_ name: PlaceName) -> PlaceFinding? {
    let namesakes = municipalities(name)
    if !namesakes.isEmpty { return finding(namesakes) }
    if let city = name.without(PlaceName.municipality).map(municipalities), !city.isEmpty {
      return finding(city)
    }
    let codes = names[name.key, default: []]
    return codes.min { $0.level < $1.level }.flatMap(place).map { .found($0) }
  }

  private func finding(_ places: [Place]) -> PlaceFinding {
    guard let first = places.first else { return .unknown }
    return places.count == 1 ? .found(first) : .severalMunicipalities(places, around: nil)
  }

  /// The municipalities and the sectors of a name; not a sector of a city that has the same name.
  func municipalities(_ name: PlaceName) -> [Place] {
    let codes = names[name.key, default: []].filter { $0.level == .municipality }
    return codes.filter { code in !codes.contains { $0 == entries[code]?.city } }
      .compactMap(place)
  }

  /// « RSS 05 », « région 17 », « 05 », « MRC de Coaticook », « région de l'Estrie ».
  private func region(_ name: PlaceName) -> Place? { regions(name).first.flatMap(place) }

  /// The regions, or the MRC, that a name says it is the name or the number of.
  func regions(_ name: PlaceName) -> [AreaCode] {
    let heads: [(level: PlaceLevel, beginnings: [[String]])] = [
      (.mrc, PlaceName.mrc), (.rss, PlaceName.healthRegion), (.region, PlaceName.region),
    ]
    for head in heads {
      guard let rest = name.without(head.beginnings) else { continue }
      let named = named(rest).filter { $0.level >= .mrc && $0.level <= .region }
      let codes =
        [numbered(rest, head.level)].compactMap { $0 }
        + named.filter { $0.level == head.level } + named.filter { $0.level != head.level }
      if !codes.isEmpty { return codes }
    }
    return [numbered(name, .rss)].compactMap { $0 }
  }

  /// What a name may be, with or without the article that begins it.
  private func named(_ name: PlaceName) -> [AreaCode] {
    let articles = [["l"], ["la"], ["le"], ["les"], ["des"], ["de", "l"], ["de", "la"], ["d"]]
    let keys = [name.key, name.without(articles)?.key].compactMap { $0 }
    return keys.lazy.compactMap { names[$0] }.first
      ?? ["la", "le", "les", "l"].lazy.compactMap { names[$0 + name.key] }.first ?? []
  }

  private func numbered(_ name: PlaceName, _ level: PlaceLevel) -> AreaCode? {
    guard name.words.count == 1, let word = name.words.first, word.utf8.count <= 2,
      let number = Int(word)
    else { return nil }
    let code = AreaCode(level, number)
    return entries[code] == nil || number == 0 ? nil : code
  }

  private func find(_ code: PostalCode) -> PlaceFinding {
    if code.isQuebecException { return place(.quebec).map { .found($0) } ?? .unknown }
    guard let area = place(.fsa(code.fsa)) else { return .unknown }
    if code.fsa == Self.federal { return .found(federalPlace(area)) }
    let homes = residents[.fsa(code.fsa), default: []].filter { entries[$0]?.city == nil }
    guard code.isRural, homes.count > 1 else { return .found(area) }
    return .severalMunicipalities(homes.compactMap(place), around: area)
  }

  /// The federal government's, on both sides of the Ottawa river.
  private static let federal = "K1A"

  private func federalPlace(_ area: Place) -> Place {
    let gatineau = municipalities(PlaceName("Gatineau")).first
    return Place(
      name: area.name, around: nil, level: .fsa, within: [.fsa(Self.federal), .canada],
      possible: [.province("ON")] + (gatineau.map { $0.within.filter { $0 != .canada } } ?? []),
      point: gatineau?.point, isApproximate: true, zone: .eastern)
  }
}
