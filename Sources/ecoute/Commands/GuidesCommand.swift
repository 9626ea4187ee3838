import ArgumentParser
import Guides
import Text

/// `ecoute guides`: the guides, without the console.
struct GuidesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guides", abstract: "Les guides : liste, lecture, recherche, propositions.",
    subcommands: [
      List.self, Show.self, Search.self, Suggest.self, GuidesCheck.self, GuidesFlags.self,
    ])

  /// `guides list`: slug, title and standing of each guide.
  struct List: Subcommand {
    static let configuration = CommandConfiguration(abstract: "La liste des guides.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let today = try options.today()
      let shelf = try Shelf.needed(options, today: today)
      shelf.report(options.chosenLanguage)
      if json {
        let hits = shelf.shelves.guides.search("")
        Output.line(try JSONLine.text(hits.map(Row.init)))
      } else {
        let language = options.chosenLanguage
        Output.table(
          shelf.shelves.guides.places.map {
            [$0.slug, $0.title, GuidesCommand.standing($0, on: today)[language]]
          })
      }
      if shelf.problems.contains(where: { !$0.isWarning }) {
        throw ExitCode(ExitStatus.findings.rawValue)
      }
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
      let today = try options.today()
      let shelf = try Shelf.needed(options, today: today)
      switch shelf.shelves.guides[SafeText(slug)] {
      case .guide(let guide):
        let layout = GuideLayout(guide, width: 76, language: language, today: today) { reference in
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
      let shelf = try Shelf.needed(options)
      try query.answer { text in
        shelf.shelves.guides.search(text).prefix(query.limit).map(Row.init)
      } columns: {
        [$0.slug, $0.title]
      }
    }
  }

  /// `guides suggest [TEXT]`: the guides most worth opening for what is said or noted.
  struct Suggest: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Propose des guides pour des paroles ou une note; sans texte, lit l'entrée.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @OptionGroup var query: QueryOptions

    func run() throws {
      let shelf = try Shelf.needed(options)
      try query.answer { text in
        shelf.shelves.guides.suggest(text, limit: query.limit).map(Row.init)
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

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(slug, forKey: .slug)
      try container.encode(title, forKey: .title)
      try container.encode(category, forKey: .category)
      try container.encode(score, forKey: .score)
      try container.encode(why, forKey: .why)
    }

    /// A category that is not known is `null`, not left out.
    private enum Key: String, CodingKey { case slug, title, category, score, why }
  }

  /// Whose guide it is and whether it can be followed, in one column.
  private static func standing(_ place: ShelvedGuide, on today: CalendarDate?) -> Phrase {
    guard case .guide(let guide) = place else {
      return Phrase(fr: "[illisible]", en: "[unreadable]")
    }
    let late = today.flatMap { guide.overdue(on: $0) }
    return Phrase(
      fr: guide.standing.french.string + (late.map { " \($0.french)" } ?? ""),
      en: guide.standing.english.string + (late.map { " \($0.english)" } ?? ""))
  }
}
