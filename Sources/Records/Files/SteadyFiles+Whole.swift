import Foundation

// Whole operations made of single system calls: short ones go on.

extension SteadyFiles {
  /// Writes all the bytes at the end of a file: one system call, unless it is cut short.
  func writeAll(_ bytes: [UInt8], to file: OpenFile) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      var outcome: Result<Int, FileFailure> = .success(0)
      bytes.withUnsafeBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[written...])
        outcome = Result { () throws(FileFailure) -> Int in try write(rest, to: file) }
      }
      let count = try outcome.get()
      // A disk that takes nothing and says nothing would keep us here forever.
      guard count > 0 else { throw FileFailure(operation: .writing, path: "", code: EIO) }
      written += count
    }
  }

  /// All the bytes of an open file.
  func readAll(_ file: OpenFile, limit: Int = .max) throws(FileFailure) -> [UInt8] {
    try read(file, at: 0, count: min(status(file).length, limit))
  }

  /// Some bytes of an open file from an offset; fewer at the end.
  func read(_ file: OpenFile, at offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < bytes.count {
      var outcome: Result<Int, FileFailure> = .success(0)
      bytes.withUnsafeMutableBytes { all in
        let rest = UnsafeMutableRawBufferPointer(rebasing: all[filled...])
        outcome = Result { () throws(FileFailure) -> Int in
          try read(file, at: offset + filled, into: rest)
        }
      }
      let count = try outcome.get()
      guard count > 0 else { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }

  /// All the bytes of the file at a path; nil when there is none.
  func contents(of path: String) throws(FileFailure) -> [UInt8]? {
    let file: OpenFile
    do {
      file = try open(path, .read)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    defer { close(file) }
    return try naming(path) { () throws(FileFailure) in try readAll(file) }
  }

  /// The names in a folder; nil when there is none, which one that cannot be listed is not.
  func names(in path: String) throws(FileFailure) -> [String]? {
    do {
      return try list(path)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// Puts a whole file at a path, or leaves what was there: never a half.
  ///
  /// The bytes are on the disk, under that name, when it returns.
  func replace(_ path: String, with bytes: [UInt8]) throws(FileFailure) {
    let draft = "\(path).\(UInt32.random(in: 0 ... .max)).new"
    let file = try open(draft, .create)
    do {
      defer { close(file) }
      try naming(path) { () throws(FileFailure) in
        try writeAll(bytes, to: file)
        try synchronise(file)
      }
      try rename(draft, to: path)
    } catch {
      try? unlink(draft)
      throw error
    }
    try synchroniseFolder(of: path)
  }

  /// Makes the names in the folder of a path durable.
  func synchroniseFolder(of path: String) throws(FileFailure) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    try synchroniseDirectory(folder)
  }

  /// Puts the path into the failures of operations that know only a descriptor.
  func naming<Result>(
    _ path: String, _ work: () throws(FileFailure) -> Result
  ) throws(FileFailure) -> Result {
    do {
      return try work()
    } catch {
      throw FileFailure(
        operation: error.operation, path: error.path.isEmpty ? path : error.path, code: error.code)
    }
  }
}
