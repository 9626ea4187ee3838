import Text

/// How wide a place or a territory is, narrowest first.
public enum PlaceLevel: UInt8, Hashable, Comparable, Sendable, Codable, CaseIterable {
  case site
  case municipality
  /// A forward sortation area (région de tri d'acheminement): the first half of a postal code.
  case fsa
  /// A regional county municipality, or a territory equivalent to one.
  case mrc
  /// A health region (région sociosanitaire).
  case rss
  /// An administrative region.
  case region
  case province
  case country

  /// The narrower first.
  public static func < (left: PlaceLevel, right: PlaceLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// An area as one integer: its level, its number, and whether only a part of it is meant.
///
/// It stays the same when the table is built again, so an index may keep it.
public struct AreaCode: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  /// The integer: one bit for a part, three for the level, twenty-eight for the number.
  public let rawValue: UInt32

  /// The area of an integer.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ level: PlaceLevel, _ number: Int) {
    rawValue = UInt32(level.rawValue) << 28 | UInt32(number & 0xfff_ffff)
  }

  /// Its level.
  public var level: PlaceLevel {
    PlaceLevel(rawValue: UInt8(rawValue >> 28 & 7)) ?? .country
  }
  /// Whether only a part of that area is meant, and nobody knows which.
  public var isPartial: Bool { rawValue >> 31 == 1 }

  var number: Int { Int(rawValue & 0xfff_ffff) }
  var partial: AreaCode { AreaCode(rawValue: rawValue | 1 << 31) }
  var whole: AreaCode { AreaCode(rawValue: rawValue & ~(1 << 31)) }

  /// Any area of a level, for a place that may be in one that is not known.
  static func any(_ level: PlaceLevel) -> AreaCode { AreaCode(level, 0) }

  static let canada = AreaCode(.country, 1)
  static let quebec = AreaCode.province("QC")
  /// An area that is named but not known: some part of some country.
  static let unknown = AreaCode.any(.country).partial

  /// A province or a territory, by its two letters.
  static func province(_ letters: some StringProtocol) -> AreaCode {
    AreaCode(.province, number(letters))
  }

  /// A forward sortation area, by its three signs.
  static func fsa(_ signs: some StringProtocol) -> AreaCode { AreaCode(.fsa, number(signs)) }

  private static func number(_ signs: some StringProtocol) -> Int {
    signs.utf8.reduce(0) { ($0 << 8 | Int($1)) & 0xfff_ffff }
  }

  /// The signs of a forward sortation area.
  var signs: SafeText {
    SafeText(decoding: [number >> 16, number >> 8, number].map { UInt8($0 & 0xff) })
  }

  /// The lower integer first.
  public static func < (left: AreaCode, right: AreaCode) -> Bool { left.rawValue < right.rawValue }
}
