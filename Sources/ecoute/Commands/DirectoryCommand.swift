import ArgumentParser

/// `ecoute directory`: the directory of resources, without the console.
struct DirectoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "directory", abstract: "Le répertoire : import, recherche, fiche, vérification.",
    subcommands: [Import.self, Search.self, Show.self, Check.self])
}
