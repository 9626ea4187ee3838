import Directory
import Review

extension TerritoryTable {
  /// The areas of a table of places.
  public init(_ places: Places) {
    self.init(
      places.areas.map { area in
        let level: Level =
          switch area.code.level {
          case .municipality: .municipality
          case .mrc: .mrc
          default: .region
          }
        return Area(
          code: area.code.rawValue, name: area.name, level: level,
          within: area.within.map(\.rawValue))
      })
  }
}
