import ArgumentParser
import Console
import Foundation
import Library
import Text

/// `ecoute paper-kit`: what a team works with when the console is down.
struct PaperKitCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "paper-kit",
    abstract: "La trousse papier : formulaire, guides de crise, répertoire ; 40 pages au plus.")
  @OptionGroup var own: Options
  @ParentCommand var root: Ecoute
  @Option(help: "Écrit dans ce fichier, neuf ou d'une trousse d'avant ; sinon, à l'écran.") var out:
    String?

  func run() throws {
    let language = options.chosenLanguage
    let today = try options.today()
    let shelf = try Shelf.needed(options, today: today)
    let centre = CentreSettings.load(home: URL(filePath: options.homePath)).settings
    let kit = PaperKit(shelf.shelves, centre: centre.name, today: today, language)
    if let out {
      try ExportFile.replace(pages: kit.pages, at: out, language, where: PaperKit.begins)
    } else {
      Output.pages(kit.pages)
    }
    shelf.report(language)
    let sentence = Phrase(
      fr: "\(kit.pages.count) pages.", en: "\(kit.pages.count) pages.")
    Output.error(sentence[language])
  }
}
