import ArgumentParser
import Foundation
import Library
import Text
import Yarn

/// `ecoute case test FILE.yarn [PLAN]`: a script held to an expected run.
struct CaseTest: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Joue un script Yarn contre un plan; sans plan, celui du même nom en .testplan.")
  @OptionGroup var own: Options
  @ParentCommand var root: Ecoute
  @Argument(help: "Script (.yarn).") var file: String
  @Argument(help: "Plan (.testplan).") var plan: String?
  @Option(help: "Graine du hasard.") var seed: UInt64 = 0
  @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

  func run() throws {
    let language = options.chosenLanguage
    let script = try script(language)
    let planPath = plan ?? URL(filePath: file).deletingPathExtension().path + ".testplan"
    let reading = PlanReading(try CaseFile.read(planPath, language).text)
    guard let plan = reading.plan else {
      throw CaseFile.refused(reading.findings, planPath, language)
    }
    let failures = plan.failures(of: script, host: BenchHost(), seed: seed)
    if json {
      Output.line(try JSONLine.text(failures.map { Row($0, language) }))
    } else {
      for failure in failures { Output.line(failure.description(file: planPath, language)) }
      Output.line(summary(failures.count)[language])
    }
    if !failures.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func script(_ language: Language) throws -> Script {
    let text = try CaseFile.read(file, language).text
    let reading = ScriptReading(text, functions: BenchHost.functions)
    guard let script = reading.script else {
      throw CaseFile.refused(reading.findings, file, language)
    }
    return script
  }

  private func summary(_ count: Int) -> Phrase {
    count == 0
      ? Phrase(
        fr: "Toutes les attentes du plan tiennent.", en: "Every expectation of the plan holds.")
      : Phrase(
        fr: count == 1 ? "1 parcours s'écarte du plan." : "\(count) parcours s'écartent du plan.",
        en: count == 1 ? "1 run departs from the plan." : "\(count) runs depart from the plan.")
  }

  /// A failure, as the contract writes it.
  private struct Row: Encodable {
    let run: Int
    let line: Int
    let text: SafeText

    init(_ failure: PlanFailure, _ language: Language) {
      run = failure.run
      line = failure.line
      text = failure.what[language]
    }
  }
}

extension PlanFailure {
  /// The failure on one line: the plan and its line, the run, what came instead.
  fileprivate func description(file: String, _ language: Language) -> SafeText {
    let place = Phrase(
      fr: "\(SafeText(file)):\(line): parcours \(run) :",
      en: "\(SafeText(file)):\(line): run \(run):")
    return (place[language] + " " + what[language] + ".").line
  }
}
