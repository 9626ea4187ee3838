import ArgumentParser
import Console
import Directory
import Foundation
import Guides
import Intervention
import Library
import Records
import Review
import Text

extension ReportCommand {
  /// `report month YYYY-MM`: what the calls of a month say together.
  struct Month: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Le rapport d'un mois : des sommes, jamais un appel.")
    @OptionGroup var own: Options
    @OptionGroup var identity: Identity
    @OptionGroup var wanted: ReportOptions
    @ParentCommand var root: Ecoute
    @Argument(help: "Le mois, comme 2026-10.") var month: String

    func run() throws {
      guard let period = Period(month: month) else {
        let sentence = Phrase(
          fr: "Donnez un mois comme 2026-10.", en: "Give a month like 2026-10.")
        throw ExitStatus.usage.failure(sentence[options.chosenLanguage])
      }
      try wanted.run(period, options, identity)
    }
  }

  /// `report period FROM TO`: the same of some days.
  struct Days: Subcommand {
    static let configuration = CommandConfiguration(
      commandName: "period", abstract: "Le même rapport, d'un jour à un autre, compris.")
    @OptionGroup var own: Options
    @OptionGroup var identity: Identity
    @OptionGroup var wanted: ReportOptions
    @ParentCommand var root: Ecoute
    @Argument(help: "Le premier jour, comme 2026-10-01.") var from: String
    @Argument(help: "Le dernier jour.") var to: String

    func run() throws {
      guard let first = CalendarDate(from), let last = CalendarDate(to),
        let period = Period(from: first, to: last)
      else {
        let sentence = Phrase(
          fr: "Donnez deux jours en ordre, comme 2026-10-01 2026-12-31.",
          en: "Give two days in order, like 2026-10-01 2026-12-31.")
        throw ExitStatus.usage.failure(sentence[options.chosenLanguage])
      }
      try wanted.run(period, options, identity)
    }
  }
}

/// What a report is about, and how it is written.
struct ReportOptions: ParsableArguments {
  @Option(help: "Les appels d'une MRC (ou d'une région) seulement.") var mrc: String?
  @Option(help: "Les appels d'un événement seulement, par son identifiant.") var event: String?
  @Flag(help: "Un tableau séparé par des virgules.") var csv = false
  @Flag(help: "Réponse en JSON, sur une ligne.") var json = false
  @Flag(help: "Une page web complète, à envoyer ou à imprimer.") var html = false

  func validate() throws {
    guard mrc == nil || event == nil else {
      throw ValidationError(
        Phrase(
          fr: "--mrc ou --event, pas les deux : ensemble, ils désigneraient trop peu d'appels.",
          en: "--mrc or --event, not both: together, they would point to too few calls."))
    }
    guard [csv, json, html].count(where: { $0 }) < 2 else {
      throw ValidationError(
        Phrase(
          fr: "Une seule forme : --csv, --json ou --html.",
          en: "One form only: --csv, --json or --html."))
    }
  }

  fileprivate func run(_ period: Period, _ options: Options, _ identity: Identity) throws {
    let language = options.chosenLanguage
    let desk = try Desk.open(options, identity, for: Right(.read, .facts), .report)
    if csv || json || html {
      try desk.trying { () throws(RecordsError) in
        try desk.records.allow(Right(.export, .facts), .report)
      }
    }
    let shelves = try Shelf.needed(options).shelves
    let centre = CentreSettings.load(home: URL(filePath: options.homePath)).settings
    let question = ReportQuestion(
      period, try scope(shelves, centre, language), shelves, centre,
      on: CalendarDate(desk.now.date.string))
    let progress = Progress(
      Phrase(fr: "Rapport", en: "Report"), language: language, isJSON: json,
      isLinear: options.isLinear)
    defer { progress.end() }
    let form: SafeText = csv ? " csv" : json ? " json" : html ? " html" : ""
    let report = try desk.trying { () throws(RecordsError) in
      try desk.records.report(question, shelves, as: form) { progress.advance(to: 0.5) }
    }
    progress.advance(to: 1)
    // Neither declared nor in five calls: a name that was mistyped.
    if case .event(let id) = question.scope, question.events[id] == nil, !report.hasFigures {
      throw unknownEvent(id, centre, language)
    }
    try write(
      report, options, centre, at: desk.now, isDemonstration: desk.records.home.isDemonstration)
  }

  private func write(
    _ report: Report, _ options: Options, _ centre: CentreSettings, at moment: Moment,
    isDemonstration: Bool
  ) throws {
    let language = options.chosenLanguage
    if json { return Output.line(try JSONLine.text(report)) }
    if csv {
      for row in report.table(language) { Output.line(CSVWriter.row(row)) }
      return
    }
    if html {
      let source = ReportPage.Source(
        centre: centre.name,
        made: Phrase(fr: "Produit le \(moment.date)", en: "Made on \(moment.date)"),
        mark: isDemonstration ? Demonstration.mark : nil)
      return Output.line(ReportPage(report, language, source: source).text)
    }
    let manner = Report.Manner(
      width: TerminalWidth.columns, isASCII: options.ascii, isLinear: options.isLinear)
    for line in report.lines(language, manner) { Output.line(line) }
  }
}
