import ArgumentParser
import Foundation
import Intervention
import Library
import Practice
import Text

/// `ecoute case replay ATTEMPT`: an attempt or a written run, replayed.
struct CaseReplay: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Rejoue un essai, ou un parcours écrit, et en fait le retour.")
  @OptionGroup var own: Options
  @OptionGroup var identity: Identity
  @ParentCommand var root: Ecoute
  @Argument(help: "Essai (fichier, ou identifiant de case attempts), ou parcours écrit.")
  var attempt: String
  @Option(name: .customLong("case"), help: "Cas (.yarn); sinon, celui que dit l'essai ou son nom.")
  var casePath: String?
  @Flag(help: "Chaque événement et chaque critère, en CSV.") var csv = false
  @Flag(help: "Des énoncés xAPI 1.0.3, un par ligne.") var xapi = false
  @Flag(help: "Le résumé en JSON, sur une ligne.") var json = false
  @Option(help: "xAPI : UUID de l'essai; sinon, celui que dit son texte.") var registration: String?
  @Option(help: "xAPI : début de l'essai (ISO 8601); sinon, celui que dit son texte.")
  var start: String?
  @Option(help: "xAPI : pseudonyme, jamais un nom.") var account = "anonyme"
  @Option(help: "xAPI : page de l'établissement.") var homePage = "https://ecoute.invalid"

  func run() throws {
    let language = options.chosenLanguage
    let knowledge = try CaseKnowledge.needed(options)
    let text = try text()
    let written = WrittenRun(text, needs: knowledge.known.resources)
    guard written.findings.isEmpty else {
      throw CaseFile.refused(written.findings, attempt, language)
    }
    let scenario = try CaseFile.playable(path(of: written, knowledge), language)
    let exercise = played(written, scenario)
    if let version = written.attempt?.version, version != scenario.version {
      Output.error(Self.changed[language])
    }
    if csv {
      let record = AttemptRecord(SafeText(text).lines)
      let id = written.note("essai") ?? name
      for row in AttemptTable(exercise, attempt: id, record).rows { Output.line(row) }
    } else if xapi {
      for statement in try statements(exercise, written).all {
        Output.line(try JSONLine.text(statement))
      }
    } else if json {
      Output.line(try JSONLine.text(Answer(exercise), hasSnakeKeys: true))
    } else {
      for line in Debrief(exercise.attempt, of: scenario).plain(in: language) { Output.line(line) }
    }
  }

  /// The attempt, or the run performed.
  private func played(_ written: WrittenRun, _ scenario: Case) -> Exercise {
    if let attempt = written.attempt { return Exercise(scenario, replaying: attempt) }
    var exercise = Exercise(scenario)
    for planned in written.acts { exercise.perform(planned) }
    return exercise
  }

  private var name: SafeText { SafeText(URL(filePath: attempt).lastPathComponent) }

  /// The file of the case: asked for, else named by the attempt, else the beginning of its name.
  private func path(of written: WrittenRun, _ knowledge: CaseKnowledge) -> String {
    if let casePath { return casePath }
    let id = written.note("cas")?.string ?? String(name.string.prefix { $0 != "." })
    return knowledge.folder + "/" + id + ".yarn"
  }

  /// The text of the file, or of the attempt of the data folder that has this id.
  private func text() throws -> String {
    guard UUID(uuidString: attempt) != nil, !FileManager.default.fileExists(atPath: attempt) else {
      return try CaseFile.read(attempt, options.chosenLanguage).text
    }
    let lines = try AttemptDesk(options, identity).text(of: attempt)
    return lines.joined(separator: "\n").string
  }

  /// The statements, at the hour of the attempt and under its own id: sent twice, they are received once.
  private func statements(_ exercise: Exercise, _ written: WrittenRun) throws -> Statements {
    guard let id = registration ?? written.note("essai")?.string, UUID(uuidString: id) != nil,
      let hour = start ?? written.note("début")?.string, let clock = Clock(simulated: hour)
    else { throw ExitStatus.usage.failure(Self.unplaced[options.chosenLanguage]) }
    return Statements(
      exercise,
      Statements.Identity(
        registration: SafeText(id.lowercased()), homePage: SafeText(homePage),
        pseudonym: SafeText(account), start: clock.now))
  }

  private static let unplaced = Phrase(
    fr: "Pour xAPI, il faut l'UUID de l'essai et son début : --registration UUID "
      + "--start 2026-11-21T03:00:00-05:00. Un essai de la console ou de case play les a.",
    en: "For xAPI, the UUID of the attempt and its start are needed: --registration UUID "
      + "--start 2026-11-21T03:00:00-05:00. An attempt of the console or of case play has them.")

  private static let changed = Phrase(
    fr: "Le cas a changé depuis cet essai : ce qui suit est ce qu'il en serait aujourd'hui.",
    en: "The case has changed since this attempt: what follows is what it would be today.")

  /// The summary of an attempt, as the contract writes it.
  private struct Answer: Encodable {
    let `case`: SafeText
    let version: SafeText
    let ending: SafeText?
    let isMissed: Bool
    let earned: Int
    let total: Int
    let knockedOut: [SafeText]
    let criteria: [Row]

    struct Row: Encodable {
      let code: SafeText
      let earned: Bool
      let tMs: Int
    }

    init(_ exercise: Exercise) {
      let score = ObservedScore(exercise)
      self.case = exercise.scenario.fiche.id
      version = exercise.scenario.version
      ending = exercise.ending?.words
      isMissed = exercise.ending?.isMissed ?? true
      earned = score.earned
      total = score.total
      knockedOut = score.knockedOut.map(\.code)
      criteria = score.results.map { Row(code: $0.criterion.code, earned: $0.isEarned, tMs: $0.at) }
    }
  }
}
