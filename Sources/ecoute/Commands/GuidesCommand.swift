import ArgumentParser
import Guides
import Text

/// `ecoute guides`: the guides, without the console.
struct GuidesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guides", abstract: "Les guides : liste, lecture, recherche.",
    subcommands: [List.self, Show.self, Search.self, GuidesCheck.self])

  /// `guides list`: slug and title of each guide.
  struct List: Subcommand {
    static let configuration = CommandConfiguration(abstract: "La liste des guides.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let shelf = Shelf.load(options, home: options.homePath)
      shelf.report(options.chosenLanguage)
      try GuidesCommand.write(shelf.shelves.guides.search(""), json: json)
      if !shelf.problems.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
    }
  }

  /// `guides show SLUG`: one guide as text.
  struct Show: Subcommand {
    static let configuration = CommandConfiguration(abstract: "Un guide en texte.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Argument(help: "Nom du guide.") var slug: String

    func run() throws {
      let language = options.chosenLanguage
      let shelf = Shelf.load(options, home: options.homePath)
      switch shelf.shelves.guides[SafeText(slug)] {
      case .guide(let guide):
        let layout = GuideLayout(guide, width: 76, language: language) { reference in
          guard case .resource(let id) = reference else { return nil }
          return shelf.shelves.resources[id]?.name
        }
        for line in layout.lines { Output.line(line.text) }
      case .unreadable(let guide): throw ExitStatus.badData.failure(guide.reason[language])
      case nil:
        let sentence = Phrase(
          fr: "Aucun guide « \(SafeText(slug)) ». La liste : ecoute guides list",
          en: "No guide “\(SafeText(slug))”. The list: ecoute guides list")
        throw ExitStatus.noInput.failure(sentence[language])
      }
    }
  }

  /// `guides search [QUERY]`: the guides that answer some words.
  struct Search: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Cherche des guides; sans texte, lit l'entrée standard.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @OptionGroup var query: QueryOptions

    func run() throws {
      let shelf = Shelf.load(options, home: options.homePath)
      try query.answer { text in
        shelf.shelves.guides.search(text).prefix(query.limit).map(Row.init)
      } columns: {
        [$0.slug, $0.title]
      }
    }
  }

  /// A guide hit, as the contract writes it.
  private struct Row: Encodable {
    let slug: SafeText
    let title: SafeText
    let category: String?
    let score: Double
    let why: [SafeText]

    init(_ hit: GuideHit) {
      slug = hit.slug
      title = hit.title
      category = hit.category?.rawValue
      score = Double(hit.score)
      why = hit.why
    }
  }

  private static func write(_ hits: [GuideHit], json: Bool) throws {
    if json { return Output.line(try JSONLine.text(hits.map(Row.init))) }
    for hit in hits { Output.columns([hit.slug, hit.title]) }
  }
}
