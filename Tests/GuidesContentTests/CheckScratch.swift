import Foundation
import Guides
import Library
import Text

/// A copy of the guides that goes away with the test, to be spoiled at will.
final class CheckScratch {
  let folder: URL
  var guides: URL { folder.appending(path: "guides") }
  var home: URL { folder.appending(path: "home") }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "ecoute-check-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = ContentHouse.guides.resolvingSymlinksInPath()
    try FileManager.default.copyItem(at: source, to: guides)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// Writes a file, with the folders it needs.
  func write(_ path: String, _ text: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Changes a passage of a file.
  func change(_ path: String, _ old: String, _ new: String) throws {
    try write(path, try read(path).replacing(old, with: new, maxReplacements: 1))
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  /// What a check of some paths says, or of everything when there is none.
  func check(
    _ paths: String..., starter: Bool = true, on today: String = "2026-11-21"
  ) throws -> GuideCheckReport {
    let centre = CentreSettings.load(home: home)
    let run = GuideCheckRun(
      starter: starter ? guides : nil, centre: centre.settings, problems: centre.problems,
      today: CalendarDate(today))
    return paths.isEmpty ? run.everything() : try run.paths(paths, from: folder)
  }

  /// The errors of a check, as « file:line rule ».
  static func errors(_ report: GuideCheckReport) -> [String] {
    report.findings.filter { $0.severity == .error }.map { "\($0.file):\($0.line) \($0.rule)" }
  }
}
