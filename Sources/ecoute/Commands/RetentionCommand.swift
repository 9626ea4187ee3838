import ArgumentParser
import Intervention
import Records
import Text

/// `ecoute retention`: what the centre's retention schedule lets go.
///
/// Without an approved rule, nothing is ever destroyed.
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "La conservation : ce qui est échu, et sa destruction sous une règle approuvée.",
    subcommands: [Preview.self, Apply.self, Destroy.self])

  /// `retention preview`: the calls and attempts whose time is over; destroys nothing.
  struct Preview: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Ce qui est échu ; ne détruit rien.")
    @OptionGroup var own: Options
    @OptionGroup var identity: Identity
    @ParentCommand var root: Ecoute
    @Option(help: "Comme si on était ce jour, comme 2031-11-22.") var today: String?
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let language = options.chosenLanguage
      let desk = try Desk.open(options, identity, for: Right(.read, .retention), .destroy)
      let schedule = try RetentionSchedule(options, desk)
      let day = try options.day(today, "--today") ?? schedule.today
      let (due, attempts) = (try schedule.due(on: day), try schedule.dueAttempts(on: day))
      let rows = due.map { DueRow($0, on: day) } + attempts.map { DueRow($0, on: day) }
      if json { return Output.line(try JSONLine.text(rows)) }
      schedule.sayRules(on: day)
      Output.table(rows.map { $0.columns(language) })
      let sentence = Phrase(
        fr: "Échus le \(day) : appels, \(due.count) ; essais, \(attempts.count)."
          + " Rien n'est détruit.",
        en: "Due on \(day): calls, \(due.count); attempts, \(attempts.count)."
          + " Nothing is destroyed.")
      Output.line(sentence[language])
    }
  }

  /// `retention apply`: destroys what an approved rule lets go today.
  struct Apply: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Détruit ce que les règles approuvées laissent aller aujourd'hui.")
    @OptionGroup var own: Options
    @OptionGroup var identity: Identity
    @ParentCommand var root: Ecoute
    @Option(
      help: "Combien d'appels et d'essais à détruire, tel que preview le donne ; demandé sans elle."
    )
    var confirm: Int?
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let desk = try Desk.open(options, identity, for: Right(.write, .retention), .destroy)
      let schedule = try RetentionSchedule(options, desk)
      let due = try schedule.due(on: schedule.today).filter {
        $0.rule.approved(on: schedule.today) != nil
      }
      let attempts = try schedule.dueAttempts(on: schedule.today).filter {
        $0.rule.approved(on: schedule.today) != nil
      }
      try schedule.confirm(due.count + attempts.count, given: confirm)
      let ofCalls = schedule.byRule(due, \.rule).map { rule, calls in
        { try schedule.destroy(calls.map(\.entry), under: rule) }
      }
      let ofAttempts = schedule.byRule(attempts, \.rule).map { rule, attempts in
        { try schedule.destroy(attempts, under: rule) }
      }
      try schedule.tell(each: ofCalls + ofAttempts, isJSON: json)
    }
  }

  /// `retention destroy ID`: destroys one call, under an approved rule.
  struct Destroy: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Détruit un appel, sous une règle approuvée.")
    @OptionGroup var own: Options
    @OptionGroup var identity: Identity
    @ParentCommand var root: Ecoute
    @Argument(help: "Identifiant ou numéro de l'appel.") var id: String
    @Option(help: "Le numéro de la règle, dans centre.yaml.") var rule: String
    @Option(help: "Pourquoi, quand son temps n'est pas échu ; sans nom de personne.")
    var purpose: String?
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let language = options.chosenLanguage
      let desk = try Desk.open(options, identity, for: Right(.destroy, .notes), .destroy)
      let schedule = try RetentionSchedule(options, desk)
      let approved = try schedule.approved(rule)
      let call = try desk.call(id)
      let entry = try desk.trying { () throws(RecordsError) in try desk.records.signed() }
        .first { $0.call == call }
      guard let entry else { throw try notSigned(desk) }
      let isDue = try schedule.due(on: schedule.today).contains { $0.entry.call == call }
      let why = SafeText(purpose ?? "").line
      guard isDue || !why.isBlank else {
        let sentence = Phrase(
          fr: "Cet appel n'est pas échu. Rien n'est détruit. Dites pourquoi : --purpose",
          en: "This call is not due. Nothing is destroyed. Say why: --purpose")
        throw ExitStatus.usage.failure(sentence[language])
      }
      try schedule.tell(
        each: [{ try schedule.destroy([entry], under: approved, why) }], isJSON: json)
    }

    /// Only signed calls are destroyed; one that is under way may have a number that only those who
    /// read notes know.
    private func notSigned(_ desk: Desk) throws -> ExitCode {
      let journals = try desk.trying { () throws(RecordsError) in try desk.records.journals() }
      let isOpen = journals.contains {
        $0.call.rawValue == id || $0.number?.callNumber.string == id
      }
      let sentence =
        isOpen
        ? Phrase(
          fr: "Cet appel n'est pas encore signé : signez-le d'abord, dans la console."
            + " Rien n'est détruit.",
          en: "This call is not signed yet: sign it first, in the console. Nothing is destroyed.")
        : Phrase(
          fr: "Aucun appel signé « \(SafeText(id).line) ». Un appel encore ouvert se signe d'abord,"
            + " dans la console. Rien n'est détruit.",
          en: "No signed call “\(SafeText(id).line)”. A call still open is signed first, in the"
            + " console. Nothing is destroyed.")
      return ExitStatus.noInput.failure(sentence[options.chosenLanguage])
    }
  }
}
