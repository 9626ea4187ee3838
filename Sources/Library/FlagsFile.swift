import Foundation
import Glibc
import Text

/// A file to which workers add lines: what is wrong in a guide or in a listing.
struct FlagsFile {
  private let file: URL
  /// The file as people know it.
  private let shown: SafeText
  private let columns: [String]
  /// What those who read it keep: « les guides ».
  private let keepers: Phrase

  init(_ file: URL, shown: SafeText, columns: [String], keepers: Phrase) {
    self.file = file
    self.shown = shown
    self.columns = columns
    self.keepers = keepers
  }

  /// Adds a line; when it can't be written, the file is as it was.
  func add(_ cells: [SafeText]) throws(Problem) {
    let folder = file.deletingLastPathComponent()
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    // Not waiting: a pipe in its place must not hang the console.
    let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK
    let descriptor = open(file.path, flags, 0o600)
    guard descriptor >= 0 else { throw notKept(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .notAFile(shown)
    }
    // Two consoles may share a home; the lock goes with the descriptor.
    guard flock(descriptor, LOCK_EX) == 0, fstat(descriptor, &status) == 0 else {
      throw notKept(errno)
    }
    let bytes = line(of: cells, after: status.st_size, in: descriptor)
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(descriptor) == 0 else {
      let error = written >= 0 && written < bytes.count ? ENOSPC : errno
      ftruncate(descriptor, status.st_size)
      throw notKept(error)
    }
  }

  /// The bytes to add: the names of the columns first in a new file, a line end after a torn line.
  private func line(of cells: [SafeText], after size: off_t, in descriptor: Int32) -> [UInt8] {
    var start = ""
    if size == 0 {
      start = columns.joined(separator: ",") + "\n"
    } else {
      var last: UInt8 = 0x0a
      if pread(descriptor, &last, 1, size - 1) == 1, last != 0x0a { start = "\n" }
    }
    return Array((start + CSVWriter.row(cells).string + "\n").utf8)
  }

  private func notKept(_ error: Int32) -> Problem {
    .flagNotKept(error, shown: shown, keepers: keepers)
  }
}

extension Problem {
  fileprivate static func flagNotKept(
    _ error: Int32, shown: SafeText, keepers: Phrase
  ) -> Problem {
    let tell = Phrase(
      fr: "Dites-le à qui garde \(keepers.french)", en: "Tell those who keep \(keepers.english)")
    let (cause, remedy): (Phrase, Phrase) =
      switch error {
      case ENOSPC, EDQUOT:
        (
          Phrase(fr: "le disque est plein", en: "the disk is full"),
          Phrase(fr: "Libérez de la place, puis Entrée", en: "Free some space, then Enter")
        )
      case EACCES, EPERM, EROFS:
        (
          Phrase(
            fr: "le dossier du centre refuse l'écriture", en: "the centre's folder refuses writing"),
          tell
        )
      default:
        (
          Phrase(
            fr: "le signalement ne s'écrit pas (erreur \(error))",
            en: "it can't be written (error \(error))"),
          tell
        )
      }
    return Problem(
      file: shown,
      what: Phrase(
        fr: "\(cause.french) ; le signalement n'est pas gardé",
        en: "\(cause.english); what you said is not kept"), remedy: remedy)
  }
}
