import Foundation
import Text

/// The folder of what comes with the console: guides, practice cases, grids, starter directory.
public enum StarterFolder {
  /// Where to look, told by the caller: nothing here is read from the process.
  public struct Clues: Sendable {
    /// `--guides`.
    public var option: String?
    /// The environment, for `ECOUTE_GUIDES`.
    public var environment: [String: String]
    /// The executable being run.
    public var executable: URL
    /// The folder from which relative paths are read.
    public var workingFolder: URL

    /// Where to look.
    public init(
      option: String?, environment: [String: String], executable: URL, workingFolder: URL
    ) {
      self.option = option
      self.environment = environment
      self.executable = executable
      self.workingFolder = workingFolder
    }
  }

  /// The folder: the one asked for, else the installed one, else the nearest `guides` above.
  ///
  /// A folder that was asked for is never replaced by another one when it is not there.
  public static func find(_ clues: Clues) throws(Problem) -> URL {
    let fromEnvironment = clues.environment["ECOUTE_GUIDES"].flatMap { $0.isEmpty ? nil : $0 }
    if let asked = clues.option ?? fromEnvironment {
      return try requested(asked, by: clues.option == nil ? "ECOUTE_GUIDES" : "--guides", clues)
    }
    let folder = clues.executable.resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appending(path: "share/ecoute/guides")
    if let found = ([installed] + above(folder)).first(where: holdsGuides) { return found }
    throw Problem(
      file: "guides",
      what: Phrase(fr: "les guides sont introuvables", en: "the guides cannot be found"),
      remedy: Phrase(
        fr: "Indiquez leur dossier avec --guides ou ECOUTE_GUIDES",
        en: "Give their folder with --guides or ECOUTE_GUIDES"))
  }

  private static func requested(
    _ path: String, by asker: SafeText, _ clues: Clues
  ) throws(Problem) -> URL {
    let folder =
      (path.hasPrefix("/") ? URL(filePath: path) : clues.workingFolder.appending(path: path))
      .standardizedFileURL
    guard isFolder(folder) else {
      throw Problem(
        file: SafeText(path),
        what: Phrase(
          fr: "ce dossier, demandé par \(asker), n'existe pas",
          en: "this folder, asked for by \(asker), does not exist"),
        remedy: Phrase(fr: "Corrigez le chemin", en: "Mend the path"))
    }
    return folder
  }

  /// The `guides` folders beside the executable's folder and each of those above it, nearest first.
  private static func above(_ folder: URL) -> [URL] {
    var folders: [URL] = []
    var folder = folder.standardizedFileURL
    while folder.path != "/" && folders.count < 64 {
      folders.append(folder.appending(path: "guides"))
      folder.deleteLastPathComponent()
    }
    return folders + [URL(filePath: "/guides")]
  }

  /// Any project may have a `guides` folder; ours has its French guides in `fr`.
  private static func holdsGuides(_ folder: URL) -> Bool { isFolder(folder.appending(path: "fr")) }

  private static func isFolder(_ folder: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
