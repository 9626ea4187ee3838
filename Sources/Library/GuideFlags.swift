import Foundation
import Glibc
import Guides
import Text

/// What workers say of guides, in `centre/signalements.csv` of a home: a line each, added at the end.
public enum GuideFlags {
  /// The file as people know it.
  public static let shown: SafeText = "centre/signalements.csv"
  static let columns = ["slug", "version", "section", "commentaire", "signale_le", "par"]

  /// The file of a home.
  public static func file(home: URL) -> URL {
    home.appending(path: "centre/signalements.csv")
  }

  /// Adds a line; when it can't be written, the file is as it was.
  public static func add(_ flagged: FlaggedGuide, home: URL) throws(Problem) {
    let file = file(home: home)
    let folder = file.deletingLastPathComponent()
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    // Not waiting: a pipe in its place must not hang the console.
    let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK
    let descriptor = open(file.path, flags, 0o600)
    guard descriptor >= 0 else { throw .flagNotKept(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .notAFile(shown)
    }
    // Two consoles may share a home; the lock goes with the descriptor.
    guard flock(descriptor, LOCK_EX) == 0, fstat(descriptor, &status) == 0 else {
      throw .flagNotKept(errno)
    }
    let bytes = line(for: flagged, after: status.st_size, in: descriptor)
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(descriptor) == 0 else {
      let error = written >= 0 && written < bytes.count ? ENOSPC : errno
      ftruncate(descriptor, status.st_size)
      throw .flagNotKept(error)
    }
  }

  /// The bytes to add: the names of the columns first in a new file, a line end after a torn line.
  private static func line(
    for flagged: FlaggedGuide, after size: off_t, in descriptor: Int32
  ) -> [UInt8] {
    var start = ""
    if size == 0 {
      start = columns.joined(separator: ",") + "\n"
    } else {
      var last: UInt8 = 0x0a
      if pread(descriptor, &last, 1, size - 1) == 1, last != 0x0a { start = "\n" }
    }
    let row = CSVWriter.row([
      flagged.slug, flagged.version, flagged.section ?? "", flagged.comment, flagged.at,
      flagged.by ?? "",
    ])
    return Array((start + row.string + "\n").utf8)
  }

  /// The lines of a home, the first said first, and what is wrong in the others.
  public static func read(home: URL) -> (flags: [FlaggedGuide], problems: [Problem]) {
    let file = file(home: home)
    guard FileManager.default.fileExists(atPath: file.path) else { return ([], []) }
    let table = CSVTable(path: file.path, shown: shown, required: ["slug", "signale_le"])
    let flags = table.records.map { record in
      let cell = { (name: String) in record[name].map { CSVWriter.cell($0) } }
      return FlaggedGuide(
        slug: cell("slug") ?? "", version: cell("version") ?? "", section: cell("section"),
        comment: cell("commentaire") ?? "", at: cell("signale_le") ?? "", by: cell("par"))
    }
    return (flags, table.problems)
  }
}

extension Problem {
  fileprivate static func flagNotKept(_ error: Int32) -> Problem {
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
          Phrase(fr: "Dites-le à qui garde les guides", en: "Tell those who keep the guides")
        )
      default:
        (
          Phrase(
            fr: "le signalement ne s'écrit pas (erreur \(error))",
            en: "it can't be written (error \(error))"),
          Phrase(fr: "Dites-le à qui garde les guides", en: "Tell those who keep the guides")
        )
      }
    return Problem(
      file: GuideFlags.shown,
      what: Phrase(
        fr: "\(cause.french) ; le signalement n'est pas gardé",
        en: "\(cause.english); what you said is not kept"), remedy: remedy)
  }
}
