import ArgumentParser
import Intervention
import Records
import Text

/// Who runs a command in a centre, and how they prove it.
struct Identity: ParsableArguments {
  @Option(name: .customLong("as"), help: "Votre nom, dans un centre ; demandé sans cette option.")
  var name: String?

  @Option(
    name: .customLong("passphrase-fd"),
    help: "Lit les phrases de passe dans ce fichier ouvert, une par ligne.")
  var file: Int32?

  @Flag(help: "Avec la clé de secours, au lieu d'une phrase de passe.")
  var recovery = false

  /// Opens what the person may open; nothing is asked in a data folder without accounts.
  ///
  /// Ends the command with one calm sentence when they may not. Gives where more passphrases come
  /// from.
  @discardableResult
  func unlock(_ records: Records, _ language: Language) throws -> Secrets {
    let secrets = try Secrets(file: file, language)
    guard records.home.isCentre else { return secrets }
    do {
      if recovery {
        try records.vault.unlock(try secrets.recoveryKey())
      } else {
        let account = try records.vault.account(asking: try person(language))
        let question = Phrase(
          fr: "Phrase de passe \(Typography.de(account.worker.name)) :",
          en: "Passphrase of \(account.worker.name):")
        try records.vault.unlock(account.id, try secrets.passphrase(question))
      }
      return secrets
    } catch let error as RecordsError {
      throw error.failure(language)
    }
  }

  private func person(_ language: Language) throws -> SafeText {
    if let name { return SafeText(name).line }
    guard let prompt = Prompt(language) else {
      let sentence = Phrase(
        fr: "Dites qui vous êtes : --as NOM.", en: "Say who you are: --as NAME.")
      throw ExitStatus.usage.failure(sentence[language])
    }
    return SafeText(try prompt.ask(Phrase(fr: "Votre nom :", en: "Your name:"))).line
  }
}
