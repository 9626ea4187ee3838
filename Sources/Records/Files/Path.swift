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
    URL(filePath: path, relativeTo: URL(filePath: FileManager.default.currentDirectoryPath))
      .standardizedFileURL.path
  }

  /// The path without links, when it is there.
  static func real(_ path: String) -> String {
    realpath(path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    } ?? path
  }
}
