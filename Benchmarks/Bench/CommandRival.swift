import Foundation

/// A search program that may be installed: the same records, one a line, a process for each query.
struct CommandRival: Sendable {
  /// What it is called.
  let name: String
  /// The programs it needs, that of the query first.
  private let programs: [String]
  /// What it is given for a query, the records being in a folder.
  private let arguments: @Sendable (_ query: String, _ folder: String) -> [String]

  /// The programs, in the order of the table.
  static let all = [
    CommandRival(name: "Xapian quest", programs: ["quest", "scriptindex"]) { query, folder in
      [
        "--db=\(folder)/xapian", "--msize=30", "--stemmer=none", "--default-op=and",
        "--flags=default,partial", query,
      ]
    },
    CommandRival(name: "ripgrep", programs: ["rg"]) { query, folder in
      let words = query.split(separator: " ").joined(separator: ".*")
      return ["--ignore-case", "--max-count=30", "--", words, folder + "/records"]
    },
    CommandRival(name: "fzf --filter", programs: ["sh", "fzf"]) { query, folder in
      ["-c", "fzf --filter \"$1\" < \"$2\" | head -30", "sh", query, folder + "/records"]
    },
  ]

  private init(
    name: String, programs: [String],
    _ arguments: @escaping @Sendable (String, String) -> [String]
  ) {
    self.name = name
    self.programs = programs
    self.arguments = arguments
  }

  /// Whether all its programs are installed.
  var isInstalled: Bool { programs.allSatisfy { Self.path(of: $0) != nil } }

  /// Writes the records as each program reads them.
  static func write(_ lines: [String], in folder: String) throws {
    let plain = lines.map { $0.replacingOccurrences(of: "\n", with: " ") }
    try plain.joined(separator: "\n").write(
      toFile: folder + "/records", atomically: true, encoding: .utf8)
    guard all[0].isInstalled else { return }
    try plain.map { "text=" + $0 + "\n" }.joined(separator: "\n").write(
      toFile: folder + "/dump", atomically: true, encoding: .utf8)
    try "text : index\n".write(toFile: folder + "/script", atomically: true, encoding: .utf8)
    try run("scriptindex", [folder + "/xapian", folder + "/script", folder + "/dump"])
  }

  /// Searches, as a process of its own.
  func search(_ query: String, in folder: String) throws {
    try Self.run(programs[0], arguments(query, folder))
  }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = path(of: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  private static func path(of program: String) -> URL? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { URL(filePath: $0 + "/" + program) }
      .first { access($0.path, X_OK) == 0 }
  }
}
