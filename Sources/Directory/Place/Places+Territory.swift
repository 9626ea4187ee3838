import Text

extension Places {
  /// The territory of several service areas; nil when none is known.
  ///
  /// One that is not known beside others leaves a doubt: outside the others, nobody knows.
  public func territory(of areas: [ServiceArea]) -> Territory? {
    union(areas.map { territory(named: $0.name) })
  }

  /// What the name of a service area means: « Estrie », « RSS 05 », « MRC de Coaticook », « Province de
  /// Québec », « Canada », « G1R, G1S », « Montréal (ouest) »; nil when it is not known.
  ///
  /// - « Québec » is the province, « Ville de Québec » the city.
  /// - A region's name is the region, also when a city has it (« Montréal »); a city's name that an MRC
  ///   shares (« Coaticook ») is the city, and maybe the MRC.
  /// - A part of an area (« Montréal centre-ouest ») may serve any of its people: unknown is not no.
  public func territory(named written: SafeText) -> Territory? {
    let name = PlaceName(written.string)
    guard !name.words.isEmpty else { return nil }
    if let codes = whole(name) ?? postalCodes(written.string) { return Territory(codes) }
    return qualified(written.string) ?? list(written.string)
      ?? name.withoutDirection.flatMap(whole).map { Territory($0.map(\.partial)) }
  }

  /// The areas that a name means, whole; nil when it is not the name of one.
  private func whole(_ name: PlaceName) -> [AreaCode]? {
    if Self.provinceNames.contains(name.key) { return entries[.quebec] == nil ? nil : [.quebec] }
    if Self.countryNames.contains(name.key) { return entries[.canada] == nil ? nil : [.canada] }
    if let codes = groups[name.key] { return codes }
    if let rest = name.without(PlaceName.municipality) {
      let cities = municipalities(rest).compactMap(\.within.first)
      if !cities.isEmpty { return Self.doubtful(cities) }
    }
    let codes = names[name.key, default: []]
    let said = regions(name)
    if let regions = widest(among: codes) ?? widest(among: said) ?? said.first.map({ [$0] }) {
      return regions
    }
    let cities = municipalities(name).compactMap(\.within.first)
    let mrcs = codes.filter { $0.level == .mrc }
    if !cities.isEmpty { return Self.doubtful(cities) + mrcs.map(\.partial) }
    if !mrcs.isEmpty { return mrcs }
    if !codes.isEmpty { return Self.doubtful(codes) }
    let bare = name.withoutProvince
    return bare == name ? nil : whole(bare)
  }

  /// The widest region of a name, the health one first.
  ///
  /// « Nord-du-Québec » is both, and the administrative one is larger: nobody knows whether all of it
  /// is meant.
  private func widest(among codes: [AreaCode]) -> [AreaCode]? {
    guard let health = codes.first(where: { $0.level == .rss }) else {
      return codes.first { $0.level >= .region }.map { [$0] }
    }
    let larger = codes.filter { region in
      region.level == .region
        && entries.values.contains {
          $0.within.contains(region) && $0.code.level == .mrc && !$0.within.contains(health)
        }
    }
    return [health] + larger.map(\.partial)
  }

  /// Namesakes: nobody knows which is meant.
  private static func doubtful(_ codes: [AreaCode]) -> [AreaCode] {
    codes.count == 1 ? codes : codes.map(\.partial)
  }

  /// « G1R, G1S G1V »: nothing but forward sortation areas that exist.
  private func postalCodes(_ written: String) -> [AreaCode]? {
    let parts = written.split { " ,;/\n".contains($0) }
    let codes = parts.compactMap { PostalCode($0) }.filter { $0.rest == nil }.map {
      AreaCode.fsa($0.fsa)
    }
    return !codes.isEmpty && codes.count == parts.count
      && codes.allSatisfy { entries[$0] != nil || outside[$0] != nil }
      ? codes : nil
  }

  /// « Estrie (RSS 05) », « Montréal (ouest) », « Nunavik – Baie d'Hudson »: the second is more precise.
  private func qualified(_ written: String) -> Territory? {
    let parts = written.replacing(" – ", with: "(").replacing(" - ", with: "(").split(
      maxSplits: 1, whereSeparator: { $0 == "(" })
    guard parts.count == 2, let outer = whole(PlaceName(parts[0])) else { return nil }
    let inner = territory(named: SafeText(parts[1].filter { $0 != ")" }))?.codes ?? [.unknown]
    let known = inner.filter { $0 != .unknown }
    // « Montérégie (Longueuil) » is Longueuil; « Lévis (Québec) », « Estrie (RSS 05) » the first.
    let isNarrower = (known.map(\.level).max() ?? .site) < outer.map(\.level).max() ?? .country
    guard isNarrower else { return Territory(outer) }
    return Territory(known + (known.count < inner.count ? outer.map(\.partial) : []))
  }

  /// « Estrie et Montérégie », « Lévis, Québec (ville), Beauce ».
  private func list(_ written: String) -> Territory? {
    let spaced = written.replacing(" et ", with: ",").replacing(" and ", with: ",")
    let parts = spaced.split { ",;/&\n".contains($0) }
    guard parts.count > 1 else { return nil }
    return union(parts.map { territory(named: SafeText($0)) })
  }

  private func union(_ territories: [Territory?]) -> Territory? {
    let known = territories.compactMap { $0 }
    guard !known.isEmpty else { return nil }
    return Territory(
      known.flatMap(\.codes) + (known.count < territories.count ? [.unknown] : []))
  }

  private static let provinceNames: Set<String> = [
    "quebec", "provincedequebec", "provinceduquebec", "provinceofquebec", "quebecprovince",
    "provincial", "provinciale", "provincewide", "provinceentiere", "toutelaprovince",
    "ensembledelaprovince", "ensembleduquebec", "lensembleduquebec", "toutlequebec",
    "partoutauquebec", "alechelleduquebec", "qc", "quebecprovincial",
  ]
  private static let countryNames: Set<String> = [
    "canada", "national", "nationale", "nationwide", "pancanadien", "pancanadienne", "toutlecanada",
    "partoutaucanada", "ensembleducanada", "canadawide", "acrosscanada",
  ]
}
