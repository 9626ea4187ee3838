import Foundation
import Text
import Yarn

/// Where the tests find the shared scripts, and how long they run.
enum YarnHouse {
  private static let shared = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data/yarn")

  /// Whether the shared scripts are there, or must be: under continuous integration their absence
  /// fails.
  static let mustRead =
    FileManager.default.fileExists(atPath: shared.path)
    || ProcessInfo.processInfo.environment["CI"] == "true"

  /// Whether the long families run whole.
  static let isSoak = ProcessInfo.processInfo.environment["ECOUTE_SOAK"] == "1"

  /// The names of the shared scripts of a folder, in order, without their extension.
  static func names(_ folder: String = "") -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: shared.appending(path: folder).path)
    return (files ?? []).filter { $0.hasSuffix(".yarn") }.map { folder + $0.dropLast(5) }.sorted()
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: shared.appending(path: name), encoding: .utf8)
  }
}
