/// The disk, one system call at a time: the only door this room has to its own files.
///
/// Each operation does what its name says once and reports what the system answered, also `EINTR`
/// and a write that took fewer bytes. Going on after those is the business of `SteadyFiles` and
/// `SteadyFiles+Whole`, so that the tests, which put a simulated disk here, exercise the very same
/// loops. SQLite has its own.
protocol FileLayer: Sendable {
  func open(_ path: String, _ access: FileAccess) throws(FileFailure) -> OpenFile
  /// Gives the file back, with its lock; errors here can no longer change anything.
  func close(_ file: OpenFile)
  /// Writes at the end of the file; answers the number of bytes taken.
  func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileFailure) -> Int
  /// Reads from an offset; answers the number of bytes read, 0 at the end.
  func read(
    _ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int
  /// `fdatasync`: the bytes and the length are on the disk when it returns.
  func synchronise(_ file: OpenFile) throws(FileFailure)
  func truncate(_ file: OpenFile, to length: Int) throws(FileFailure)
  /// `flock` without waiting; `EWOULDBLOCK` when somebody else holds the file.
  func lock(_ file: OpenFile, _ lock: FileLock) throws(FileFailure)
  /// The length of the file, whether it still has a name, and which file it is.
  func status(_ file: OpenFile) throws(FileFailure) -> FileStatus
  /// Takes the place of the file that has the new name, if any.
  func rename(_ path: String, to new: String) throws(FileFailure)
  /// Gives a file a name that no file has; `EEXIST` otherwise.
  func place(_ path: String, at new: String) throws(FileFailure)
  func unlink(_ path: String) throws(FileFailure)
  /// The folder is there afterwards, is ours, and nobody else may enter it.
  func makeDirectory(_ path: String) throws(FileFailure)
  /// Removes a folder that is empty.
  func removeDirectory(_ path: String) throws(FileFailure)
  /// The names in a folder, in no order.
  func list(_ path: String) throws(FileFailure) -> [String]
  /// `fsync` of a folder: the names in it are on the disk when it returns.
  func synchroniseDirectory(_ path: String) throws(FileFailure)
}

/// A file being used: its descriptor.
struct OpenFile: Hashable, Sendable {
  let descriptor: Int32
}

/// What a file is opened for.
///
/// Files are made with mode 0600.
enum FileAccess: Hashable, Sendable {
  case read
  /// Read, and write at the end.
  case append
  /// The same, and the file is made when it is missing.
  case appendOrCreate
  /// The same on a file that must not exist.
  case create
  /// Written from its beginning: what is there is erased before the file goes.
  case overwrite
}

/// How a file is held.
enum FileLock: Hashable, Sendable {
  /// By one console, for writing.
  case exclusive
  /// By anyone who looks whether it is held.
  case shared
}

/// What is known of an open file.
struct FileStatus: Hashable, Sendable {
  let length: Int
  /// False once the file was removed, even though it is still open here.
  let hasName: Bool
  /// The same for two names of one file.
  let identity: Identity

  struct Identity: Hashable, Sendable {
    let device: UInt64
    let node: UInt64
  }
}

/// What the system answered to a call that failed.
struct FileFailure: Error, Hashable, Sendable {
  let operation: Operation
  let path: String
  /// The `errno`.
  let code: Int32

  enum Operation: Hashable, Sendable {
    case reading, writing, locking
  }
}
