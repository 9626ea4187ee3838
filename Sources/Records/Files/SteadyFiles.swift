import Foundation

/// A disk whose calls begin again when a signal interrupts them.
///
/// Everything in this room goes through it, so that nobody has to think of `EINTR` elsewhere.
struct SteadyFiles: FileLayer {
  private let files: any FileLayer

  init(_ files: any FileLayer) { self.files = files }

  /// That of this machine.
  static let real = SteadyFiles(RealFiles())

  private func again<Result>(
    _ work: () throws(FileFailure) -> Result
  ) throws(FileFailure) -> Result {
    while true {
      do {
        return try work()
      } catch {
        if error.code != EINTR { throw error }
      }
    }
  }

  func open(_ path: String, _ access: FileAccess) throws(FileFailure) -> OpenFile {
    try again { () throws(FileFailure) in try files.open(path, access) }
  }

  func close(_ file: OpenFile) { files.close(file) }

  func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileFailure) -> Int {
    try again { () throws(FileFailure) in try files.write(bytes, to: file) }
  }

  func read(
    _ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int {
    try again { () throws(FileFailure) in try files.read(file, at: offset, into: buffer) }
  }

  func synchronise(_ file: OpenFile) throws(FileFailure) {
    try again { () throws(FileFailure) in try files.synchronise(file) }
  }

  func truncate(_ file: OpenFile, to length: Int) throws(FileFailure) {
    try again { () throws(FileFailure) in try files.truncate(file, to: length) }
  }

  func lock(_ file: OpenFile, _ lock: FileLock) throws(FileFailure) {
    try again { () throws(FileFailure) in try files.lock(file, lock) }
  }

  func status(_ file: OpenFile) throws(FileFailure) -> FileStatus {
    try again { () throws(FileFailure) in try files.status(file) }
  }

  func rename(_ path: String, to new: String) throws(FileFailure) {
    try again { () throws(FileFailure) in try files.rename(path, to: new) }
  }

  func place(_ path: String, at new: String) throws(FileFailure) {
    try again { () throws(FileFailure) in try files.place(path, at: new) }
  }

  func unlink(_ path: String) throws(FileFailure) {
    try again { () throws(FileFailure) in try files.unlink(path) }
  }

  func makeDirectory(_ path: String) throws(FileFailure) {
    try again { () throws(FileFailure) in try files.makeDirectory(path) }
  }

  func removeDirectory(_ path: String) throws(FileFailure) {
    try again { () throws(FileFailure) in try files.removeDirectory(path) }
  }

  func list(_ path: String) throws(FileFailure) -> [String] {
    try again { () throws(FileFailure) in try files.list(path) }
  }

  func synchroniseDirectory(_ path: String) throws(FileFailure) {
    try again { () throws(FileFailure) in try files.synchroniseDirectory(path) }
  }
}
