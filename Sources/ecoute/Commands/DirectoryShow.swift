import ArgumentParser
import Directory
import Library
import Text

extension DirectoryCommand {
  /// `directory show ID`: one resource's card, wherever it comes from.
  struct Show: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "La fiche d'une ressource; une par source qui l'a.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Argument(help: "Identifiant de la ressource.") var id: String
    @Flag(help: "Tous les faits en JSON, une ressource par ligne.") var json = false

    func run() throws {
      let language = options.chosenLanguage
      let resources = try resources(language)
      guard !resources.isEmpty else {
        let sentence = Phrase(
          fr: "Aucune ressource « \(SafeText(id)) ». Cherchez : ecoute directory search",
          en: "No resource “\(SafeText(id))”. Search: ecoute directory search")
        throw ExitStatus.noInput.failure(sentence[language])
      }
      for (place, resource) in resources.enumerated() {
        if json {
          Output.line(try JSONLine.text(resource, hasSnakeKeys: true))
        } else {
          if place > 0 { Output.line("") }
          show(resource, language)
        }
      }
    }

    /// The resource of the starter or of the centre, then those of the imported sources.
    ///
    /// An imported directory that cannot be read is said, and hides nothing of the rest.
    private func resources(_ language: Language) throws -> [Resource] {
      let own = try DirectoryKnowledge.needed(options).lines[SafeText(id)].map { [$0] } ?? []
      do throws(DirectoryError) {
        let imported = try DirectoryStore(home: options.homePath).read {
          try $0.resources(id: SafeText(id)).map(\.resource)
        }
        return own + (imported ?? [])
      } catch {
        Output.error(error.problem.description(in: language))
        return own
      }
    }

    private func show(_ resource: Resource, _ language: Language) {
      let colon = Phrase(fr: " : ", en: ": ")[language]
      for row in ResourceCard(resource, in: language).rows {
        Output.line(row.label + colon + row.value.line)
      }
    }
  }
}
