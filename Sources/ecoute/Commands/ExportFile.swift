import Glibc
import Text

/// A file for a text that goes out.
enum ExportFile {
  /// Writes a text.
  static func write(_ text: SafeText, to path: String, _ language: Language) throws {
    try write(pages: [text], to: path, language)
  }

  /// Writes a new file that only its owner reads; one that is there is never touched.
  static func write(pages: [SafeText], to path: String, _ language: Language) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      let reason = errno == EEXIST ? exists(path) : refused(path, errno)
      throw ExitStatus.cannotCreate.failure(reason[language])
    }
    let failure = fill(file, with: Output.paged(pages))
    guard close(file) == 0, failure == nil else {
      let code = failure ?? errno
      unlink(path)
      throw ExitStatus.cannotWrite.failure(refused(path, code)[language])
    }
  }

  /// Writes pages in place of older ones of the same kind, whole; any other file is never touched.
  ///
  /// Whoever reads the file meanwhile, or after a failure, has the old pages or the new ones.
  static func replace(
    pages: [SafeText], at path: String, _ language: Language, where isSame: (SafeText) -> Bool
  ) throws {
    guard access(path, F_OK) == 0 else { return try write(pages: pages, to: path, language) }
    guard isSame(beginning(of: path)) else {
      throw ExitStatus.cannotCreate.failure(exists(path)[language])
    }
    let draft = "\(path).\(getpid()).new"
    try write(pages: pages, to: draft, language)
    guard rename(draft, path) == 0 else {
      let reason = refused(path, errno)
      unlink(draft)
      throw ExitStatus.cannotWrite.failure(reason[language])
    }
  }

  /// The first bytes of a plain file, enough for its title; empty when it is another thing.
  private static func beginning(of path: String) -> SafeText {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = Glibc.read(file, &bytes, bytes.count)
    return SafeText(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }

  /// Writes all of some bytes, to the disk itself; returns what went wrong.
  private static func fill(_ file: Int32, with bytes: [UInt8]) -> Int32? {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return errno }
      bytes = bytes.dropFirst(written)
    }
    return fsync(file) == 0 || errno == EINVAL ? nil : errno
  }

  private static func exists(_ path: String) -> Phrase {
    let name = SafeText(path).line
    return Phrase(
      fr: "Le fichier « \(name) » existe déjà, il n'est pas touché. Donnez un autre nom.",
      en: "The file “\(name)” exists already and is not touched. Give another name.")
  }

  private static func refused(_ path: String, _ code: Int32) -> Phrase {
    let name = SafeText(path).line
    let reason = SafeText(String(cString: strerror(code)))
    return Phrase(
      fr: "Le fichier « \(name) » n'a pas pu être écrit (\(reason)). Rien n'est sorti.",
      en: "The file “\(name)” could not be written (\(reason)). Nothing went out.")
  }
}
