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
        return answer(nil, nil, language)
      }
      guard !home.isCentre else { throw RecordsError.centreExists }
      let secrets = try Secrets(file: file, language)
      let worker = try firstWorker(language)
      let passphrase = try secrets.newPassphrase(of: worker.name)
      let recovery = RecoveryKey()
      if secrets.isAsked && !json { try RecoveryPaper(recovery, language).show() }
      let new = NewAccount(
        worker, .administrator, trainedOn: try person.trained(options) ?? options.today(),
        pledgedOn: try person.pledged(options) ?? options.today(), passphrase)
      let account = try records.vault.found(new, recovery)
      try records.vault.adopt()
      answer(account, secrets.isAsked && !json ? nil : recovery, language)
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

  /// Says what was made; the recovery key only where nobody could be shown it.
  private func answer(_ account: Account?, _ recovery: RecoveryKey?, _ language: Language) {
    if json {
      let row = Row(
        account: account?.id.rawValue, name: account?.worker.name, recovery: recovery?.groups)
      if let text = try? JSONLine.text(row) { Output.line(text) }
      return
    }
    if let recovery { Output.line(SafeText(recovery.groups.joined(separator: "-"))) }
    let sentence = Phrase(
      fr: "Le centre est créé, et ce qui était là est sous ses clés. Ajoutez les comptes :"
        + " ecoute accounts add NOM --role worker",
      en: "The centre is made, and what was there is under its keys. Add the accounts:"
        + " ecoute accounts add NAME --role worker")
    Output.line(sentence[language])
  }

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

/// The recovery key on its way to paper: shown once, on the terminal alone, and checked.
struct RecoveryPaper {
  private let key: RecoveryKey
  private let language: Language

  init(_ key: RecoveryKey, _ language: Language) {
    self.key = key
    self.language = language
  }

  /// Shows the groups, then asks two of them back: nothing is made before they are on paper.
  func show() throws {
    guard let prompt = Prompt(language) else {
      throw ExitStatus.usage.failure(Prompt.noTerminal[language])
    }
    prompt.tell(heading[language])
    for (index, group) in key.groups.enumerated() {
      prompt.tell(SafeText("  \(index < 9 ? " " : "")\(index + 1)  \(group)"))
    }
    prompt.tell(warning[language])
    for index in [0, 1].map({ $0 * 7 + Int.random(in: 0..<7) }) {
      let question = Phrase(
        fr: "Sur le papier, le groupe \(index + 1) :", en: "On the paper, group \(index + 1):")
      while !key.matches(try prompt.ask(question), group: index) {
        prompt.tell(different[language])
      }
    }
  }

  private let heading = Phrase(
    fr: "La clé de secours du centre. Écrivez-la à la main, maintenant :",
    en: "The recovery key of the centre. Write it by hand, now:")
  private let warning = Phrase(
    fr: "Elle ouvre tout quand plus personne ne le peut. Elle ne sera plus jamais montrée.\n"
      + "Gardez le papier sous clé, loin de la machine et des sauvegardes.",
    en: "It opens everything when nobody else can. It will never be shown again.\n"
      + "Keep the paper under lock and key, away from the machine and the backups.")
  private let different = Phrase(
    fr: "Ce n'est pas ce groupe. Relisez le papier et corrigez-le au besoin.",
    en: "That is not this group. Read the paper again and correct it if needed.")
}
