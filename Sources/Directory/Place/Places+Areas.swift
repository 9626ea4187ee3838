import Text

extension Places {
  /// A municipality, an MRC or a health region of the table.
  public struct Area: Hashable, Sendable {
    /// Its code.
    public let code: AreaCode
    /// Its name.
    public let name: SafeText
    /// The codes of the areas it is in.
    public let within: [AreaCode]
  }

  /// The municipalities, MRCs and health regions, for a report.
  public var areas: [Area] {
    entries.values.filter { Self.reported.contains($0.code.level) }.map {
      Area(
        code: $0.code, name: $0.name, within: $0.within.filter { Self.reported.contains($0.level) })
    }
  }

  /// The municipality, MRC and health region of a place as it was typed; empty when it is not known.
  ///
  /// What stands after « à la maison, » is tried too; namesakes leave only what they share.
  public func areas(ofTyped place: SafeText) -> [AreaCode] {
    let parts = [place.string] + place.string.split(separator: ",").map(String.init).reversed()
    for part in parts {
      let found = areas(of: find(part))
      if !found.isEmpty { return found }
    }
    return []
  }

  private func areas(of finding: PlaceFinding) -> [AreaCode] {
    let shared: [AreaCode]
    switch finding {
    case .found(let place): shared = place.within
    case .severalMunicipalities(let places, _):
      let first = places.first?.within ?? []
      shared = first.filter { code in places.allSatisfy { $0.within.contains(code) } }
    case .unknown: shared = []
    }
    return shared.filter { Self.reported.contains($0.level) }
  }

  private static let reported: Set<PlaceLevel> = [.municipality, .mrc, .rss]
}
