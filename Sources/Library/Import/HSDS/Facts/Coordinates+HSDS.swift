import Directory
import Text

extension Coordinates {
  /// Reads the point of a row of `locations`; nil when it has none or when it cannot be true.
  init?(_ record: HSDSRecord, faults: inout [HSDSFault]) {
    self.init(latitude: record[.latitude], longitude: record[.longitude], faults: &faults)
  }

  /// Reads a point from two cells; nil when one is blank or when it cannot be true.
  init?(latitude north: SafeText?, longitude east: SafeText?, faults: inout [HSDSFault]) {
    guard let north, let east else { return nil }
    guard let latitude = Self.degrees(north.string), let longitude = Self.degrees(east.string),
      !(latitude == 0 && longitude == 0)
    else {
      faults.append(.impossiblePoint)
      return nil
    }
    // North America seen in a mirror lies in Antarctica: exchanged, and certain.
    let isSwapped = (-180 ... -50).contains(latitude) && (15...84).contains(longitude)
    if isSwapped { faults.append(.swappedPoint) }
    let point =
      isSwapped
      ? Coordinates(latitude: longitude, longitude: latitude)
      : Coordinates(latitude: latitude, longitude: longitude)
    guard let point, !point.isAtSea else {
      faults.append(.impossiblePoint)
      return nil
    }
    self = point
  }

  /// A number of degrees, with the comma that French spreadsheets write.
  private static func degrees(_ text: String) -> Double? {
    let degrees = Double(text) ?? Double(text.replacing(",", with: "."))
    return degrees.flatMap { $0.isFinite ? $0 : nil }
  }

  /// Whether it is in a part of the ocean where there is no land, or south of all who live.
  ///
  /// Coarse on purpose: only what is certain without a map.
  private var isAtSea: Bool {
    let seas: [(north: ClosedRange<Double>, east: ClosedRange<Double>)] = [
      (41...59, -50 ... -11), (23...31, -60 ... -20), (24...50, -155 ... -126),
      (-2...1, -9...5), (-90 ... -60, -180...180),
    ]
    return seas.contains { $0.north.contains(latitude) && $0.east.contains(longitude) }
  }
}
