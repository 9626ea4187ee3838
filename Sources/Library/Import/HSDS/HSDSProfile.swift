import Text

/// Open Referral HSDS, versions 1.1 to 3.1, in tables or in JSON, and the Ohana dialect.
///
/// The rows are judged one by one and set down (``HSDSReading``), then what they name is looked for
/// (``HSDSLinks``), then each service is put together (``HSDSAssembly``). Memory does not grow with the
/// files.
public struct HSDSProfile: ImportProfile {
  /// `hsds`.
  public let name = "hsds"

  /// The profile.
  public init() {}

  /// Reading takes this part of the time, linking this one, putting together the rest.
  private static let parts = (reading: 0.45, linking: 0.1)

  /// Whether some file is JSON, or a table of HSDS by its name or its columns.
  public func recognises(_ folder: ImportFolder) -> Bool {
    folder.files.contains { $0.form == .json || HSDSTable(of: $0, in: folder) != nil }
  }

  /// Reads, links, puts together.
  public func read(_ run: ImportRun) throws {
    run.readingShare = Self.parts.reading
    let reading = try HSDSReading(run)
    try reading.read()
    try reading.stage.sort()
    try HSDSLinks(reading).check()
    try run.advance(to: Self.parts.reading + Self.parts.linking)
    try HSDSAssembly(reading).assemble(from: Self.parts.reading + Self.parts.linking)
  }
}
