import Crypto
import Foundation
import Intervention
import Text

/// What a backup file begins with: one line that a person can read.
///
/// `ecoute records 1 5f0e9c12ab34cd56 2026-11-22T02:43:17-05:00`: its kind, its format, the
/// centre and when it was made. Files follow, each with the length of its name, its name, its length
/// and its bytes; then a name without letters, and the SHA-256 of all that comes before.
struct ArchiveHeader: Hashable, Sendable {
  let kind: Kind
  /// The first 8 bytes of the SHA-256 of the public key that signs the access log, in hexadecimal.
  let centre: String
  let at: SafeText

  enum Kind: String, Sendable { case records, keys }

  static let format = 1
  /// The line is never longer.
  static let limit = 200

  var line: String { "ecoute \(kind.rawValue) \(Self.format) \(centre) \(at.string)\n" }

  /// The header of a file's first bytes.
  static func read(_ bytes: [UInt8], as kind: Kind, _ path: SafeText) throws(BackupError)
    -> ArchiveHeader
  {
    let words = String(decoding: bytes.prefix { $0 != 0x0a }, as: UTF8.self)
      .split(separator: " ").map(String.init)
    guard words.count == 5, words[0] == "ecoute", words[1] == kind.rawValue,
      let format = Int(words[2])
    else { throw .notABackup(path) }
    guard format <= Self.format else { throw .records(.laterFormat(path)) }
    return ArchiveHeader(kind: kind, centre: words[3], at: SafeText(words[4]))
  }
}

/// Writes a backup file, a draft until ``finish(replacing:)``.
final class ArchiveWriter {
  private let draft: HeldFile
  private let files: SteadyFiles
  private var digest = SHA256()
  private var isFinished = false
  /// How many bytes are written.
  private(set) var count = 0

  static let chunk = 1 << 20

  init(_ header: ArchiveHeader, in folder: String, _ files: SteadyFiles) throws(FileFailure) {
    self.files = files
    draft = try HeldFile.open(BackupDraft.path(in: folder), .create, of: files)
    try write(Array(header.line.utf8))
  }

  deinit { if !isFinished { try? files.unlink(draft.path) } }

  /// Adds a file from memory.
  func add(_ name: String, _ bytes: [UInt8]) throws(FileFailure) {
    try begin(name, bytes.count)
    try write(bytes)
  }

  /// Adds a file of the disk, as long as it was when it was opened.
  func add(_ name: String, from path: String) throws(FileFailure) {
    let file = try HeldFile.open(path, .read, of: files)
    let length = try file.status().length
    try begin(name, length)
    var offset = 0
    while offset < length {
      var bytes = try file.read(at: offset, count: min(Self.chunk, length - offset))
      // Cut meanwhile, as a torn end is: what is missing reads as zeros, which recovery puts aside.
      if bytes.isEmpty { bytes = Array(repeating: 0, count: min(Self.chunk, length - offset)) }
      try write(bytes)
      offset += bytes.count
    }
  }

  /// Ends the file and gives it its name, durable when it returns.
  func finish(as path: String, replacing: Bool) throws(FileFailure) {
    var end: [UInt8] = []
    end.append(integer: UInt32(0))
    try write(end)
    try draft.write(Array(digest.finalize()))
    try draft.synchronise()
    if replacing {
      try files.rename(draft.path, to: path)
    } else {
      try files.place(draft.path, at: path)
    }
    isFinished = true
    try files.synchroniseFolder(of: path)
  }

  private func begin(_ name: String, _ length: Int) throws(FileFailure) {
    var bytes: [UInt8] = []
    bytes.append(integer: UInt32(name.utf8.count))
    bytes.append(contentsOf: name.utf8)
    bytes.append(integer: UInt64(length))
    try write(bytes)
  }

  private func write(_ bytes: [UInt8]) throws(FileFailure) {
    digest.update(data: bytes)
    try draft.write(bytes)
    count += bytes.count
  }
}

/// Drafts beside the backups: a name that tells them, so that those of a killed backup are removed.
enum BackupDraft {
  private static let prefix = ".centre-"

  static func path(in folder: String) -> String {
    "\(folder)/\(prefix)\(UInt64.random(in: 0 ... .max)).new"
  }

  /// Removes the drafts that a killed backup left; to be called by the only one that writes.
  static func clear(in folder: String, _ files: SteadyFiles) {
    for name in (try? files.list(folder)) ?? [] where name.hasPrefix(prefix) {
      try? files.unlink(folder + "/" + name)
    }
  }
}

extension HeldFile {
  /// Some bytes from an offset; fewer at the end.
  func read(at offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
    try files.naming(path) { () throws(FileFailure) in
      try files.read(file, at: offset, count: count)
    }
  }
}
