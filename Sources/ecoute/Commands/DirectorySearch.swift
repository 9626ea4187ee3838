import ArgumentParser
import Directory
import Library
import Text

extension DirectoryCommand {
  /// `directory search [QUERY]`: the resources that answer some words, for a place and an hour.
  struct Search: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Cherche des ressources; sans texte, lit l'entrée standard.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @OptionGroup var query: QueryOptions

    @Option(help: "Lieu de la personne : code postal, municipalité ou région.")
    var near: String?
    @Option(help: "Âge de la personne.")
    var age: Int?
    @Flag(help: "Seulement ce qui est ouvert maintenant, à coup sûr.")
    var open = false
    @Flag(help: "Aussi ce qui est mis de côté : hors territoire, autre âge, fermé.")
    var all = false

    func run() throws {
      // The language given here is the person's; the screen's is given before the subcommand.
      let language = root.options.chosenLanguage
      let knowledge = try DirectoryKnowledge.needed(options)
      let library = knowledge.library(home: options.homePath)
      let asked = DirectoryQuery(
        "", place: try near.map { try place($0, knowledge.places, language) },
        language: own.language?.spoken, age: age, openOnly: open, setAsideToo: all,
        now: try options.instant(), limit: query.limit, explains: true)
      try query.answer { text in
        var asked = asked
        asked.text = text
        let found = library.search(asked)
        say(found, asked, language)
        return zip(found.answer.hits, found.resources).map { DirectoryHit($0, $1, in: language) }
      } columns: {
        [$0.id, $0.name, $0.municipality ?? "", $0.phone ?? "", $0.opening]
      }
    }

    /// The place asked for; one that is not known, or that several are, ends the command.
    private func place(_ typed: String, _ places: Places, _ language: Language) throws -> Place {
      let shown = SafeText(typed).line
      switch places.find(typed) {
      case .found(let place): return place
      case .severalMunicipalities(let several, around: let around):
        if let around { return around }
        let names = several.map(\.described).joined(separator: ", ")
        let sentence = Phrase(
          fr: "Plusieurs lieux s'appellent « \(shown) » : \(names). Précisez.",
          en: "Several places are called “\(shown)”: \(names). Say which one.")
        throw ExitStatus.noInput.failure(sentence[language])
      case .unknown:
        let sentence = Phrase(
          fr: "Le lieu « \(shown) » est inconnu. Essayez un code postal ou une municipalité.",
          en: "The place “\(shown)” is unknown. Try a postal code or a municipality.")
        throw ExitStatus.noInput.failure(sentence[language])
      }
    }

    /// Says on the error stream what the answers do not show; nothing beside JSON.
    private func say(
      _ found: DirectoryLibrary.Found, _ asked: DirectoryQuery, _ language: Language
    ) {
      if let problem = found.problem { Output.error(problem.description(in: language)) }
      guard !query.json, !query.batch else { return }
      for phrase in found.answer.remarks(showsSetAside: asked.setAsideToo) {
        Output.error(phrase[language])
      }
    }
  }
}
