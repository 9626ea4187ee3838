import Intervention
import Records
import Text

extension Checkup {
  /// How a data folder stands, at an instant in milliseconds since 1970, UTC.
  static func home(_ home: HomeExamination, at now: Int64) -> [Checkup] {
    guard home.isThere else { return [missing(home), disk(home)] }
    return [folder(home), disk(home), shelter(home), register(home), calls(home)]
      + (home.isCentre ? [backup(home, at: now)] : [])
  }

  private static func missing(_ home: HomeExamination) -> Checkup {
    let path = SafeText(home.path).line
    return Checkup(
      .folder, fr: "Dossier \(path) : pas encore là. La console le fera, fermé aux autres.",
      en: "Folder \(path): not there yet. The console will make it, closed to others.")
  }

  private static func folder(_ home: HomeExamination) -> Checkup {
    let path = SafeText(home.path).line
    if !home.isWritable {
      return Checkup(
        .folder, .problem,
        fr: "Dossier \(path) : rien ne peut y être écrit. Rendez-le à qui ouvre la console.",
        en: "Folder \(path): nothing can be written there. Give it to whoever opens the console.")
    }
    if !home.isPrivate {
      return Checkup(
        .folder, .problem,
        fr: "Dossier \(path) : d'autres comptes de la machine y ont accès. chmod 700, et un seul"
          + " propriétaire.",
        en: "Folder \(path): other accounts of the machine have access. chmod 700, one owner.")
    }
    switch (home.isDemonstration, home.isCentre) {
    case (true, _):
      return Checkup(
        .folder, fr: "Dossier \(path) : démonstration, rien de réel.",
        en: "Folder \(path): demonstration, nothing real.")
    case (_, true):
      return Checkup(
        .folder, fr: "Dossier \(path) : un centre, avec ses comptes.",
        en: "Folder \(path): a centre, with its accounts.")
    default:
      return Checkup(
        .folder, .warning,
        fr: "Dossier \(path) : sans comptes. Pour un service, ecoute init en fait un centre.",
        en: "Folder \(path): no accounts. For a service, ecoute init makes it a centre.")
    }
  }

  /// Less room than this, in mebibytes, and a busy night could fill the disk.
  private static let leastRoom = 512

  private static func disk(_ home: HomeExamination) -> Checkup {
    let free = home.freeMebibytes
    let kept = home.isReserveKept
    let reserve = Phrase(
      fr: kept ? ", et la réserve est là" : ", sans réserve",
      en: kept ? ", reserve kept" : ", no reserve")
    if free < leastRoom {
      return Checkup(
        .disk, .problem,
        fr: "Disque : \(free) Mio libres\(reserve.french). Faites de la place.",
        en: "Disk: \(free) MiB free\(reserve.english). Make room.")
    }
    return Checkup(
      .disk, kept || !home.isThere ? .ok : .warning,
      fr: "Disque : \(free) Mio libres\(home.isThere ? reserve.french : "").",
      en: "Disk: \(free) MiB free\(home.isThere ? reserve.english : "").")
  }

  private static func shelter(_ home: HomeExamination) -> Checkup {
    home.isShelterWritable
      ? Checkup(
        .shelter, fr: "Abri : /dev/shm prendrait ce que le disque refuse.",
        en: "Shelter: /dev/shm would take what the disk refuses.")
      : Checkup(
        .shelter, .warning,
        fr: "Abri : /dev/shm ne s'écrit pas. Si le disque refuse, rien d'autre ne garde les mots.",
        en: "Shelter: /dev/shm cannot be written. If the disk refuses, nothing else keeps words.")
  }

  private static func register(_ home: HomeExamination) -> Checkup {
    if let fault = home.register?.phrase {
      return Checkup(
        .register, .problem, fr: "Registre : \(fault.french)", en: "Register: \(fault.english)")
    }
    return Checkup(.register, fr: "Registre : entier.", en: "Register: whole.")
  }

  private static func calls(_ home: HomeExamination) -> Checkup {
    home.unsigned == 0
      ? Checkup(.calls, fr: "Appels : aucun à reprendre.", en: "Calls: none to take up.")
      : Checkup(
        .calls, fr: "Appels pas encore signés : \(home.unsigned). ecoute calls list les nomme.",
        en: "Calls not signed yet: \(home.unsigned). ecoute calls list names them.")
  }

  /// A backup older than this, in days, is no longer yesterday's.
  private static let oldestBackup: Int64 = 2

  private static func backup(_ home: HomeExamination, at now: Int64) -> Checkup {
    guard let last = home.lastBackup else {
      return Checkup(
        .backup, .problem, fr: "Sauvegarde : aucune. ecoute backup DOSSIER, sur un autre disque.",
        en: "Backup: none. ecoute backup FOLDER, on another disk.")
    }
    let days = max(0, now - last) / 86_400_000
    let isOld = days > oldestBackup
    let age = Phrase(
      fr: days == 0 ? "de moins d'un jour" : days == 1 ? "d'hier" : "d'il y a \(days) jours",
      en: days == 0 ? "less than a day old" : days == 1 ? "from yesterday" : "\(days) days old")
    return Checkup(
      .backup, isOld ? .warning : .ok,
      fr: "Sauvegarde : \(age.french).\(isOld ? " Refaites-la : ecoute backup." : "")",
      en: "Backup: \(age.english).\(isOld ? " Do it again: ecoute backup." : "")")
  }
}
