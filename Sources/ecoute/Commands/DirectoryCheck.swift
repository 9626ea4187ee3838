import ArgumentParser
import Foundation
import Library
import Text

extension DirectoryCommand {
  /// `directory check`: what is doubtful in the directory that was imported.
  struct Check: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Dit ce qui est à vérifier dans le répertoire importé.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let language = options.chosenLanguage
      var audit = try audit(language)
      let (flags, problems) = ResourceFlags.read(home: URL(filePath: options.homePath))
      for problem in problems { Output.error(problem.description(in: language)) }
      audit.add(flags)
      if json {
        Output.line(try JSONLine.text(audit.sources.map(Row.init)))
      } else {
        for line in lines(audit, language) { Output.line(line) }
      }
      if audit.sources.contains(where: { !$0.findings.isEmpty }) {
        throw ExitCode(ExitStatus.findings.rawValue)
      }
    }

    private func audit(_ language: Language) throws -> DirectoryAudit {
      let places = try DirectoryKnowledge.needed(options).places
      let today = try options.today()
      do throws(DirectoryError) {
        return try DirectoryStore(home: options.homePath).read {
          try DirectoryAudit($0, places: places, today: today)
        } ?? DirectoryAudit()
      } catch {
        throw error.status.failure(error.problem.description(in: language))
      }
    }

    private func lines(_ audit: DirectoryAudit, _ language: Language) -> [SafeText] {
      guard !audit.sources.isEmpty else {
        let none = Phrase(
          fr: "Aucun répertoire importé. Pour en importer un : ecoute directory import",
          en: "No imported directory. To import one: ecoute directory import")
        return [none[language]]
      }
      return audit.sources.flatMap { source in
        let own = Phrase(fr: "Lignes du poste et du centre", en: "Lines of the desk and the centre")
        let name = source.source.isEmpty ? own[language] : source.source
        let services = Phrase(
          fr: "\(name) (services : \(source.services))",
          en: "\(name) (services: \(source.services))")
        return [services[language]]
          + source.findings.flatMap { lines($0, language) }
      }
    }

    private func lines(_ finding: DirectoryAudit.Finding, _ language: Language) -> [SafeText] {
      let title = SafeText("  \(finding.count) ") + finding.rule.label[language]
      return [title]
        + finding.examples.map { example in
          let text = example.text.map { SafeText(" · ") + $0.line } ?? ""
          return "    " + example.id + "  " + example.name + text
        }
    }

    /// The doubts of a source, as scripts read them.
    private struct Row: Encodable {
      struct Finding: Encodable {
        let rule: DirectoryAudit.Rule
        let count: Int
        let examples: [DirectoryAudit.Example]
      }

      let source: SafeText
      let services: Int
      let findings: [Finding]

      init(_ audit: DirectoryAudit.SourceAudit) {
        source = audit.source
        services = audit.services
        findings = audit.findings.map {
          Finding(rule: $0.rule, count: $0.count, examples: $0.examples)
        }
      }
    }
  }
}
