import ArgumentParser
import Glibc
import Intervention
import Records
import Text

/// `ecoute accounts`: who works in the centre, and what keys they hold.
struct AccountsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts",
    abstract: "Les comptes : liste, ajout, clés, formation, signature, rôle, phrase, fermeture.",
    subcommands: [
      List.self, Add.self, Grant.self, Training.self, Signature.self, RoleCommand.self,
      PassphraseCommand.self, Close.self, Rotate.self, RecoveryKeyCommand.self,
    ])

  /// `accounts list`: everyone, also those who left; it asks nothing, as the locked screen.
  struct List: Subcommand {
    static let configuration = CommandConfiguration(abstract: "La liste des comptes.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let language = options.chosenLanguage
      let centre = try Centre(options)
      let (accounts, waiting) = try centre.answering { vault throws(RecordsError) in
        (try vault.accounts(), try vault.waiting())
      }
      let rows = accounts.map { Row($0, isWaiting: waiting.contains($0)) }
      if json { return Output.line(try JSONLine.text(rows, hasSnakeKeys: true)) }
      Output.table(
        zip(accounts, rows).map { account, row in
          [
            account.worker.name, account.role.label[language], row.state.word[language],
            SafeText(row.trainedOn ?? "?"), SafeText(row.pledgedOn ?? "?"),
          ]
        })
      try centre.sayRenewal()
    }
  }

  /// An account as a program reads it.
  private struct Row: Encodable {
    let id: String
    let name: SafeText
    let role: Role
    let state: AccountState
    let trainedOn: String?
    let pledgedOn: String?

    init(_ account: Account, isWaiting: Bool) {
      id = account.id.rawValue
      name = account.worker.name
      role = account.role
      state = account.closedAt != nil ? .closed : isWaiting ? .waiting : .open
      trainedOn = account.trainedOn?.description
      pledgedOn = account.pledgedOn?.description
    }
  }

  private enum AccountState: String, Encodable {
    case open, waiting, closed

    var word: Phrase {
      switch self {
      case .open: Phrase(fr: "ouvert", en: "open")
      case .waiting: Phrase(fr: "attend ses clés", en: "waits for keys")
      case .closed: Phrase(fr: "fermé", en: "closed")
      }
    }
  }
}

/// The centre that a command about accounts works on.
struct Centre {
  let records: Records
  private let language: Language

  init(_ options: Options) throws {
    language = options.chosenLanguage
    guard access(options.homePath, F_OK) == 0 else { throw Desk.noHome(options) }
    let home = try Home.open(options)
    guard home.isCentre else {
      let sentence = Phrase(
        fr: "Ce dossier n'est pas un centre : il n'a pas de comptes."
          + " Pour en faire un : ecoute init",
        en: "This folder is not a centre: it has no accounts. To make one: ecoute init")
      throw ExitStatus.noInput.failure(sentence[language])
    }
    records = Records(settledBy: home)
  }

  /// Does something with the accounts, or ends with one calm sentence.
  func answering<Result>(
    _ work: (Vault) throws(RecordsError) -> Result
  ) throws -> Result {
    do throws(RecordsError) {
      return try work(records.vault)
    } catch {
      throw error.failure(language)
    }
  }

  /// Unlocks for somebody who may change accounts; gives where more passphrases come from.
  func administer(by identity: Identity) throws -> Secrets {
    let secrets = try identity.unlock(records, language)
    try answering { _ throws(RecordsError) in try records.require(Right(.write, .accounts)) }
    return secrets
  }

  /// Does something to somebody's account, once whoever asks has unlocked.
  func change(
    _ name: String, by identity: Identity,
    _ work: (Vault, Account) throws(RecordsError) -> Void
  ) throws -> Account {
    try identity.unlock(records, language)
    return try answering { vault throws(RecordsError) in
      let account = try vault.account(named: SafeText(name).line)
      try work(vault, account)
      return account
    }
  }

  /// Replaces the keys that are due when whoever unlocked can; says what remains for somebody else.
  func renewKeys() throws {
    do throws(RecordsError) {
      try records.vault.rotate()
    } catch {
      guard error == .keysAwaited else { throw error.failure(language) }
    }
    try sayRenewal()
  }

  /// Says what is left of the replacing of keys, if anything is.
  func sayRenewal() throws {
    let renewal = try answering { vault throws(RecordsError) in try vault.renewal() }
    if let sentence = renewal.sentence { Output.error(sentence[language]) }
  }

  /// Writes the keys of the backups again: those there still open what was just taken away.
  func renewBackup() throws {
    do throws(BackupError) {
      try Backup(records).renewKeys(at: Clock().now).say(language)
    } catch {
      throw error.failure(language)
    }
  }
}
