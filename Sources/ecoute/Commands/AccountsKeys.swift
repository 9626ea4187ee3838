import ArgumentParser
import Intervention
import Records
import Text

extension AccountsCommand {
  /// `accounts grant NAME`: gives somebody the keys of their role.
  struct Grant: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Remet à quelqu'un les clés de son rôle.",
      discussion: "Par un·e spécialiste, ou avec la clé de secours.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Argument(help: "Le nom.") var name: String
    @OptionGroup var identity: Identity

    func run() throws {
      let account = try Centre(options).change(name, by: identity) {
        vault, account throws(RecordsError) in try vault.grant(account.id)
      }
      let sentence = Phrase(
        fr: "\(account.worker.name) a les clés de son rôle.",
        en: "\(account.worker.name) has the keys of their role.")
      Output.line(sentence[options.chosenLanguage])
    }
  }

  /// `accounts close NAME`: at a departure.
  struct Close: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Ferme un compte, au départ de quelqu'un ; de nouvelles clés restent à faire.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Argument(help: "Le nom.") var name: String
    @OptionGroup var identity: Identity

    func run() throws {
      let centre = try Centre(options)
      let account = try centre.change(name, by: identity) { vault, account throws(RecordsError) in
        try vault.close(account.id)
      }
      let sentence = Phrase(
        fr: "Le compte \(Typography.de(account.worker.name)) est fermé : sa phrase de passe"
          + " n'ouvre plus rien.",
        en: "The account of \(account.worker.name) is closed: the passphrase opens nothing now.")
      Output.line(sentence[options.chosenLanguage])
      try centre.renewKeys()
      try centre.renewBackup()
    }
  }

  /// `accounts rotate`: makes the new keys that are due, or that an incident calls for.
  struct Rotate: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Fait les nouvelles clés qui restent à faire.",
      discussion: "Interrompue, la même commande finit.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Flag(help: "De nouvelles clés même si personne n'est parti : chaque année, après un incident.")
    var incident = false
    @OptionGroup var identity: Identity

    func run() throws {
      let language = options.chosenLanguage
      let centre = try Centre(options)
      try identity.unlock(centre.records, language)
      if incident {
        try centre.answering { vault throws(RecordsError) in try vault.expire() }
      }
      try centre.renewKeys()
      try centre.renewBackup()
      let isDue = try centre.answering { vault throws(RecordsError) in try vault.isRotationDue() }
      guard !isDue else { return }
      let sentence = Phrase(
        fr: "Les clés sont à jour ; les anciennes sont effacées.",
        en: "The keys are up to date; the old ones are erased.")
      Output.line(sentence[language])
    }
  }
  /// `accounts recovery-key`: another recovery key, when the paper is lost.
  struct RecoveryKeyCommand: Subcommand {
    static let configuration = CommandConfiguration(
      commandName: "recovery-key",
      abstract: "Remplace la clé de secours perdue : la nouvelle est montrée une seule fois.",
      discussion: "Par l'administration, ou avec la clé à remplacer. L'ancienne n'ouvre plus rien.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @OptionGroup var identity: Identity

    func run() throws {
      let language = options.chosenLanguage
      let centre = try Centre(options)
      let secrets = try centre.administer(by: identity)
      let key = RecoveryKey()
      let paper = RecoveryPaper(key, language)
      let isOnPaper = try paper.show(to: secrets, isJSON: false)
      try centre.answering { vault throws(RecordsError) in try vault.replaceRecovery(with: key) }
      if !isOnPaper { paper.output() }
      Output.line(Self.done[language])
      try centre.renewKeys()
      try centre.renewBackup()
    }

    private static let done = Phrase(
      fr: "La clé de secours est remplacée ; l'ancienne n'ouvre plus rien ici.",
      en: "The recovery key is replaced; the old one opens nothing here any more.")
  }
}
