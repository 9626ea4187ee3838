import Foundation
import PseudoTerminal
import Testing

/// A desk with a machine of its own: an empty home folder, where the console's data will be.
///
/// It goes away with everything in it.
final class Desk {
  /// The home folder of the person.
  let folder: String
  /// What the console finds in its environment.
  var environment: [String: String]

  /// The folder of the console's data.
  var home: String { folder + "/données" }

  init() throws {
    var template = Array("/tmp/ecoute-essai-XXXXXX".utf8CString)
    folder = mkdtemp(&template).map { String(cString: $0) } ?? ""
    guard !folder.isEmpty else { throw CocoaError(.fileWriteUnknown) }
    environment = [
      "PATH": House.path, "HOME": folder, "TMPDIR": folder, "TERM": "xterm-256color",
      // Québec's hour, whatever the machine knows of time zones.
      "TZ": "EST5EDT,M3.2.0,M11.1.0", "ECOUTE_GUIDES": folder + "/guides",
    ]
    environment["ECOUTE_HOME"] = home
    try copyGuides()
  }

  /// A few of the guides, for a console that is soon ready, and the whole directory.
  private func copyGuides() throws {
    let part = "/fr/crise-securite/"
    try FileManager.default.createDirectory(
      atPath: folder + "/guides" + part, withIntermediateDirectories: true)
    for file in ["suicide-idees-appelant.md", "suicide-tiers-inquiet.md"].map({ part + $0 }) {
      try FileManager.default.copyItem(
        atPath: House.guides + file, toPath: folder + "/guides" + file)
    }
    try FileManager.default.copyItem(
      atPath: House.guides + "/repertoire", toPath: folder + "/guides/repertoire")
    try FileManager.default.copyItem(
      atPath: House.guides + "/lieux", toPath: folder + "/guides/lieux")
    try FileManager.default.copyItem(
      atPath: House.guides + "/grilles", toPath: folder + "/guides/grilles")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// How a program is started here.
  func launch(
    _ arguments: [String], size: TerminalSize = .usual, adding: [String: String] = [:]
  ) -> Launch {
    Launch(
      House.program, arguments, environment: environment.merging(adding) { $1 }, size: size)
  }

  /// Opens the console as it is: perhaps on the question of the first run.
  func open(
    _ arguments: String..., size: TerminalSize = .usual, adding: [String: String] = [:]
  ) throws -> Console {
    try Console(launch(arguments, size: size, adding: adding))
  }

  /// Opens the console, says who one is, and waits for the home screen.
  func sitDown(
    _ arguments: String..., size: TerminalSize = .usual, adding: [String: String] = [:]
  ) throws -> Console {
    let console = try Console(launch(arguments, size: size, adding: adding))
    try console.introduceOneself()
    return console
  }

  /// Opens the console and takes a call.
  func takeCall(
    _ arguments: String..., size: TerminalSize = .usual, adding: [String: String] = [:]
  ) throws -> Console {
    let console = try Console(launch(arguments, size: size, adding: adding))
    try console.introduceOneself()
    console.press(.control("n"))
    try console.waitFor("Appel 0001")
    return console
  }

  /// Runs a command without a terminal.
  func run(_ arguments: String..., input: String = "") throws -> Answer {
    try run(arguments, input: input)
  }

  /// Runs a command without a terminal.
  func run(_ arguments: [String], input: String = "") throws -> Answer {
    Answer(try Errand(launch(arguments), input: Array(input.utf8), in: folder))
  }

  /// The calls, as `calls list --json` tells them.
  func calls() throws -> [ListedCall] {
    let answer = try run("calls", "list", "--json")
    return try JSONDecoder().decode([ListedCall].self, from: Data(answer.output.utf8))
  }

  /// The note of a call, as `calls show` tells it, each blank a plain space.
  func note(_ id: String) throws -> String {
    try run("calls", "show", id).output.replacingNoBreakSpaces
  }

  /// Writes a file of the data folder, and the folders above it.
  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  /// Writes a file of the data folder, and the folders above it.
  func write(_ data: Data, to path: String) throws {
    let file = URL(filePath: home).appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try data.write(to: file)
  }
}

/// What a command without a terminal said.
struct Answer {
  let status: Int32?
  let output: String
  let errors: String
  /// Everything it wrote, byte for byte.
  let bytes: [UInt8]

  init(_ errand: Errand) {
    if case .exited(let status) = errand.ending { self.status = status } else { status = nil }
    output = String(decoding: errand.output, as: UTF8.self)
    errors = String(decoding: errand.errors, as: UTF8.self)
    bytes = errand.output + errand.errors
  }
}

/// A line of `calls list --json`.
struct ListedCall: Decodable, Equatable {
  let id: String
  let state: String
  let kind: String?
  let step: String
}

extension String {
  /// With plain spaces: French typography has others, which no test types.
  var replacingNoBreakSpaces: String {
    replacing("\u{a0}", with: " ").replacing("\u{202f}", with: " ")
  }
}
