import ArgumentParser
import Intervention
import Records
import Text

/// `ecoute restore`: a centre put back on a bare machine.
struct RestoreCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Remet un centre dans un dossier neuf, et relit tout ; une phrase de passe, ou la clé"
      + " de secours.")
  @OptionGroup var own: Options
  @OptionGroup var identity: Identity
  @ParentCommand var root: Ecoute
  @Option(help: "Le fichier centre-<date>.records.") var records: String
  @Option(help: "Le fichier centre.keys.") var keys: String
  @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

  func run() throws {
    let language = options.chosenLanguage
    let title = Phrase(fr: "Restauration", en: "Restoration")
    let restored = try underBar(title, isJSON: json) { progress in
      let restore = try Restore(records: records, keys: keys, to: options.homePath) {
        fraction throws(BackupError) in try progress.follow(fraction * 0.3)
      }
      return try restore.run(at: Clock().now) { fraction throws(BackupError) in
        try progress.follow(0.3 + fraction * 0.7)
      } unlock: { records in
        // Something is asked on the line of the bar.
        progress.hide()
        try identity.unlock(records, language)
      }
    }
    if json { return Output.line(try JSONLine.text(Row(restored))) }
    for sentence in sentences(restored) { Output.line(sentence[language]) }
  }

  private func sentences(_ restored: Restore.Restored) -> [Phrase] {
    let home = SafeText(options.homePath).line
    var sentences = [
      Phrase(
        fr: "Restauré dans \(home). Appels signés, relus en entier : \(restored.calls) ;"
          + " appels en cours : \(restored.journals).",
        en: "Restored in \(home). Signed calls, read back whole: \(restored.calls);"
          + " calls under way: \(restored.journals).")
    ]
    if restored.destroyed > 0 {
      sentences.append(
        Phrase(
          fr: "Appels détruits depuis cette sauvegarde, qui n'y sont pas : \(restored.destroyed).",
          en: "Calls destroyed since that backup, which are not there: \(restored.destroyed)."))
    }
    if restored.cleared > 0 {
      sentences.append(
        Phrase(
          fr: "Restes de restaurations interrompues, à côté, qui sont ôtés : \(restored.cleared).",
          en: "Leftovers of interrupted restorations beside it, removed: \(restored.cleared)."))
    }
    if restored.closed > 0 {
      sentences.append(
        Phrase(
          fr: "Appels en cours que vos clés n'ouvrent pas, leurs fichiers sont là :"
            + " \(restored.closed).",
          en: "Calls under way that your keys do not open, their files are there:"
            + " \(restored.closed)."))
    }
    return sentences
  }

  private struct Row: Encodable {
    let calls: Int
    let destroyed: Int
    let journals: Int
    let closed: Int
    let cleared: Int

    init(_ restored: Restore.Restored) {
      calls = restored.calls
      destroyed = restored.destroyed
      journals = restored.journals
      closed = restored.closed
      cleared = restored.cleared
    }
  }
}
