import Foundation
import Text

/// Room kept aside for the day the disk is full: a file, `reserve`, that goes so that the call under
/// way can be finished.
///
/// It is one for the host's consoles: the first that the disk refuses lets it go, for all. It comes
/// back by itself when there is room again.
public struct Reserve: Sendable {
  private let path: String
  private let files: SteadyFiles

  init(home: String, _ files: SteadyFiles) {
    path = home + "/reserve"
    self.files = files
  }

  /// The reserve of a data folder.
  public init(_ home: Home) { self.init(home: home.path, home.files) }

  /// Whether it is there.
  public var isKept: Bool { access(path, F_OK) == 0 }

  /// Keeps so many mebibytes aside when they are not yet, and when as much stays free; 0 gives them
  /// back.
  public func keep(mebibytes: Int) {
    guard mebibytes > 0 else {
      _ = release()
      return
    }
    let bytes = mebibytes << 20
    guard !isKept, freeBytes > 2 * bytes else { return }
    let file = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    // Room that is only promised, as in a file with holes, is no room.
    if posix_fallocate(file, 0, off_t(bytes)) != 0 || fsync(file) != 0 { _ = release() }
  }

  /// Gives the room back; true when there was some, and what was refused may be tried again.
  func release() -> Bool {
    do {
      try files.unlink(path)
      return true
    } catch {
      return false
    }
  }

  private var freeBytes: Int {
    var status = statvfs()
    let folder = String(path.dropLast("/reserve".count))
    guard statvfs(folder, &status) == 0 else { return 0 }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }
}
