import Crypto
import Foundation
import Text

/// Reads a backup file; nothing of it is used before all of it was found whole.
struct ArchiveReader {
  let header: ArchiveHeader
  /// The files in it, in order.
  let entries: [Entry]
  private let file: HeldFile

  struct Entry: Hashable {
    let name: String
    let offset: Int
    let length: Int
  }

  /// Opens a file and checks all of it: its kind, its shape and its SHA-256.
  init(
    _ path: String, as kind: ArchiveHeader.Kind, _ files: SteadyFiles,
    progress: BackupProgress = { _ in }
  ) throws(BackupError) {
    let name = SafeText(path).line
    do {
      file = try HeldFile.open(path, .read, of: files)
      let length = try file.status().length
      let first = try file.read(at: 0, count: ArchiveHeader.limit)
      header = try Self.header(first, kind, name)
      entries = try Self.entries(of: file, length, from: header.line.utf8.count)
      guard try Self.isWhole(file, length, progress) else {
        throw BackupError.records(.damaged(name))
      }
    } catch let failure as FileFailure {
      switch failure.code {
      case ENOENT, ENOTDIR: throw .noFile(name)
      case EISDIR: throw .notABackup(name)
      default: throw .records(RecordsError(failure))
      }
    } catch is ArchiveDamage {
      throw .records(.damaged(name))
    } catch let error as BackupError {
      throw error
    } catch {
      throw .records(.damaged(name))
    }
  }

  /// The bytes of a file in it.
  func bytes(of entry: Entry) throws(FileFailure) -> [UInt8] {
    try file.read(at: entry.offset, count: entry.length)
  }

  /// Writes a file of it on the disk, a new one, durable when it returns.
  func extract(_ entry: Entry, to path: String) throws(FileFailure) {
    let copy = try HeldFile.open(path, .create, of: file.files)
    var done = 0
    while done < entry.length {
      let bytes = try file.read(
        at: entry.offset + done, count: min(ArchiveWriter.chunk, entry.length - done))
      guard !bytes.isEmpty else { throw FileFailure(operation: .reading, path: path, code: EIO) }
      try copy.write(bytes)
      done += bytes.count
    }
    try copy.synchronise()
  }

  private struct ArchiveDamage: Error {}

  private static func header(
    _ first: [UInt8], _ kind: ArchiveHeader.Kind, _ name: SafeText
  ) throws(BackupError) -> ArchiveHeader {
    let header = try ArchiveHeader.read(first, as: kind, name)
    // The line as it was written: anything else moves what follows.
    guard first.starts(with: header.line.utf8) else { throw .notABackup(name) }
    return header
  }

  private static func entries(
    of file: HeldFile, _ length: Int, from start: Int
  ) throws -> [Entry] {
    var entries: [Entry] = []
    var offset = start
    while true {
      let fields = try file.read(at: offset, count: 4)
      guard let size = fields.integer(UInt32.self, at: 0), size < 4096 else {
        throw ArchiveDamage()
      }
      offset += 4
      if size == 0 { break }
      let bytes = try file.read(at: offset, count: Int(size) + 8)
      guard let content = bytes.integer(UInt64.self, at: Int(size)),
        content <= UInt64(length)
      else { throw ArchiveDamage() }
      offset += Int(size) + 8
      let name = String(decoding: bytes.prefix(Int(size)), as: UTF8.self)
      entries.append(Entry(name: name, offset: offset, length: Int(content)))
      offset += Int(content)
      guard offset < length else { throw ArchiveDamage() }
    }
    guard offset + SHA256.byteCount == length else { throw ArchiveDamage() }
    return entries
  }

  private static func isWhole(
    _ file: HeldFile, _ length: Int, _ progress: BackupProgress
  ) throws -> Bool {
    var digest = SHA256()
    let end = length - SHA256.byteCount
    var offset = 0
    while offset < end {
      let bytes = try file.read(at: offset, count: min(ArchiveWriter.chunk, end - offset))
      guard !bytes.isEmpty else { return false }
      digest.update(data: bytes)
      offset += bytes.count
      try progress(Double(offset) / Double(end))
    }
    return try file.read(at: end, count: SHA256.byteCount) == Array(digest.finalize())
  }
}
