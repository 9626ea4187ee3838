import Foundation
import Text

/// Why nothing at all could be imported.
public enum ImportError: Error, Hashable, Sendable {
  /// There is nothing at that path.
  case missing(Problem)
  /// What is there is no directory that can be read.
  case notDirectory(Problem)

  /// The temporary folder is full, or refuses.
  case noTemporaryFile(Problem)

  /// The same, as a person is told.
  public var problem: Problem {
    switch self {
    case .missing(let problem), .notDirectory(let problem), .noTemporaryFile(let problem): problem
    }
  }

  static func missing(_ path: String) -> ImportError {
    .missing(
      Problem(
        file: name(path),
        what: Phrase(fr: "fichier ou dossier absent", en: "no such file or folder"),
        remedy: Phrase(
          fr: "Vérifiez le chemin ; le répertoire en place n'a pas changé",
          en: "Check the path; the directory in place has not changed")))
  }

  static func notDirectory(_ path: String) -> ImportError {
    .notDirectory(
      Problem(
        file: name(path),
        what: Phrase(
          fr: "rien ici qui se lise comme un répertoire de ressources",
          en: "nothing here reads as a directory of resources"),
        remedy: Phrase(
          fr:
            "Donnez un dossier de tables HSDS, un fichier JSON, ou un export iCarol, ODHF ou M02 ;"
            + " le répertoire en place n'a pas changé",
          en: "Give a folder of HSDS tables, a JSON file, or an iCarol, ODHF or M02 export;"
            + " the directory in place has not changed")))
  }

  static let noRoom = ImportError.noTemporaryFile(
    Problem(
      file: SafeText(FileManager.default.temporaryDirectory.path),
      what: Phrase(
        fr: "le dossier temporaire est plein, ou refuse d'écrire",
        en: "the temporary folder is full, or refuses to write"),
      remedy: Phrase(
        fr: "Libérez de la place (ou TMPDIR) ; le répertoire en place n'a pas changé",
        en: "Make room (or set TMPDIR); the directory in place has not changed")))

  private static func name(_ path: String) -> SafeText {
    SafeText(URL(fileURLWithPath: path).lastPathComponent)
  }
}
