import Text

/// The municipalities, MRCs and health regions by their codes, from a table that a centre can replace.
public struct TerritoryTable: Sendable {
  /// An area of the table.
  public struct Area: Hashable, Sendable {
    /// Its code.
    public let code: UInt32
    /// Its name.
    public let name: SafeText
    /// How wide it is.
    public let level: Level
    /// The codes of the areas it is in.
    public let within: [UInt32]

    /// An area.
    public init(code: UInt32, name: SafeText, level: Level, within: [UInt32]) {
      self.code = code
      self.name = name
      self.level = level
      self.within = within
    }
  }

  /// How wide an area is.
  public enum Level: Hashable, Sendable, Comparable {
    case municipality, mrc, region

    /// Its name.
    public var label: Phrase {
      switch self {
      case .municipality: Phrase(fr: "municipalité", en: "municipality")
      case .mrc: Phrase(fr: "MRC", en: "MRC")
      case .region: Phrase(fr: "région", en: "region")
      }
    }
  }

  /// Where a call is from, as far as the table tells.
  struct Spot: Hashable {
    var region: UInt32?
    var mrc: UInt32?
  }

  private let areas: [UInt32: Area]

  /// A table of some areas; of none, every call is from an unknown place.
  public init(_ areas: [Area] = []) {
    self.areas = Dictionary(areas.map { ($0.code, $0) }) { first, _ in first }
  }

  /// The area of a code.
  public subscript(code: UInt32) -> Area? { areas[code] }

  /// The MRC, or else the region, of a name; nil when there is none.
  public func area(named written: SafeText) -> Area? {
    let words = Fold.words(written.string)
    let found = areas.values.filter {
      $0.level != .municipality && Fold.words($0.name.string) == words
    }
    return found.first { $0.level == .mrc } ?? found.first
  }

  /// The MRCs and the regions whose names are near a misspelled one.
  public func names(near written: SafeText) -> [SafeText] {
    NearNames.of(written, among: areas.values.lazy.filter { $0.level != .municipality }.map(\.name))
  }

  /// Where the areas of a call's facts are, as this table has it: a municipality says it best.
  func spot(_ codes: [UInt32]) -> Spot {
    let known = codes.compactMap { areas[$0] }
    let first = known.first { $0.level == .municipality }
    let around = first.map { $0.within.compactMap { areas[$0] } } ?? known
    let mrc = around.first { $0.level == .mrc }
    let region = (mrc.map { $0.within.compactMap { areas[$0] } } ?? around)
      .first { $0.level == .region }
    return Spot(region: region?.code, mrc: mrc?.code)
  }
}
