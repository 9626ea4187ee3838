import ArgumentParser

/// The command line. It decides nothing: each command reads its options and hands them on.
@main
struct Ecoute: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ecoute",
    abstract: "Console d'intervention pour les lignes psychosociales.",
    discussion: "Sans sous-commande, ouvre la console. Tout est gardé au fil de la frappe.",
    version: "0.1.0",
    subcommands: [
      ConsoleCommand.self, DemoCommand.self, GuidesCommand.self, DirectoryCommand.self, CallsCommand.self,
      KeysCommand.self,
    ],
    defaultSubcommand: ConsoleCommand.self)
}
