import Foundation

/// A folder where a restoration is being made, beside the one it will become.
///
/// A file in it is held as long as that goes on: once nobody holds it, what is left of a killed
/// restoration may be removed.
struct RestoreDraft {
  let path: String
  private let mark: HeldFile

  private static let infix = ".restoring-"
  private static let mark = "/restoring"

  /// Makes one; nothing of it is left when that fails.
  init(beside home: String, _ files: SteadyFiles) throws(FileFailure) {
    path = home + Self.infix + "\(UInt32.random(in: 0 ... .max))"
    try files.makeDirectory(path)
    do {
      mark = try HeldFile.open(path + Self.mark, .create, of: files)
      try mark.lock(.exclusive)
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  /// Gives it its name, once it is whole; the mark goes last, so that nothing of a draft is ever
  /// without one.
  func rename(to home: String) throws(FileFailure) {
    try mark.files.rename(path, to: home)
    try? mark.files.unlink(home + Self.mark)
  }

  /// Removes what killed restorations of a folder left; answers how many.
  static func clear(beside home: String, _ files: SteadyFiles) -> Int {
    let url = URL(filePath: home)
    let parent = url.deletingLastPathComponent().path
    let names = (try? files.list(parent)) ?? []
    var cleared = 0
    for name in names where name.hasPrefix(url.lastPathComponent + infix) {
      let draft = parent + "/" + name
      let mark = try? HeldFile.open(draft + Self.mark, .read, of: files)
      // One without a mark is just being made.
      guard let mark, !mark.isHeldElsewhere else { continue }
      if (try? FileManager.default.removeItem(atPath: draft)) != nil { cleared += 1 }
    }
    return cleared
  }
}
