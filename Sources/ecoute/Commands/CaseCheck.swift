import ArgumentParser
import Foundation
import Library
import Practice
import Text
import Yarn

/// `ecoute case check PATH…`: cases held to all their rules, or to those of their language alone.
struct CaseChecking: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Vérifie des cas d'exercice, fichiers ou dossiers.")
  @OptionGroup var own: Options
  @ParentCommand var root: Ecoute
  @Argument(help: "Cas, ou dossiers qui en contiennent; sans chemin, ceux de départ.")
  var paths: [String] = []
  @Flag(help: "Applique les règles du langage seul.") var yarn = false
  @Option(help: "Nombre d'états après lequel la preuve s'arrête.")
  var states = CaseCheck.mostStates
  @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

  func run() throws {
    let language = options.chosenLanguage
    let knowledge = yarn ? nil : try CaseKnowledge.needed(options)
    let asked = paths.isEmpty ? [knowledge?.folder ?? "."] : paths
    let files = asked.flatMap(Self.scripts)
    let progress = Progress(Self.title, language: language, isJSON: json || files.count < 2)
    var rows: [Row] = []
    for (index, file) in files.enumerated() {
      progress.advance(to: Double(index) / Double(files.count))
      rows += try findings(file, knowledge, language).map {
        Row($0, file: SafeText(file), language)
      }
    }
    progress.end()
    let errors = rows.count { $0.severity == .error }
    if json {
      Output.line(try JSONLine.text(rows))
    } else {
      for row in rows { Output.line(row.description) }
      Output.line(summary(errors, rows.count - errors)[language])
    }
    if errors > 0 { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private static let title = Phrase(fr: "Vérification des cas", en: "Checking the cases")

  /// What is found in a file; how it was proven is said beside.
  private func findings(
    _ path: String, _ knowledge: CaseKnowledge?, _ language: Language
  ) throws -> [ScriptFinding] {
    let text = try CaseFile.read(path, language).text
    guard let knowledge else { return ScriptReading(text).findings }
    let check = CaseCheck(text, known: knowledge.known, mostStates: states)
    if !json, let proof = check.proof {
      Output.line(SafeText(path) + ": " + proof.sentence[language])
    }
    return check.findings
  }

  /// The scripts of a path: itself, or those of the folder it is.
  private static func scripts(in path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [path] }
    return CaseFile.paths(in: path)
  }

  private func summary(_ errors: Int, _ warnings: Int) -> Phrase {
    Phrase(
      fr: "\(errors) erreur(s), \(warnings) avertissement(s).",
      en: "\(errors) error(s), \(warnings) warning(s).")
  }

  /// A finding, as the contract writes it.
  private struct Row: Encodable {
    enum Severity: String, Encodable { case error, warning }

    let file: SafeText
    let line: Int
    let column: Int
    let severity: Severity
    let text: SafeText
    let remedy: SafeText
    let description: SafeText

    init(_ finding: ScriptFinding, file: SafeText, _ language: Language) {
      self.file = file
      line = finding.place.line
      column = finding.place.column
      severity = finding.isWarning ? .warning : .error
      text = finding.what[language]
      remedy = finding.remedy[language]
      description = finding.description(file: file, in: language)
    }

    private enum CodingKeys: String, CodingKey { case file, line, column, severity, text, remedy }
  }
}
