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
        progress.end()
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
        fr:
          "\(restored.calls) appel(s) signé(s) relu(s) en entier et \(restored.journals) en cours,"
          + " dans \(home).",
        en: "\(restored.calls) signed call(s) read back whole and \(restored.journals) under way,"
          + " in \(home).")
    ]
    if restored.destroyed > 0 {
      sentences.append(
        Phrase(
          fr: "\(restored.destroyed) appel(s) détruit(s) depuis cette sauvegarde n'y sont pas.",
          en: "\(restored.destroyed) call(s) destroyed since that backup are not there."))
    }
    if restored.cleared > 0 {
      sentences.append(
        Phrase(
          fr: "Le reste de \(restored.cleared) restauration(s) interrompue(s), à côté, est ôté.",
          en: "What \(restored.cleared) interrupted restoration(s) left beside it is removed."))
    }
    if restored.closed > 0 {
      sentences.append(
        Phrase(
          fr: "\(restored.closed) appel(s) en cours ne s'ouvrent pas avec vos clés ; leurs fichiers"
            + " sont là.",
          en: "\(restored.closed) call(s) under way do not open with your keys; their files are"
            + " there."))
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
