import ArgumentParser
import Foundation
import Intervention
import Records
import Text

/// `ecoute audit`: the access log, read and checked.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Le registre des accès : lecture, vérification.",
    subcommands: [Show.self, Verify.self])

  /// `audit show`: its entries.
  struct Show: Subcommand {
    static let configuration = CommandConfiguration(abstract: "Les inscriptions du registre.")
    @OptionGroup var own: Options
    @OptionGroup var identity: Identity
    @ParentCommand var root: Ecoute
    @Option(help: "Celles d'une personne, par son nom.") var person: String?
    @Option(help: "Celles d'un appel, par son identifiant ou son numéro.") var call: String?
    @Option(help: "Depuis ce jour, comme 2026-11-22.") var since: String?
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let language = options.chosenLanguage
      let desk = try Desk.open(options, identity, for: Right(.read, .log), .report)
      var filter = AccessFilter(person: person.map { SafeText($0).line })
      filter.call = try call.map { try desk.call($0) }
      filter.since = try options.day(since, "--since")
      let entries = try desk.trying { () throws(RecordsError) in try desk.log.entries(filter) }
      try desk.note(.report, subject: "access-log", call: filter.call)
      if json { return Output.line(try JSONLine.text(entries.map(AccessRow.init))) }
      let numbers = (try? desk.records.numbers()) ?? [:]
      Output.table(entries.map { $0.columns(numbers, language) })
      if entries.isEmpty { Output.error(Self.none[language]) }
    }

    private static let none = Phrase(
      fr: "Aucune inscription. Un appel détruit s'y cherche par l'identifiant de son certificat.",
      en: "No entry. A destroyed call is looked for by the id of its certificate.")
  }

  /// `audit verify`: whether it is as it was written.
  ///
  /// It tells no entry, so it asks nobody who they are: a task of the night may run it.
  struct Verify: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Vérifie que rien n'a été retouché, effacé, ajouté ni déplacé.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Option(help: "Un code de rapport de quart : le registre de ce moment est-il encore là ?")
    var code: String?
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let language = options.chosenLanguage
      let asked = try code.map { try typed($0, language) }
      guard access(options.homePath, F_OK) == 0 else { throw Desk.noHome(options) }
      let log = AccessLog(try Home.open(options))
      let title = Phrase(fr: "Vérification", en: "Check")
      let (report, head) = try underBar(title, isJSON: json) { progress in
        (try log.verify(code: asked, progress: progress.advance), try log.code())
      }
      if json {
        Output.line(try JSONLine.text(AccessReportRow(report, head, language)))
      } else {
        for finding in report.findings { Output.line(finding.phrase[language]) }
        Output.line(sentence(report, head)[language])
      }
      if !report.findings.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
    }

    private func typed(_ code: String, _ language: Language) throws -> AccessCode {
      if let code = AccessCode(code) { return code }
      let sentence = Phrase(
        fr: "Ce code n'a pas ses seize signes. Il est comme 7K3Q-9F2M-XA0T-BC5D.",
        en: "This code does not have its sixteen signs. It is like 7K3Q-9F2M-XA0T-BC5D.")
      throw ExitStatus.usage.failure(sentence[language])
    }

    private func sentence(_ report: AccessReport, _ head: (size: Int, code: AccessCode)?) -> Phrase
    {
      let count = report.count
      guard report.findings.isEmpty else {
        return Phrase(
          fr: "\(count) inscriptions lues : le registre n'est pas tel qu'il a été écrit. Gardez-en"
            + " une copie, n'effacez rien, avertissez la personne responsable.",
          en: "\(count) entries read: the log is not as it was written. Keep a copy of it, erase"
            + " nothing, tell the person in charge.")
      }
      let asked = report.codeAt.map {
        Phrase(
          fr: " Le code donné y est, à l'inscription \($0).",
          en: " The code given is there, at entry \($0).")
      }
      let code = head.map { Phrase(fr: " Code : \($0.code.text)", en: " Code: \($0.code.text)") }
      return Phrase(
        fr: "\(count) inscriptions, telles qu'elles ont été écrites."
          + "\(asked?.french ?? "")\(code?.french ?? "")",
        en: "\(count) entries, as they were written.\(asked?.english ?? "")\(code?.english ?? "")")
    }
  }
}
