import ArgumentParser
import Foundation
import Text
import Yarn

/// `ecoute case`: the practice cases, without the console.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Les cas d'exercice : vérifier, jouer, dessiner, répéter, rejouer.",
    subcommands: [
      CaseChecking.self, CasePlay.self, CaseMapping.self, CaseRehearse.self, CaseReplay.self,
      CaseTest.self,
    ])

  /// The text of a file; what is not UTF-8 in it is replaced.
  static func text(_ path: String, _ language: Language) throws -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      let file = SafeText(path)
      let sentence = Phrase(
        fr: "Le fichier « \(file) » n'existe pas ou ne se lit pas. Rien n'est changé.",
        en: "The file “\(file)” does not exist or cannot be read. Nothing has changed.")
      throw ExitStatus.noInput.failure(sentence[language])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
