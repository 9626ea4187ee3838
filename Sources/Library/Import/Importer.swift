import Directory
import Text

/// Reads a directory in any of the forms known, by looking at it or as it is told.
public enum Importer {
  /// The profiles, in the order in which they are tried.
  public static let profiles: [any ImportProfile] = [
    OdhfProfile(), M02Profile(), IcarolProfile(), HSDSProfile(),
  ]

  /// Reads what a path holds, hands each resource to a sink, and reports.
  ///
  /// The sink or the progress may throw, which ends the reading. Nothing is written anywhere but in a
  /// temporary file without a name. A name of profile that is not known is looked at as if none was
  /// given.
  public static func read(
    _ path: String, profile name: String? = nil,
    progress: @escaping (Double) throws -> Void = { _ in },
    sink: @escaping (Resource) throws -> Void
  ) throws -> ImportReport {
    let folder = try ImportFolder(path)
    let profile =
      profiles.first { $0.name == name } ?? profiles.first { $0.recognises(folder) }
    guard let profile else { throw ImportError.notDirectory(path) }
    let run = ImportRun(folder, profile: profile.name, progress: progress, sink: sink)
    try profile.read(run)
    guard run.report.tables.contains(where: { $0.rows > 0 }) else {
      throw ImportError.notDirectory(path)
    }
    run.finish()
    return run.report
  }
}
