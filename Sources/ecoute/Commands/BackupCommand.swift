import ArgumentParser
import Intervention
import Records
import Text

/// `ecoute backup [DIR]`: the two files that a centre is restored from.
struct BackupCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Sauvegarde : centre-<date>.records, à garder ; centre.keys, qui remplace le dernier."
  )
  @OptionGroup var own: Options
  @OptionGroup var identity: Identity
  @ParentCommand var root: Ecoute
  @Argument(help: "Le dossier, sur un autre disque ; sans lui, celui de la dernière fois.")
  var folder: String?
  @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

  func run() throws {
    let language = options.chosenLanguage
    let desk = try Desk.open(options, identity, for: Right(.write, .backups), .backup)
    let last = { () throws(RecordsError) in try BackupPlace.load(desk.records.home)?.path }
    guard let folder = try folder ?? desk.trying(last) else {
      let sentence = Phrase(
        fr: "Dites où : ecoute backup DOSSIER, sur un autre disque.",
        en: "Say where: ecoute backup FOLDER, on another disk.")
      throw ExitStatus.usage.failure(sentence[language])
    }
    let title = Phrase(fr: "Sauvegarde", en: "Backup")
    let written = try underBar(title, isJSON: json) { progress in
      try Backup(desk.records).write(to: folder, at: desk.now, progress: progress.follow)
    }
    if json { return Output.line(try JSONLine.text(Row(written))) }
    let sentence = Phrase(
      fr: "Écrits et relus : \(SafeText(written.records)) et \(SafeText(written.keys))."
        + " Il faut les deux pour restaurer : gardez-en une copie à un autre endroit.",
      en: "Written and read back: \(SafeText(written.records)) and \(SafeText(written.keys))."
        + " Both are needed to restore: keep a copy of them in another place.")
    Output.line(sentence[language])
  }

  private struct Row: Encodable {
    let records: SafeText
    let keys: SafeText
    let bytes: Int
    let journals: Int

    init(_ written: Backup.Written) {
      records = SafeText(written.records)
      keys = SafeText(written.keys)
      bytes = written.bytes
      journals = written.journals
    }
  }
}
