import Foundation

/// Where the tests find the repository and what is shared beside it.
enum DirectoryHouse {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let guides = root.appending(path: "guides")
  static let shared = root.deletingLastPathComponent().appending(path: "shared")
  static let resources = "clinical/resources.tsv"
  static let dossier = "clinical/dossier.md"
  static let hostileStrings = "data/terminal/hostile-strings.tsv"

  /// Whether a shared file is there, or must be: under continuous integration its absence fails.
  static func mustRead(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: shared.appending(path: name).path)
      || ProcessInfo.processInfo.environment["CI"] == "true"
  }

  /// The cells of a shared tab-separated file, without its header.
  static func rows(_ name: String) throws -> [[String]] {
    try String(contentsOf: shared.appending(path: name), encoding: .utf8)
      .split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
