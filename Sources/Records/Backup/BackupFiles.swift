import Foundation
import Intervention

/// The files of a data folder that a backup takes, besides the register and the keys.
struct BackupFiles {
  private let home: Home

  init(_ home: Home) { self.home = home }

  /// A file, by its name in the backup.
  struct File: Hashable {
    let name: String
    let path: String

    /// Whether it is of a call in progress.
    var isOfCall: Bool { BackupFiles.call(of: name) != nil }
  }

  /// Files of the data folder itself.
  static let single = ["call-number", "preferences.json"]
  /// Folders, with all that is in them: calls in progress, exercises, the centre's own content,
  /// certificates of destruction.
  static let folders = ["journals", "attempts", "centre", "certificats"]

  /// The files that are there now; a folder that cannot be read is not left out in silence.
  func all() throws(RecordsError) -> [File] {
    var files = Self.single.map { File(name: $0, path: home.path + "/" + $0) }
    for folder in Self.folders { try add(folder, depth: 0, to: &files) }
    // What a refusing disk sent to memory is of calls too.
    for segment in try home.journals.segments().values.joined() where segment.place == .shelter {
      files.append(File(name: "journals/" + segment.name.fileName, path: segment.path))
    }
    return files
  }

  /// The call in progress, or the attempt, that a name of a backup is about, also when its file was torn
  /// or put aside.
  static func call(of name: String) -> CallID? {
    let parts = name.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, ["journals", "attempts"].contains(parts[0]) else { return nil }
    return parts[1].split(separator: ".").first.map { CallID(rawValue: String($0)) }
  }

  /// Whether a name of a backup may be written in a data folder: nothing else ever is.
  static func allows(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return false }
    return single.contains(name) || parts.count > 1 && folders.contains(String(parts[0]))
  }

  private func add(
    _ path: String, depth: Int, to files: inout [File]
  ) throws(RecordsError) {
    // A link may lead back up.
    guard depth < 8 else { return }
    guard let names = try names(in: path) else {
      if depth > 0 { files.append(File(name: path, path: home.path + "/" + path)) }
      return
    }
    for name in names.sorted() { try add(path + "/" + name, depth: depth + 1, to: &files) }
  }

  /// The names in a folder; nil when it is none, or is not there.
  private func names(in path: String) throws(RecordsError) -> [String]? {
    do {
      return try home.files.list(home.path + "/" + path)
    } catch {
      guard [ENOENT, ENOTDIR, ELOOP].contains(error.code) else { throw RecordsError(error) }
      return nil
    }
  }
}
