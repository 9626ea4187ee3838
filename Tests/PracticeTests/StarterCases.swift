import Directory
import Foundation
import Guides
import Library
import Practice
import Text

/// The cases that come with the console, and their written runs.
enum StarterCases {
  static let guides = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "guides")

  /// The cases, the template aside.
  static let files = CaseFile.paths(in: guides.appending(path: "cas").path)

  /// Whether the long families run whole.
  static let isSoak = ProcessInfo.processInfo.environment["ECOUTE_SOAK"] != nil

  /// Those that the long families go through: all in a soak, else the smallest.
  static let proven = files.filter { isSoak || $0.hasSuffix("/mon-ami-ronfle.yarn") }

  /// The written runs.
  static let runs: [String] = {
    let folder = guides.appending(path: "cas/essais").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder + "/" + $0 }
  }()

  /// What the rest of the house knows.
  static let known: KnownIDs = {
    let shelf = GuideFolder.load(starter: guides, centre: nil, language: .french).shelf
    let needs = NeedFolder.load(starter: guides, centre: nil).needs
    let resources = DirectoryFolder.load(starter: guides.path, needs: needs).shelf.resources
    return KnownIDs(
      guides: Set(shelf.guides.map(\.slug.string)),
      resources: Dictionary(
        resources.map { ($0.id.string, needs.ids(of: $0)) }, uniquingKeysWith: { $1 }),
      needs: Set(needs.needs.map(\.topic.id)))
  }()

  static func scenario(_ path: String) throws -> Case? { try CaseFile(path).reading.scenario }

  /// The case of a written run.
  static func scenario(ofRun path: String) throws -> Case? {
    let slug = URL(filePath: path).lastPathComponent.prefix { $0 != "." }
    return try scenario(guides.appending(path: "cas/\(slug).yarn").path)
  }
}
