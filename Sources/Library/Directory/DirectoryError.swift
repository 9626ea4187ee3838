import Foundation
import GRDB
import Text

/// Why the imported directory cannot be read or written.
///
/// The lines of the starter and of the centre never depend on it.
public enum DirectoryError: Error, Hashable, Sendable {
  /// The system does not let us read it.
  case unreadable(SafeText)
  /// It is not a directory, or its disk broke it.
  case damaged(SafeText)
  /// A later version of Écoute wrote it.
  case laterFormat(SafeText)
  /// The disk, or our rights on it, only let us read.
  case readOnly(SafeText)
  /// There is no room left on the disk.
  case full(SafeText)
  /// The disk answers with an error.
  case failing(SafeText, code: Int32)
  /// Another import is running.
  case busy(SafeText)

  /// What an error met at a path means to people; nil when it says something else than the database's
  /// state, and must be told as it is.
  init?(_ error: any Error, at path: String) {
    let place = SafeText(path).line
    switch error {
    case let known as DirectoryError: self = known
    case is BodyDamage: self = .damaged(place)
    case let failure as DatabaseError:
      switch failure.resultCode {
      case .SQLITE_FULL: self = .full(place)
      case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(place)
      case .SQLITE_CANTOPEN, .SQLITE_AUTH: self = .unreadable(place)
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(place)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_FORMAT: self = .damaged(place)
      default: self = .failing(place, code: failure.extendedResultCode.rawValue)
      }
    default: return nil
    }
  }

  /// What a refusal of the system (`errno`) means to people.
  init(code: Int32, at path: String) {
    let place = SafeText(path).line
    switch code {
    case ENOSPC, EDQUOT, EFBIG: self = .full(place)
    case EACCES, EPERM, EROFS: self = .readOnly(place)
    default: self = .failing(place, code: code)
    }
  }

  /// The same as a problem of a file.
  public var problem: Problem {
    switch self {
    case .unreadable(let file):
      Problem(
        file: file,
        what: Phrase(
          fr: "le répertoire importé ne peut pas être lu ; les lignes de départ restent",
          en: "the imported directory cannot be read; the starter lines remain"),
        remedy: Phrase(fr: "Demandez le droit de le lire", en: "Ask for the right to read it"))
    case .damaged(let file):
      Problem(
        file: file,
        what: Phrase(
          fr: "le répertoire importé est abîmé ; les lignes de départ restent",
          en: "the imported directory is damaged; the starter lines remain"),
        remedy: Phrase(
          fr: "Retirez ce fichier, puis importez de nouveau vos sources",
          en: "Remove this file, then import your sources again"))
    case .laterFormat(let file):
      Problem(
        file: file,
        what: Phrase(
          fr: "le répertoire importé vient d'une version plus récente d'Écoute ;"
            + " les lignes de départ restent",
          en: "the imported directory comes from a later version of Écoute;"
            + " the starter lines remain"),
        remedy: Phrase(fr: "Ouvrez-le avec cette version", en: "Open it with that version"))
    case .readOnly(let file):
      refused(
        file, Phrase(fr: "pas le droit d'y écrire", en: "no right to write there"),
        Phrase(fr: "Demandez ce droit", en: "Ask for that right"))
    case .full(let file):
      refused(
        file, Phrase(fr: "le disque est plein", en: "the disk is full"),
        Phrase(fr: "Libérez de la place, puis recommencez", en: "Free some room, then try again"))
    case .failing(let file, let code):
      refused(
        file,
        Phrase(fr: "le disque refuse (erreur \(code))", en: "the disk refuses (error \(code))"),
        Phrase(fr: "Avertissez le soutien technique", en: "Tell technical support"))
    case .busy(let file):
      refused(
        file, Phrase(fr: "un autre import est en cours", en: "another import is running"),
        Phrase(fr: "Recommencez quand il sera fini", en: "Try again when it is over"))
    }
  }

  private func refused(_ file: SafeText, _ what: Phrase, _ remedy: Phrase) -> Problem {
    Problem(
      file: file,
      what: Phrase(
        fr: "\(what.french) ; le répertoire est comme avant",
        en: "\(what.english); the directory is as before"),
      remedy: remedy)
  }
}
