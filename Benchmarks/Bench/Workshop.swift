import Foundation
import PseudoTerminal

/// Where the programs measured are, and what they need.
struct Workshop {
  /// A temporary folder.
  let folder: String
  /// The text that is there before anything is typed: 2,000 words.
  let text: String
  private let products: URL

  init() throws {
    var template = Array("/tmp/ecoute-bench-XXXXXX".utf8CString)
    folder = mkdtemp(&template).map { String(cString: $0) } ?? ""
    guard !folder.isEmpty else { throw CocoaError(.fileWriteUnknown) }
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    products = URL(filePath: own).deletingLastPathComponent()
    let words = (1...2_000).map { "mot" + String($0 % 7 == 0 ? "élé" : "ab") + String($0) }
    text = words.joined(separator: " ")
    let lines = stride(from: 0, to: words.count, by: 8).map {
      words[$0..<$0 + 8].joined(separator: " ")
    }
    try lines.joined(separator: "\n").write(
      toFile: folder + "/texte", atomically: true, encoding: .utf8)
  }

  func clear() { try? FileManager.default.removeItem(atPath: folder) }

  /// A product of this package.
  func product(_ name: String) -> String { products.appending(path: name).path }

  /// The whole environment of a program.
  func environment(slowSync: Bool = false) -> [String: String] {
    let own = ProcessInfo.processInfo.environment
    var environment = [
      "PATH": own["PATH"] ?? "/usr/bin:/bin", "HOME": folder, "TMPDIR": folder,
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
    ]
    environment["LD_LIBRARY_PATH"] = own["LD_LIBRARY_PATH"]
    if slowSync { environment["LD_PRELOAD"] = product("libSlowSync.so") }
    return environment
  }

  /// The programs, those that are installed.
  var subjects: [Subject] {
    [
      Subject.floor(.usual, self), Subject.floor(TerminalSize(132, 43), self),
      Subject.morning(self), Subject.ecoute(.usual, self),
      Subject.ecoute(TerminalSize(132, 43), self),
      Subject.ecoute(.usual, self, slowSync: true),
      Subject.ecoute(.usual, self, inExercise: true), Subject.nano(self), Subject.vim(self),
    ].compactMap { $0 }
  }
}
