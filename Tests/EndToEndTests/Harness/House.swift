import Foundation
import Testing

/// Where the tests find the program, the repository and what is shared beside it.
enum House {
  /// The program under test, beside the program that tests it.
  static let program: String = {
    let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: own ?? "").deletingLastPathComponent().appending(path: "ecoute").path
  }()

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The guides that come with the console.
  static let guides = root.appending(path: "guides").path

  /// Data folders that older consoles left.
  static let homes = root.appending(path: "Tests/Homes").path

  /// The strings that attack a terminal: name, bytes in hexadecimal, meaning.
  static let hostileStrings =
    root.deletingLastPathComponent().appending(path: "shared/data/terminal/hostile-strings.tsv")

  /// Whether what is shared is there, or must be: under integration its absence fails.
  static var mustReadShared: Bool {
    FileManager.default.fileExists(atPath: hostileStrings.path)
      || ProcessInfo.processInfo.environment["CI"] == "true"
  }

  /// Whether a program is on the path.
  static func hasProgram(_ name: String) -> Bool {
    path.split(separator: ":").contains { access($0 + "/" + name, X_OK) == 0 }
  }

  /// Where programs are looked for.
  static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

  /// Whether the long families run whole.
  static let isSoaking = ProcessInfo.processInfo.environment["ECOUTE_SOAK"] == "1"
}
