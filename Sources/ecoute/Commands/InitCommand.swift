import ArgumentParser
import Foundation
import Intervention
import Records
import Text

/// `ecoute init`: makes a centre of a data folder, with its first account and its recovery key.
struct InitCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Crée le centre : premier compte, d'administration, et clé de secours à imprimer.",
    discussion: "Les appels d'avant sont repris sous les clés du centre. Interrompue, la même"
      + " commande finit.")
  @OptionGroup var own: Options
  @ParentCommand var root: Ecoute
  @OptionGroup var person: PersonOptions
  @Option(help: "Le nom du premier compte ; demandé sans cette option.") var name: String?
  @Option(
    name: .customLong("passphrase-fd"),
    help: "Lit la phrase de passe dans ce fichier ouvert ; rien n'est demandé.")
  var file: Int32?
  @Flag(help: "Réponse en JSON, sur une ligne, avec la clé de secours.") var json = false

  func run() throws {
    let language = options.chosenLanguage
    let home = try Home.open(options)
    guard !home.isDemonstration else {
      throw ExitStatus.notAllowed.failure(demonstration[language])
    }
    let records = Records(home)
    do {
      if try records.vault.isAdoptionDue() {
        try records.vault.adopt()
        if json { return try answer() }
        return Output.line(Self.made[language])
      }
      guard !home.isCentre else { throw RecordsError.centreExists }
      let secrets = try Secrets(file: file, language)
      let worker = try firstWorker(language)
      let passphrase = try secrets.newPassphrase(of: worker.name)
      let recovery = RecoveryKey()
      let isOnPaper = try RecoveryPaper(recovery, language).show(to: secrets, isJSON: json)
      let new = NewAccount(
        worker, .administrator, trainedOn: try person.trained(options) ?? options.today(),
        pledgedOn: try person.pledged(options) ?? options.today(), passphrase)
      let account = try records.vault.found(new, recovery)
      // Before anything else can fail: no later command shows that key.
      if json {
        try answer(account, recovery)
      } else if !isOnPaper {
        RecoveryPaper(recovery, language).output()
      }
      try records.vault.adopt()
      if !json { Output.line(Self.made[language]) }
    } catch let error as RecordsError {
      throw error.failure(language)
    }
  }

  private func firstWorker(_ language: Language) throws -> Worker {
    var typed = name
    if typed == nil, file == nil, let prompt = Prompt(language) {
      typed = try prompt.ask(
        Phrase(fr: "Nom du premier compte, d'administration :", en: "Name of the first account:"))
    }
    let worker = person.worker(typed ?? "")
    guard !worker.name.isBlank else {
      let sentence = Phrase(
        fr: "Il faut un nom : ecoute init --name NOM.",
        en: "A name is needed: ecoute init --name NAME.")
      throw ExitStatus.usage.failure(sentence[language])
    }
    return worker
  }

  /// The answer in JSON, with the recovery key; nothing in it when an earlier run gave it.
  private func answer(_ account: Account? = nil, _ recovery: RecoveryKey? = nil) throws {
    let row = Row(
      account: account?.id.rawValue, name: account?.worker.name, recovery: recovery?.groups)
    Output.line(try JSONLine.text(row))
  }

  private static let made = Phrase(
    fr: "Le centre est créé, et ce qui était là est sous ses clés. Ajoutez les comptes :"
      + " ecoute accounts add NOM --role worker",
    en: "The centre is made, and what was there is under its keys. Add the accounts:"
      + " ecoute accounts add NAME --role worker")

  private struct Row: Encodable {
    let account: String?
    let name: SafeText?
    let recovery: [String]?
  }

  private var demonstration: Phrase {
    Phrase(
      fr: "C'est un dossier de démonstration : rien n'y est réel, il n'a pas de comptes.",
      en: "This is a demonstration folder: nothing in it is real, it has no accounts.")
  }
}
