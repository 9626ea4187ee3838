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
  @ParentCommand var root: Ecoute
  @Argument(help: "Essai gardé par case play, ou parcours de guides/cas/essais.") var attempt:
    String
  @Option(name: .customLong("case"), help: "Cas (.yarn); sinon, celui que dit l'essai ou son nom.")
  var casePath: String?
  @Flag(help: "Chaque événement et chaque critère, en CSV.") var csv = false
  @Flag(help: "Des énoncés xAPI 1.0.3, un par ligne.") var xapi = false
  @Flag(help: "Le résumé en JSON, sur une ligne.") var json = false
  @Option(help: "xAPI : UUID de l'essai; sinon, un neuf.") var registration: String?
  @Option(help: "xAPI : pseudonyme, jamais un nom.") var account = "anonyme"
  @Option(help: "xAPI : page de l'établissement.") var homePage = "https://ecoute.invalid"

  func run() throws {
    let language = options.chosenLanguage
    let knowledge = try CaseKnowledge.needed(options)
    let text = try CaseFile.read(attempt, language).text
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
      for row in AttemptTable(exercise, attempt: name).rows { Output.line(row) }
    } else if xapi {
      for statement in try statements(exercise).all { Output.line(try JSONLine.text(statement)) }
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

  private func statements(_ exercise: Exercise) throws -> Statements {
    let now = try options.instant()
    if let registration, UUID(uuidString: registration) == nil {
      let sentence = Phrase(
        fr:
          "« \(SafeText(registration)) » n'est pas un UUID. Sans --registration, un neuf est fait.",
        en: "“\(SafeText(registration))” is not a UUID. Without --registration, a new one is made.")
      throw ExitStatus.usage.failure(sentence[options.chosenLanguage])
    }
    return Statements(
      exercise,
      Statements.Identity(
        registration: SafeText(registration ?? UUID().uuidString.lowercased()),
        homePage: SafeText(homePage), pseudonym: SafeText(account),
        start: Moment(monotonic: 0, wall: now, offset: 0)))
  }

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
