import ArgumentParser
import Intervention
import Records
import Text

/// `ecoute report`: what a centre must account for.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Les rapports.",
    subcommands: [Month.self, Days.self, AccessYear.self])

  /// `report access YEAR`, or `report access --call ID`: from the entries of the access log alone.
  struct AccessYear: Subcommand {
    static let configuration = CommandConfiguration(
      commandName: "access",
      abstract: "Les accès d'une année, ou le registre des communications d'un dossier.")
    @OptionGroup var own: Options
    @OptionGroup var identity: Identity
    @ParentCommand var root: Ecoute
    @Argument(help: "L'année.") var year: Int?
    @Option(help: "Le dossier, par son identifiant ou son numéro.") var call: String?
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func validate() throws {
      guard (year == nil) != (call == nil) else {
        throw ValidationError(
          Phrase(fr: "Donnez une année, ou --call.", en: "Give a year, or --call."))
      }
    }

    func run() throws {
      let language = options.chosenLanguage
      let desk = try Desk.open(options, identity, for: Right(.read, .log), .report)
      let call = try call.map { try desk.call($0) }
      let entries = try desk.trying { () throws(RecordsError) in
        try desk.log.entries(AccessFilter(call: call, year: year))
      }
      try desk.note(.report, subject: SafeText(year.map { "\($0)" } ?? "call"), call: call)
      if let year {
        let report = AccessYearReport(year: year, entries)
        if json { return Output.line(try JSONLine.text(report)) }
        Output.table(report.lines(language))
      } else {
        let register = CommunicationRegister(entries)
        if json { return Output.line(try JSONLine.text(register)) }
        Output.table(register.lines((try? desk.records.numbers()) ?? [:], language))
      }
    }
  }
}
