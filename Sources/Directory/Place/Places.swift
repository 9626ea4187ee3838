import Text

/// The places that are known: what a typed name, a site's address or a territory's name means.
///
/// It knows the municipalities of Québec and their sectors, forward sortation areas, MRCs, regions, and
/// provinces. A name that is not in it is unknown: nothing is guessed.
public struct Places: Sendable {
  /// A place of the table.
  struct Entry: Sendable {
    var code: AreaCode
    var name: SafeText
    /// The areas it is in, itself first.
    var within: [AreaCode]
    /// The forward sortation areas it has people in.
    var fsas: [AreaCode] = []
    /// The city of a sector.
    var city: AreaCode?
    var around: SafeText?
    var point: Coordinates?
    var isApproximate = true
    var zone = Zone.eastern
  }

  private(set) var entries: [AreaCode: Entry] = [:]
  /// The sectors of each municipality.
  private(set) var sectors: [AreaCode: [AreaCode]] = [:]
  /// What each name may mean, by its key.
  private(set) var names: [String: [AreaCode]] = [:]
  /// MRCs of which people speak together.
  private(set) var groups: [String: [AreaCode]] = [:]
  /// The provinces of the forward sortation areas that are not in Québec.
  private(set) var outside: [AreaCode: AreaCode] = [:]
  /// The municipalities and sectors of each forward sortation area.
  private(set) var residents: [AreaCode: [AreaCode]] = [:]

  /// Nothing known.
  public static let none = Places("")

  init() {}

  mutating func reserve(_ count: Int) {
    entries.reserveCapacity(count)
    names.reserveCapacity(count)
    residents.reserveCapacity(count)
    outside.reserveCapacity(count)
  }

  mutating func addOutside(_ fsa: AreaCode, in province: AreaCode) { outside[fsa] = province }

  /// Adds a place, and what it is called besides its name; a forward sortation area has no name.
  mutating func add(_ entry: Entry, names: some Sequence<Substring> = EmptyCollection()) {
    entries[entry.code] = entry
    for fsa in entry.fsas { residents[fsa, default: []].append(entry.code) }
    if let city = entry.city { sectors[city, default: []].append(entry.code) }
    guard entry.code.level != .fsa else { return }
    name(entry.code, entry.name.string)
    for other in names where !other.isEmpty { name(entry.code, other) }
  }

  mutating func addGroup(_ name: some StringProtocol, _ codes: [AreaCode]) {
    groups[PlaceName(name).key] = codes
  }

  private mutating func name(_ code: AreaCode, _ name: some StringProtocol) {
    let key = PlaceName(name).key
    if names[key]?.contains(code) != true { names[key, default: []].append(code) }
  }

  /// The place of an area.
  func place(_ code: AreaCode) -> Place? {
    guard let entry = entries[code] else { return outsider(code) }
    return Place(
      name: entry.name, around: entry.around, level: code.level, within: within(entry),
      possible: Set(possible(entry)).subtracting(entry.within).sorted(), point: entry.point,
      isApproximate: entry.isApproximate,
      zone: entry.zone)
  }

  /// Of another province, only which it is: « K1S (Ontario) ».
  private func outsider(_ code: AreaCode) -> Place? {
    guard let province = outside[code], let entry = entries[province] else { return nil }
    return Place(
      name: code.signs, around: entry.name, level: code.level, within: [code] + entry.within,
      possible: [], point: nil, isApproximate: true, zone: .eastern)
  }

  /// Where all of a place is: a forward sortation area is where all its municipalities are.
  private func within(_ entry: Entry) -> [AreaCode] {
    guard entry.code.level == .fsa else {
      return entry.fsas.count == 1 ? entry.within + entry.fsas : entry.within
    }
    let around = residents[entry.code, default: []].compactMap { entries[$0]?.within }
    guard let first = around.first else { return entry.within }
    return entry.within
      + first.filter { code in
        !entry.within.contains(code) && around.allSatisfy { $0.contains(code) }
      }
  }

  /// Where a part of a place may be.
  private func possible(_ entry: Entry) -> [AreaCode] {
    switch entry.code.level {
    case .fsa:
      let homes = residents[entry.code, default: []]
      // A sector that no code names may be there too, when its city is.
      let hidden = homes.flatMap { sectors[$0, default: []] }
        .filter { entries[$0]?.fsas.isEmpty == true }
      return homes.flatMap { entries[$0]?.within ?? [] } + hidden
    case .municipality:
      return sectors[entry.code, default: []] + (entry.fsas.isEmpty ? [.any(.fsa)] : entry.fsas)
    case .mrc, .rss, .region:
      let inside = entries.values.filter { $0.within.contains(entry.code) }
      return inside.flatMap { $0.within + $0.fsas }
    case .province:
      let levels: [PlaceLevel] = [.municipality, .fsa, .mrc, .rss, .region]
      return (entry.code == .quebec ? levels : [.fsa]).map(AreaCode.any)
    case .country, .site: return PlaceLevel.allCases.map(AreaCode.any)
    }
  }
}
