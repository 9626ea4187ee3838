import ArgumentParser
import Intervention
import Records
import Text

extension AccountsCommand {
  /// `accounts add NAME --role ROLE`: an account for somebody, who types their passphrase.
  struct Add: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Ajoute un compte ; la personne tape sa phrase de passe.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Argument(help: "Le nom.") var name: String
    @Option(help: "Le rôle : worker, specialist, trainee, manager ou administrator.")
    var role: Role
    @OptionGroup var person: PersonOptions
    @OptionGroup var identity: Identity

    func run() throws {
      let language = options.chosenLanguage
      let centre = try Centre(options)
      let secrets = try centre.administer(by: identity)
      let isAsked = secrets.isAsked && role.may(Right(.sign, .calls))
      let worker = try (isAsked ? person.completed(language) : person).worker(name)
      let new = NewAccount(
        worker, role, trainedOn: try person.trained(options),
        pledgedOn: try person.pledged(options), try secrets.newPassphrase(of: worker.name))
      let isWaiting = try centre.answering { vault throws(RecordsError) in
        let account = try vault.add(new)
        // The key on paper gives at once what a specialist would.
        if identity.recovery { try vault.grant(account.id) }
        return try vault.waiting().contains(account)
      }
      Output.line(Said.added(worker.name)[language])
      if isWaiting { Output.line(Said.waits(worker.name)[language]) }
      if person.isIncomplete { Output.line(Said.lapsed(worker.name)[language]) }
    }
  }

  /// `accounts training NAME`: the days of a training and of an undertaking.
  struct Training: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Note le jour d'une formation ou d'un engagement.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Argument(help: "Le nom.") var name: String
    @Option(help: "Le jour de la formation, AAAA-MM-JJ.") var trained: String?
    @Option(help: "Le jour de l'engagement écrit, AAAA-MM-JJ.") var pledged: String?
    @OptionGroup var identity: Identity

    func run() throws {
      let trainedOn = try options.day(trained, "--trained")
      let pledgedOn = try options.day(pledged, "--pledged")
      guard trainedOn != nil || pledgedOn != nil else {
        throw ExitStatus.usage.failure(Said.noDay[options.chosenLanguage])
      }
      let account = try Centre(options).change(name, by: identity) {
        vault, account throws(RecordsError) in
        try vault.setTraining(of: account.id, trainedOn: trainedOn, pledgedOn: pledgedOn)
      }
      Output.line(Said.noted(account.worker.name)[options.chosenLanguage])
    }
  }

  /// `accounts signature NAME`: the title and the licence that follow a name on notes.
  struct Signature: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Change le titre ou le permis qui suit le nom sur les notes à venir.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Argument(help: "Le nom.") var name: String
    @Option(help: "Le titre, comme t.s. ; vide l'enlève.") var title: String?
    @Option(help: "Le numéro de permis ; vide l'enlève.") var permit: String?
    @OptionGroup var identity: Identity

    func run() throws {
      let (title, permit) = (title.map { SafeText($0).line }, permit.map { SafeText($0).line })
      guard title != nil || permit != nil else {
        throw ExitStatus.usage.failure(Said.noSignature[options.chosenLanguage])
      }
      let account = try Centre(options).change(name, by: identity) {
        vault, account throws(RecordsError) in
        try vault.setSignature(of: account.id, title: title, permit: permit)
      }
      Output.line(Said.noted(account.worker.name)[options.chosenLanguage])
    }
  }

  /// `accounts role NAME ROLE`: makes somebody something else in the centre.
  struct RoleCommand: Subcommand {
    static let configuration = CommandConfiguration(
      commandName: "role", abstract: "Change le rôle d'un compte, et les clés qui vont avec.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Argument(help: "Le nom.") var name: String
    @Argument(help: "Le rôle.") var role: Role
    @OptionGroup var identity: Identity

    func run() throws {
      let centre = try Centre(options)
      let account = try centre.change(name, by: identity) { vault, account throws(RecordsError) in
        try vault.setRole(of: account.id, to: role)
      }
      Output.line(Said.noted(account.worker.name)[options.chosenLanguage])
      try centre.renewKeys()
      try centre.renewBackup()
    }
  }

  /// `accounts passphrase NAME`: another passphrase for oneself.
  struct PassphraseCommand: Subcommand {
    static let configuration = CommandConfiguration(
      commandName: "passphrase", abstract: "Change votre phrase de passe : l'ancienne, la nouvelle."
    )
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Argument(help: "Votre nom.") var name: String
    @Option(
      name: .customLong("passphrase-fd"),
      help: "Lit l'ancienne puis la nouvelle dans ce fichier ouvert, une par ligne.")
    var file: Int32?

    func run() throws {
      let language = options.chosenLanguage
      let centre = try Centre(options)
      let account = try centre.answering { vault throws(RecordsError) in
        try vault.account(named: SafeText(name).line)
      }
      let secrets = try Secrets(file: file, language)
      let old = try secrets.passphrase(
        Phrase(fr: "Phrase de passe actuelle :", en: "Present passphrase:"))
      let new = try secrets.newPassphrase(of: account.worker.name)
      try centre.answering { vault throws(RecordsError) in
        try vault.changePassphrase(of: account.id, from: old, to: new)
      }
      Output.line(Said.noted(account.worker.name)[language])
      try centre.renewBackup()
    }
  }
}

extension Role: ExpressibleByArgument {}

/// What is said once it is done.
private enum Said {
  static func added(_ name: SafeText) -> Phrase {
    Phrase(fr: "\(name) a un compte.", en: "\(name) has an account.")
  }

  static func waits(_ name: SafeText) -> Phrase {
    Phrase(
      fr: "Il reste à lui remettre ses clés, par un·e spécialiste ou avec la clé de secours :"
        + " ecoute accounts grant \"\(name)\"",
      en: "The keys remain to be given, by a specialist or with the recovery key:"
        + " ecoute accounts grant \"\(name)\"")
  }

  static func lapsed(_ name: SafeText) -> Phrase {
    Phrase(
      fr: "Sans formation et engagement, guides et exercices seulement :"
        + " ecoute accounts training \"\(name)\" --trained AAAA-MM-JJ --pledged AAAA-MM-JJ",
      en: "Without training and undertaking, guides and exercises only:"
        + " ecoute accounts training \"\(name)\" --trained YYYY-MM-DD --pledged YYYY-MM-DD")
  }

  static func noted(_ name: SafeText) -> Phrase {
    Phrase(fr: "C'est noté pour \(name).", en: "Noted for \(name).")
  }

  static let noSignature = Phrase(
    fr: "Dites le titre, le permis, ou les deux : --title t.s., --permit 12345.",
    en: "Say the title, the licence, or both: --title t.s., --permit 12345.")

  static let noDay = Phrase(
    fr: "Dites quel jour : --trained AAAA-MM-JJ, --pledged AAAA-MM-JJ, ou les deux.",
    en: "Say which day: --trained YYYY-MM-DD, --pledged YYYY-MM-DD, or both.")
}
