import Text

/// Where a person, or a site, is: a municipality, a postal code, a region.
public struct Place: Hashable, Sendable {
  /// Its name.
  public let name: SafeText
  /// What tells it from its namesakes: its city, its MRC, its region.
  public let around: SafeText?
  /// How wide it is.
  public let level: PlaceLevel
  /// The areas in which all of it is, itself included.
  public let within: [AreaCode]
  /// The areas in which a part of it is, or may be; an area of number 0 is any of its level.
  public let possible: [AreaCode]
  /// A point of it; nil when none is known.
  public let point: Coordinates?
  /// Whether the point may be far from the person: distances from it are « ≈ ».
  public let isApproximate: Bool
  /// Its legal hour.
  public let zone: Zone

  /// The name with what is around it: « Saint-Isidore (La Nouvelle-Beauce) ».
  public var described: SafeText { around.map { name + " (" + $0 + ")" } ?? name }

  /// The same place seen from a point of its own.
  func at(_ point: Coordinates?) -> Place {
    guard let point else { return self }
    return Place(
      name: name, around: around, level: .site, within: within, possible: possible, point: point,
      isApproximate: false, zone: zone)
  }
}

/// What was found for a place that someone typed.
public enum PlaceFinding: Hashable, Sendable {
  /// One place.
  case found(Place)
  /// Namesakes, or the municipalities of a rural postal code: the person must say which.
  ///
  /// `around` is the postal code itself, to search with when the person does not know.
  case severalMunicipalities([Place], around: Place?)
  /// Not a place that is known: nothing is guessed.
  case unknown
}
