import Text

extension Coordinates {
  /// How far another point is, in kilometres over the ground.
  ///
  /// The Earth is flat between the two (equirectangular projection): within 1 % up to 1,000 km at the
  /// latitudes of Québec, where postal codes are not that precise.
  public func kilometres(to other: Coordinates) -> Double {
    let radian = Double.pi / 180
    let turn = abs(other.longitude - longitude)
    let east =
      min(turn, 360 - turn) * Self.cosine((latitude + other.latitude) / 2 * radian)
    let north = other.latitude - latitude
    return (east * east + north * north).squareRoot() * radian * 6371.0088
  }

  /// The cosine of an angle between -π/2 and π/2, by its series: this room has no C library.
  private static func cosine(_ angle: Double) -> Double {
    let square = angle * angle
    return stride(from: 16.0, to: 0, by: -2).reduce(1) { 1 - square / ($1 * ($1 - 1)) * $0 }
  }
}

/// How far a site is from a place.
public struct Distance: Hashable, Sendable {
  /// In kilometres, as the crow flies.
  public let kilometres: Double
  /// Whether one of the two ends is not known precisely.
  public let isApproximate: Bool

  /// A distance.
  public init(kilometres: Double, isApproximate: Bool) {
    self.kilometres = kilometres
    self.isApproximate = isApproximate
  }

  /// Between a person's place and a site's; nil when one has no point.
  public init?(from person: Place, to site: Place) {
    guard let start = person.point, let end = site.point else { return nil }
    self.init(
      kilometres: start.kilometres(to: end),
      isApproximate: person.isApproximate || site.isApproximate)
  }

  /// Its rank: sites of the same bucket are as near as each other.
  public var bucket: DistanceBucket { DistanceBucket(kilometres: kilometres) }

  /// As a list shows it: « 800 m », « 3 km », « ≈ 40 km ».
  ///
  /// An approximate distance is never said in metres, and is rounded to ten from 20 km.
  public var phrase: Phrase {
    let step: Double = isApproximate && kilometres >= 20 ? 10 : 1
    let rounded = Int((kilometres / step).rounded() * step)
    if isApproximate { return Phrase(same: SafeText("≈ \(max(rounded, 1)) km")) }
    guard kilometres < 0.95 else { return Phrase(same: SafeText("\(max(rounded, 1)) km")) }
    return Phrase(same: SafeText("\(max(Int((kilometres * 10).rounded()), 1) * 100) m"))
  }
}

/// Distances between which nobody would choose.
public enum DistanceBucket: UInt8, Hashable, Comparable, Sendable, CaseIterable {
  case under2
  case under5
  case under10
  case under25
  case under50
  case farther

  /// The bucket of a distance.
  public init(kilometres: Double) {
    switch kilometres {
    case ..<2: self = .under2
    case ..<5: self = .under5
    case ..<10: self = .under10
    case ..<25: self = .under25
    case ..<50: self = .under50
    default: self = .farther
    }
  }

  /// The nearer first.
  public static func < (left: DistanceBucket, right: DistanceBucket) -> Bool {
    left.rawValue < right.rawValue
  }
}
