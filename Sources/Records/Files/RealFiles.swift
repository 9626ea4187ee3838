import Foundation

/// The disk of this machine.
struct RealFiles: FileLayer {
  func open(_ path: String, _ access: FileAccess) throws(FileFailure) -> OpenFile {
    let flags =
      switch access {
      case .read: O_RDONLY
      case .append: O_RDWR | O_APPEND
      case .appendOrCreate: O_RDWR | O_APPEND | O_CREAT
      case .create: O_RDWR | O_APPEND | O_CREAT | O_EXCL
      case .overwrite: O_RDWR
      }
    let descriptor = Foundation.open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY, 0o600)
    guard descriptor >= 0 else {
      throw FileFailure(access == .read ? .reading : .writing, path)
    }
    return OpenFile(descriptor: descriptor)
  }

  func close(_ file: OpenFile) { _ = Foundation.close(file.descriptor) }

  func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileFailure) -> Int {
    let count = Foundation.write(file.descriptor, bytes.baseAddress, bytes.count)
    guard count >= 0 else { throw FileFailure(.writing, "") }
    return count
  }

  func read(
    _ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int {
    let count = pread(file.descriptor, buffer.baseAddress, buffer.count, off_t(offset))
    guard count >= 0 else { throw FileFailure(.reading, "") }
    return count
  }

  func synchronise(_ file: OpenFile) throws(FileFailure) {
    guard fdatasync(file.descriptor) == 0 else { throw FileFailure(.writing, "") }
  }

  func truncate(_ file: OpenFile, to length: Int) throws(FileFailure) {
    guard ftruncate(file.descriptor, off_t(length)) == 0 else { throw FileFailure(.writing, "") }
  }

  func lock(_ file: OpenFile, _ lock: FileLock) throws(FileFailure) {
    let operation = lock == .exclusive ? LOCK_EX : LOCK_SH
    guard flock(file.descriptor, operation | LOCK_NB) == 0 else { throw FileFailure(.locking, "") }
  }

  func status(_ file: OpenFile) throws(FileFailure) -> FileStatus {
    var status = stat()
    guard fstat(file.descriptor, &status) == 0 else { throw FileFailure(.reading, "") }
    return FileStatus(
      length: Int(status.st_size), hasName: status.st_nlink > 0,
      identity: .init(device: UInt64(status.st_dev), node: UInt64(status.st_ino)))
  }

  func rename(_ path: String, to new: String) throws(FileFailure) {
    guard Foundation.rename(path, new) == 0 else { throw FileFailure(.writing, path) }
  }

  func place(_ path: String, at new: String) throws(FileFailure) {
    if link(path, new) == 0 {
      try unlink(path)
    } else if errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS {
      // A disk without hard links. The names placed here are drawn at random or held by a lock.
      guard access(new, F_OK) != 0 else { throw FileFailure(.writing, new, EEXIST) }
      try rename(path, to: new)
    } else {
      throw FileFailure(.writing, new)
    }
  }

  func unlink(_ path: String) throws(FileFailure) {
    guard Foundation.unlink(path) == 0 else { throw FileFailure(.writing, path) }
  }

  func makeDirectory(_ path: String) throws(FileFailure) {
    if mkdir(path, 0o700) == 0 { return }
    guard errno == EEXIST else { throw FileFailure(.writing, path) }
    // Somebody may have put a link or a folder of theirs here first: /dev/shm belongs to everybody.
    var status = stat()
    guard lstat(path, &status) == 0 else { throw FileFailure(.reading, path) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw FileFailure(.writing, path, ENOTDIR) }
    guard status.st_uid == geteuid() else { throw FileFailure(.writing, path, EACCES) }
    if status.st_mode & 0o077 != 0, chmod(path, 0o700) != 0 { throw FileFailure(.writing, path) }
  }

  func removeDirectory(_ path: String) throws(FileFailure) {
    guard rmdir(path) == 0 else { throw FileFailure(.writing, path) }
  }

  func list(_ path: String) throws(FileFailure) -> [String] {
    guard let directory = opendir(path) else { throw FileFailure(.reading, path) }
    defer { closedir(directory) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    // A list cut short by the disk ends like a whole one, but for this.
    guard errno == 0 else { throw FileFailure(.reading, path) }
    return names
  }

  func synchroniseDirectory(_ path: String) throws(FileFailure) {
    let descriptor = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(.writing, path) }
    defer { _ = Foundation.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileFailure(.writing, path) }
  }
}

extension FileFailure {
  /// What the last system call of this thread answered.
  fileprivate init(_ operation: Operation, _ path: String, _ code: Int32 = errno) {
    self.init(operation: operation, path: path, code: code)
  }
}
