import ArgumentParser
import Foundation
import Guides
import Library
import Text

/// `ecoute guides check [PATH…]`: the guides, the directory and the grid, held to their rules.
struct GuidesCheck: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Vérifie les guides, le répertoire et la grille de relecture; sans chemin, ceux de"
      + " départ et ceux du centre.")
  @OptionGroup var own: Options
  @ParentCommand var root: Ecoute
  @Argument(help: "Fichiers ou dossiers à vérifier.") var paths: [String] = []
  @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

  func run() throws {
    let language = options.chosenLanguage
    let report = try report(language)
    if json {
      Output.line(try JSONLine.text(report.findings.map { Row($0, language) }))
    } else {
      for finding in report.findings { Output.line(finding.description(in: language)) }
      Output.line(report.summary[language])
    }
    if report.findings.errors > 0 { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func report(_ language: Language) throws -> GuideCheckReport {
    let today = try options.today()
    let folder = URL(filePath: FileManager.default.currentDirectoryPath)
    let centre = CentreSettings.load(home: URL(filePath: options.homePath))
    do throws(Problem) {
      let starter = try starter()
      let run = GuideCheckRun(
        starter: starter, centre: centre.settings, problems: centre.problems, today: today)
      return paths.isEmpty ? run.everything() : try run.paths(paths, from: folder)
    } catch {
      throw ExitStatus.noInput.failure(error.description(in: language))
    }
  }

  /// The starter folder; a check of given paths may do without it.
  private func starter() throws(Problem) -> URL? {
    do throws(Problem) {
      return try StarterFolder.find(options)
    } catch {
      if paths.isEmpty || options.guides != nil { throw error }
      return nil
    }
  }

  /// A finding, as the contract writes it.
  private struct Row: Encodable {
    let file: SafeText
    let line: Int
    let rule: Int
    let severity: GuideFinding.Severity
    let text: SafeText
    let remedy: SafeText

    init(_ finding: GuideFinding, _ language: Language) {
      file = finding.file
      line = finding.line
      rule = finding.rule
      severity = finding.severity
      text = finding.what[language]
      remedy = finding.remedy[language]
    }
  }
}
