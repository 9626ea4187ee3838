import Foundation
import Guides
import Library
import Text

/// Where the tests find the guides of the repository, and what is shared beside it.
enum ContentHouse {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let guides = root.appending(path: "guides")
  static let shared = root.deletingLastPathComponent().appending(path: "shared")
  static let list = "clinical/guides.tsv"
  static let dossier = "clinical/dossier.md"

  /// Whether the long families run whole.
  static let isSoaking = ProcessInfo.processInfo.environment["ECOUTE_SOAK"] == "1"

  /// Whether a shared file is there, or must be: under continuous integration its absence fails.
  static func mustRead(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: shared.appending(path: name).path)
      || ProcessInfo.processInfo.environment["CI"] == "true"
  }

  /// What a check of the whole folder says, on a day.
  static func report(on today: CalendarDate?) -> GuideCheckReport {
    GuideCheckRun(starter: guides, centre: nil, today: today).everything()
  }

  /// The French guides, in the order of their paths, read once.
  static let drafts: Result<[GuideDraft], any Error> = Result {
    let folder = guides.appending(path: "fr")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".md") }.sorted().map { path in
      let url = folder.appending(path: path)
      return GuideDraft(
        file: SafeText(path), stem: SafeText(url.deletingPathExtension().lastPathComponent),
        Array(try Data(contentsOf: url)))
    }
  }
}
