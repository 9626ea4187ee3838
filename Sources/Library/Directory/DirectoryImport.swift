import Directory
import Foundation
import GRDB
import Text

/// The import of what is at a path, as one source of the directory.
public struct DirectoryImport {
  /// What is imported: a folder or a file.
  public let path: String
  /// The profile asked for; nil looks for the right one.
  public let profile: String?
  /// The name of the source.
  public let source: SafeText
  /// The needs that the index knows.
  private let needs: NeedList
  /// The places that the index knows.
  private let places: Places

  /// Reading takes this part of the time; closing the index and the transaction, the rest.
  private static let readingPart = 0.9

  /// An import to run; a source without a name has that of the absolute path.
  public init(
    _ path: String, profile: String?, source: String?, needs: NeedList, places: Places
  ) {
    self.path = path
    self.profile = profile
    let absolute = URL(filePath: path).standardizedFileURL.path
    self.source = SafeText(source ?? absolute).line
    self.needs = needs
    self.places = places
  }

  /// Reads everything and says what would be kept, without writing anything.
  public func rehearse(progress: @escaping (Double) throws -> Void) throws -> ImportReport {
    do {
      return try Importer.read(path, profile: profile, progress: progress) { _ in }
    } catch is DatabaseError {
      // The only database is the temporary one where rows wait for those they name.
      throw ImportError.noRoom
    }
  }

  /// Replaces the source in a directory, at an instant in UTC milliseconds.
  ///
  /// Whatever is thrown, by the progress too, the directory is as before.
  public func run(
    into store: DirectoryStore, at instant: Int64, progress: @escaping (Double) throws -> Void
  ) throws -> ImportReport {
    // What is not there makes no directory.
    _ = try ImportFolder(path)
    var (report, twins) = try store.replace(source, path: SafeText(path).line, at: instant) {
      sink in
      try read(progress, sink)
    } index: { generation, file, resources in
      try IndexFile.write(
        to: file, generation: generation, needs: needs, places: places, resources: resources)
    }
    report.add(twins, file: SafeText(URL(filePath: path).lastPathComponent).line)
    try? progress(1)
    return report
  }

  /// Reads on a thread of its own while this one writes and indexes.
  private func read(
    _ progress: @escaping (Double) throws -> Void, _ sink: (Resource) throws -> Void
  ) throws -> ImportReport {
    var report: ImportReport?
    try Relay<Resource>.run(
      preparing: { give in
        report = try Importer.read(
          path, profile: profile, progress: { try progress($0 * Self.readingPart) }, sink: give)
      }, use: sink)
    guard let report else { throw ImportError.notDirectory(path) }
    return report
  }
}

extension ImportReport {
  /// Tells the likely duplicates, which have no line of their own: both are kept.
  fileprivate mutating func add(_ twins: DirectoryWriting.Twins, file: SafeText) {
    guard twins.count > 0 else { return }
    counts[.likelyDuplicate] = twins.count
    findings += twins.first.map { one, other in
      let names = "« \(one.name) » (\(one.id)) et « \(other.name) » (\(other.id)"
      let sentence = Phrase(
        fr: "\(names), source \(other.source ?? "")) se ressemblent ; les deux sont gardés",
        en: "\(names), source \(other.source ?? "")) look alike; both are kept")
      return Finding(
        file: file, line: 0, rule: .likelyDuplicate, text: sentence.french.line)
    }
  }
}
