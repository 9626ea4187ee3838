/// Where a service is given to people, as areas.
public struct Territory: Hashable, Sendable {
  /// The areas, in order.
  public let codes: [AreaCode]

  init(_ codes: some Sequence<AreaCode>) { self.codes = Array(Set(codes)).sorted() }

  /// The territory whose integers were kept.
  public init(words: some Sequence<UInt32>) { self.init(words.map(AreaCode.init(rawValue:))) }

  /// Its integers, for an index.
  public var words: [UInt32] { codes.map(\.rawValue) }

  /// Whether it serves the people of a place.
  public func serves(_ place: Place) -> Serving {
    codes.lazy.map(place.serving).min() ?? .unknown
  }
}

/// Whether a territory holds a place; unknown is not no.
public enum Serving: Hashable, Sendable, Comparable {
  /// Surely, by an area of this level.
  case yes(PlaceLevel)
  /// A part of the place, or a part of the area, or nobody knows.
  case unknown
  /// Surely not.
  case no

  /// The same in one word; nil when unknown.
  public var isServed: Bool? {
    switch self {
    case .yes: true
    case .unknown: nil
    case .no: false
    }
  }

  /// The level of the area that holds the place.
  public var level: PlaceLevel? {
    guard case .yes(let level) = self else { return nil }
    return level
  }
}

extension Place {
  /// Whether an area holds the people of this place.
  public func serving(_ code: AreaCode) -> Serving {
    if within.contains(code) { return .yes(code.level) }
    if code == .unknown || code.isPartial && within.contains(code.whole) { return .unknown }
    let isPossible = possible.contains(code.whole) || possible.contains(.any(code.level))
    return isPossible ? .unknown : .no
  }
}
