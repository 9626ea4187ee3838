import ArgumentParser

/// `ecoute case`: the practice cases, without the console.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Les cas d'exercice : vérifier, jouer, dessiner, répéter, rejouer.",
    subcommands: [
      CaseChecking.self, CasePlay.self, CaseMapping.self, CaseRehearse.self, CaseReplay.self,
      CaseTest.self, CaseAttempts.self,
    ])
}
