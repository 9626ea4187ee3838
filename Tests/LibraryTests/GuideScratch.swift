import Foundation
import Guides
import Library
import Text

/// A folder that goes away with the test, with a starter set and a home inside.
final class GuideScratch {
  let folder: URL
  /// The starter folder, `guides`.
  var starter: URL { folder.appending(path: "guides") }
  /// The home whose `centre` folder holds the centre's own.
  var home: URL { folder.appending(path: "home") }

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "ecoute-guides-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file, with the folders it needs.
  func write(_ path: String, _ text: String) throws {
    try write(path, Data(text.utf8))
  }

  /// Writes a file of any bytes.
  func write(_ path: String, _ bytes: Data) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  /// Makes a symbolic link.
  func link(_ path: String, to target: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
  }

  /// The guides of the starter folder and of the home, on a day when one is given.
  func load(
    _ language: Language = .french, on today: String? = nil
  ) -> (shelf: GuideShelf, problems: [Problem]) {
    let settings = CentreSettings.load(home: home)
    let loaded = GuideFolder.load(
      starter: starter, centre: settings.settings, language: language,
      today: today.flatMap { CalendarDate($0) })
    return (loaded.shelf, settings.problems + loaded.problems)
  }

  /// The sum of a file, as the command that people are told to type gives it.
  func sum(_ path: String) throws -> String {
    let command = Process()
    command.executableURL = URL(filePath: "/usr/bin/sha256sum")
    command.arguments = [folder.appending(path: path).path]
    let output = Pipe()
    command.standardOutput = output
    try command.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    command.waitUntilExit()
    return String(decoding: bytes.prefix(64), as: UTF8.self)
  }

  /// A short guide.
  static func guide(
    _ slug: String, _ title: String, status: String = "à valider", due: String = "2027-11-21"
  ) -> String {
    """
    ---
    slug: \(slug)
    titre: "\(title)"
    categorie: crise-securite
    enjeu: moyen
    statut: \(status)
    version: 0.1.0
    revise_le: 2026-11-21
    echeance: \(due)
    ---
    ## À retenir
    - Respirer.

    ## Sécurité d'abord
    - Si danger → @911.
    """
  }
}
