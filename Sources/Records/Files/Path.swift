import Foundation
import Intervention
import Text

extension Moment {
  /// The local date and hour, as a file name has it: `2026-11-22-024317`.
  var fileName: String {
    date.string + "-" + second.string.replacingOccurrences(of: ":", with: "")
  }
}

/// Paths as the system knows them.
enum Path {
  /// A path from the root.
  static func whole(_ path: String) -> String {
    // Said to be a folder: of what looks like a file, the last part would be taken off.
    let here = URL(
      filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    return URL(filePath: path, relativeTo: here).standardizedFileURL.path
  }

  /// The path without links, when it is there.
  static func real(_ path: String) -> String {
    realpath(path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    } ?? path
  }
}
