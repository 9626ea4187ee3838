import Text

/// A place where a service is given; the facts it does not say are those of its service.
///
/// It is an HSDS `location` seen through its `service_at_location`.
public struct Site: Hashable, Sendable, Codable {
  /// The source's own id (HSDS: `location.id`).
  public var id: SafeText
  /// Its name, when it has one of its own.
  public var name: SafeText?
  /// Its other names.
  public var alternateNames: [SafeText] = []
  /// The street; nil when it is unknown, deliberately absent or confidential.
  public var address: SafeText?
  /// The municipality, as the source writes it.
  public var municipality: SafeText?
  /// The region or province, as the source writes it.
  public var region: SafeText?
  /// The larger or smaller places it is in, as the source names them: sector, county, MRC, RLS, CLSC.
  public var within: [SafeText] = []
  /// The postal code, as the source writes it.
  public var postalCode: SafeText?
  /// Where it is on Earth; nil when unknown, impossible or confidential.
  public var point: Coordinates?
  /// Whether its address must never be shown, printed, copied or logged: then `address`, `postalCode`
  /// and `point` are nil, and stay out of every file of the directory.
  public var isConfidential = false
  /// Its own numbers, best first.
  public var phones: [Phone] = []
  /// When the service answers there, if it says so.
  public var hours: Hours?
  /// The languages spoken there, if it says so.
  public var languages: [SafeText] = []
  /// The places served from there, if it says so.
  public var areas: [ServiceArea] = []
  /// Access for a person with a disability.
  public var accessibility: SafeText?
  /// How to get there.
  public var transport: SafeText?

  /// A site of which nothing is known yet.
  public init(id: SafeText) { self.id = id }

  /// The same without anything that tells where it is, when that must never be told: the municipality
  /// alone is left.
  public var withheld: Site {
    guard isConfidential else { return self }
    var site = self
    site.address = nil
    site.postalCode = nil
    site.point = nil
    site.within = []
    site.transport = nil
    return site
  }
}

/// A point on Earth, in degrees.
public struct Coordinates: Hashable, Sendable, Codable {
  /// North is positive, -90 to 90.
  public let latitude: Double
  /// East is positive, -180 to 180.
  public let longitude: Double

  /// A point; nil outside the Earth, and at 0, 0, where unknown places are put.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude),
      latitude != 0 || longitude != 0
    else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }
}
