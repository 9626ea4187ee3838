import Text

/// Told how far a backup or a restoration is, from 0 to 1; what it throws, `.stopped`, ends the work.
public typealias BackupProgress = (Double) throws(BackupError) -> Void

/// Why a backup was not made, or not restored; whatever it is, nothing is half written.
public enum BackupError: Error, Hashable, Sendable {
  /// Something of the disk or of the records.
  case records(RecordsError)
  /// Without a centre there are no accounts that could open a backup.
  case noCentre
  /// The place for backups is inside the data folder.
  case insideHome(SafeText)
  /// Something is there already where a backup should be restored.
  case notBare(SafeText)
  /// There is no such file.
  case noFile(SafeText)
  /// The file is not a backup of this kind.
  case notABackup(SafeText)
  /// The records and the keys are not of the same centre.
  case otherCentre
  /// The keys are older than the records: some calls have none.
  case olderKeys(Int)
  /// Somebody wished it to stop.
  case stopped

  /// What an error met at a path means to people.
  init(_ error: any Error, at path: String) {
    self = error as? BackupError ?? .records(RecordsError(register: error, at: path))
  }

  /// Runs something of this room, telling its failures in this type.
  static func telling<Result>(
    _ work: () throws(RecordsError) -> Result
  ) throws(BackupError) -> Result {
    do { return try work() } catch { throw .records(error) }
  }

  /// The same for operations on files.
  static func telling<Result>(
    _ work: () throws(FileFailure) -> Result
  ) throws(BackupError) -> Result {
    do { return try work() } catch { throw .records(RecordsError(error)) }
  }

  /// One calm sentence: what happened, what is safe, what to do.
  public var phrase: Phrase {
    switch self {
    case .records(.full):
      Phrase(
        fr:
          "Ce disque est plein ; rien n'est écrit à moitié ; libérez de la place, puis recommencez.",
        en: "This disk is full; nothing is half written; free some room, then begin again.")
    case .records(.readOnly):
      Phrase(
        fr: "Ce disque ne s'écrit pas ; rien n'est écrit à moitié, ce qui y était est intact ;"
          + " donnez un autre dossier.",
        en: "This disk cannot be written; nothing is half written, what was there is intact;"
          + " give another folder.")
    case .records(let error): error.phrase
    case .noCentre:
      Phrase(
        fr: "Ce dossier n'a pas encore de comptes ; tout y reste gardé ;"
          + " créez d'abord le centre : ecoute init",
        en: "This folder has no accounts yet; everything in it is kept;"
          + " create the centre first: ecoute init")
    case .insideHome(let place):
      Phrase(
        fr: "\(place) est dans le dossier des données et se perdrait avec lui ;"
          + " rien n'est écrit ; donnez un autre disque.",
        en: "\(place) is in the data folder and would be lost with it;"
          + " nothing is written; give another disk.")
    case .notBare(let home):
      Phrase(
        fr: "\(home) contient déjà quelque chose ; rien n'y est touché ;"
          + " restaurez dans un dossier neuf, avec --home",
        en: "\(home) already holds something; nothing in it is touched;"
          + " restore in a new folder, with --home")
    case .noFile(let file):
      Phrase(
        fr: "\(file) n'est pas là ; rien n'est restauré ; vérifiez le chemin.",
        en: "\(file) is not there; nothing is restored; check the path.")
    case .notABackup(let file):
      Phrase(
        fr: "\(file) n'est pas une sauvegarde de cette sorte ; rien n'est restauré ;"
          + " --records attend centre-….records, --keys attend centre.keys",
        en: "\(file) is not a backup of this kind; nothing is restored;"
          + " --records expects centre-….records, --keys expects centre.keys")
    case .otherCentre:
      Phrase(
        fr: "Ces deux fichiers ne sont pas du même centre ; rien n'est restauré ;"
          + " prenez ceux qui ont été écrits ensemble.",
        en: "These two files are not of the same centre; nothing is restored;"
          + " take those that were written together.")
    case .olderKeys(let count):
      Phrase(
        fr: "Les clés sont plus anciennes que les dossiers ; appels qui n'ont pas la leur :"
          + " \(count) ;"
          + " rien n'est restauré ; prenez le centre.keys le plus récent.",
        en: "The keys are older than the records; calls that have none: \(count);"
          + " nothing is restored; take the latest centre.keys.")
    case .stopped:
      Phrase(
        fr: "Arrêté avant la fin ; rien n'est écrit à moitié, ce qui y était est intact ;"
          + " la même commande recommence.",
        en: "Stopped before the end; nothing is half written, what was there is intact;"
          + " the same command begins again.")
    }
  }
}
