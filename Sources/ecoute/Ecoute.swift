import ArgumentParser
import Glibc
import Records
import Text

/// The command line.
///
/// It decides nothing: each command reads its options and hands them on.
@main
struct Ecoute: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ecoute",
    abstract: "Console d'intervention pour les lignes psychosociales.",
    discussion: "Sans sous-commande, ouvre la console. Tout est gardé au fil de la frappe.",
    version: "0.1.0",
    subcommands: [
      DemoCommand.self, PracticeCommand.self, GuidesCommand.self, DirectoryCommand.self,
      CallsCommand.self, ReviewCommand.self, CaseCommand.self, InitCommand.self,
      AccountsCommand.self,
      AuditCommand.self,
      ReportCommand.self, BackupCommand.self, RestoreCommand.self, RetentionCommand.self,
      PaperKitCommand.self, KeysCommand.self, DoctorCommand.self, ManualPageCommand.self,
    ])

  @OptionGroup var options: Options

  func run() throws {
    try Launch.requireTerminal(options)
    try Launch.requireRealHour(options)
    try Launch(options: options, home: try Home.open(options)).run()
  }

  /// Like the library's own, but what it says of the arguments is put in the person's language and
  /// made safe first: they are hostile text like any other.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let status = exitCode(for: error)
      let message = SafeText(ParserWords.text(fullMessage(for: error), .ofArguments))
      if !message.isBlank {
        if status.isSuccess { Output.line(message) } else { Output.error(message) }
      }
      Glibc.exit(status.rawValue)
    }
  }
}

/// A command below the root: its options may stand before or after its name.
protocol Subcommand: ParsableCommand {
  var own: Options { get }
  var root: Ecoute { get }
}

extension Subcommand {
  /// The options, wherever they were given.
  var options: Options { own.completed(by: root.options) }
}

extension Home {
  /// Opens the data folder of the options, or ends with one sentence.
  static func open(_ options: Options) throws -> Home {
    do throws(RecordsError) {
      return try Home.open(options.homePath)
    } catch {
      throw error.failure(options.chosenLanguage)
    }
  }
}
