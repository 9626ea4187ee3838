import Foundation

/// The house as files: the tree this test was compiled from.
enum House {
  /// One file of the house.
  struct File: Sendable {
    /// Its path from the root, `Sources/Text/Wrap.swift`.
    let path: String
    let text: String

    /// The folder just under Sources or Tests.
    var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    /// How many lines it has.
    var length: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }
  }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file of Sources, read once.
  static let sources = Result {
    try files(in: "Sources").map { (file: $0, source: SwiftSource($0.text)) }
  }

  /// The files of a folder of the root with one of some endings, in order.
  static func files(in folder: String, _ endings: Set<String> = ["swift"]) throws -> [File] {
    let base = root.appendingPathComponent(folder).resolvingSymlinksInPath()
    return try FileManager.default.subpathsOfDirectory(atPath: base.path).sorted()
      .filter { endings.contains(URL(fileURLWithPath: $0).pathExtension) }
      .map {
        let text = try String(contentsOf: base.appendingPathComponent($0), encoding: .utf8)
        return File(path: folder + "/" + $0, text: text)
      }
  }
}
