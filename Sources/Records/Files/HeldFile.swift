import Foundation

/// A file that stays open, and locked when asked, for as long as this object lives.
final class HeldFile: Sendable {
  let path: String
  let files: SteadyFiles
  let file: OpenFile

  init(_ path: String, _ file: OpenFile, of files: SteadyFiles) {
    self.path = path
    self.file = file
    self.files = files
  }

  deinit { files.close(file) }

  /// Opens a file.
  static func open(
    _ path: String, _ access: FileAccess, of files: SteadyFiles
  ) throws(FileFailure) -> HeldFile {
    HeldFile(path, try files.open(path, access), of: files)
  }

  /// Takes the lock, insisting for a moment: another console may only be looking.
  func lock(_ lock: FileLock, patience: Int = 10) throws(FileFailure) {
    for attempt in 0...patience {
      do {
        return try attempting { () throws(FileFailure) in try files.lock(file, lock) }
      } catch {
        guard error.code == EWOULDBLOCK, attempt < patience else { throw error }
        usleep(3000)
      }
    }
  }

  /// Whether somebody else holds it; takes nothing.
  var isHeldElsewhere: Bool {
    do {
      try attempting { () throws(FileFailure) in try files.lock(file, .shared) }
      return false
    } catch {
      return error.code == EWOULDBLOCK
    }
  }

  func status() throws(FileFailure) -> FileStatus {
    try attempting { () throws(FileFailure) in try files.status(file) }
  }

  func readAll(limit: Int = .max) throws(FileFailure) -> [UInt8] {
    try files.naming(path) { () throws(FileFailure) in try files.readAll(file, limit: limit) }
  }

  func write(_ bytes: [UInt8]) throws(FileFailure) {
    try files.naming(path) { () throws(FileFailure) in try files.writeAll(bytes, to: file) }
  }

  func synchronise() throws(FileFailure) {
    try attempting { () throws(FileFailure) in try files.synchronise(file) }
  }

  func truncate(to length: Int) throws(FileFailure) {
    try attempting { () throws(FileFailure) in try files.truncate(file, to: length) }
  }

  private func attempting<Result>(
    _ work: () throws(FileFailure) -> Result
  ) throws(FileFailure) -> Result {
    try files.naming(path, work)
  }
}
