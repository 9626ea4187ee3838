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
  @Flag(help: "Oublie ce dossier : son centre.keys est détruit, avec son disque.")
  var forget = false
  @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

  func run() throws {
    let language = options.chosenLanguage
    let desk = try Desk.open(options, identity, for: Right(.write, .backups), .backup)
    if forget { return try leave(folder, desk) }
    let last = { () throws(RecordsError) in
      try BackupPlaces.load(desk.records.home).all.first?.path
    }
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
    RenewedKeys(written: [], pending: written.pending).say(language)
  }

  /// Forgets a place: somebody says that what it held is destroyed.
  private func leave(_ folder: String?, _ desk: Desk) throws {
    let language = options.chosenLanguage
    guard let folder else {
      let sentence = Phrase(
        fr: "Dites quel dossier : ecoute backup DOSSIER --forget",
        en: "Say which folder: ecoute backup FOLDER --forget")
      throw ExitStatus.usage.failure(sentence[language])
    }
    let name = SafeText(folder).line
    let isKnown: Bool
    do throws(BackupError) {
      isKnown = try Backup(desk.records).forget(folder, at: desk.now)
    } catch {
      throw error.failure(language)
    }
    guard isKnown else {
      let sentence = Phrase(
        fr: "Aucune sauvegarde connue dans \(name). Rien n'est changé.",
        en: "No known backup in \(name). Nothing is changed.")
      throw ExitStatus.noInput.failure(sentence[language])
    }
    let sentence = Phrase(
      fr: "\(name) est oublié. S'il reste un centre.keys sur ce disque, il s'ouvre encore :"
        + " détruisez-le.",
      en: "\(name) is forgotten. If a centre.keys is left on that disk, it still opens: destroy it."
    )
    Output.line(sentence[language])
  }

  private struct Row: Encodable {
    let records: SafeText
    let keys: SafeText
    let bytes: Int
    let journals: Int
    let pending: [SafeText]

    init(_ written: Backup.Written) {
      records = SafeText(written.records)
      keys = SafeText(written.keys)
      bytes = written.bytes
      journals = written.journals
      pending = written.pending
    }
  }
}

extension RenewedKeys {
  /// Says where the keys were written again, and what remains to be done; nothing without a backup.
  func say(_ language: Language) {
    if !written.isEmpty {
      let places = written.joined(separator: ", ")
      let sentence = Phrase(
        fr:
          "La sauvegarde des clés est réécrite : \(places). Une copie plus ancienne de centre.keys"
          + " s'ouvre encore comme avant : détruisez-la.",
        en: "The backup of the keys is written again: \(places). An older copy of centre.keys still"
          + " opens as before: destroy it.")
      Output.error(sentence[language])
    }
    for place in pending { Output.error(Self.pending(place)[language]) }
  }

  /// What remains to be done for a place that could not be reached.
  static func pending(_ place: SafeText) -> Phrase {
    Phrase(
      fr: "La sauvegarde des clés n'a pas pu être réécrite : \(place). Faites ecoute backup dès que"
        + " ce disque est là : d'ici là, elle s'ouvre comme avant. S'il est détruit :"
        + " ecoute backup \(place) --forget",
      en:
        "The backup of the keys could not be written again: \(place). Run ecoute backup as soon as"
        + " that disk is there: until then, it opens as before. If it is destroyed:"
        + " ecoute backup \(place) --forget")
  }
}
