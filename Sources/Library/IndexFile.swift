import Directory
import Foundation
import Glibc
import Retrieval
import Text

/// The index of the imported directory: a file that is mapped, not read, so that opening it is free.
///
/// It only repeats what `directory.sqlite` says: when it is absent, damaged or of another generation,
/// it is made again, never trusted.
public enum IndexFile {
  /// Where the index of a data folder is.
  public static func path(home: String) -> String { home + "/directory.index" }

  /// Writes the index of a generation at a path, down to the disk; nothing is renamed.
  public static func write(
    to path: String, generation: Int64, needs: NeedList, places: Places,
    resources: (@escaping (Int64, Resource) throws -> Void) throws -> Void
  ) throws {
    let builder = DirectoryIndexBuilder(needs: needs, places: places)
    try resources { row, resource in
      guard let row = UInt32(exactly: row), builder.count < DirectoryIndexBuilder.mostResources
      else { throw DirectoryError.failing(SafeText(path).line, code: EFBIG) }
      builder.add(resource, row: Int(row))
    }
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw DirectoryError(code: errno, at: path) }
    defer { close(file) }
    try builder.write(generation: UInt64(bitPattern: generation)) { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw DirectoryError(code: errno, at: path) }
        rest = rest.dropFirst(count)
      }
    }
    guard fsync(file) == 0 else { throw DirectoryError(code: errno, at: path) }
  }

  /// The index at a path, if it is whole, of that generation and made with those needs.
  public static func open(_ path: String, generation: Int64, needs: NeedList) -> DirectoryIndex? {
    guard let memory = map(path) else { return nil }
    let index = try? DirectoryIndex(memory, needs: needs)
    return index?.generation == UInt64(bitPattern: generation) ? index : nil
  }

  private static func map(_ path: String) -> IndexMemory? {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      let start = mmap(nil, status.st_size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED
    else { return nil }
    return IndexMemory(UnsafeRawBufferPointer(start: start, count: status.st_size)) { bytes in
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
  }
}
