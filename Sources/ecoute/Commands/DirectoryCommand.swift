import ArgumentParser
import Directory
import Text

/// `ecoute directory`: the directory of resources, without the console.
struct DirectoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "directory", abstract: "Le répertoire : recherche, fiche.",
    subcommands: [Search.self, Show.self])

  /// `directory search [QUERY]`: the resources that answer some words.
  struct Search: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Cherche des ressources; sans texte, lit l'entrée standard.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @OptionGroup var query: QueryOptions

    func run() throws {
      let language = options.chosenLanguage
      let shelf = try Shelf.needed(options)
      try query.answer { text in
        shelf.shelves.resources.search(text, in: language).prefix(query.limit).map(Row.init)
      } columns: {
        [$0.id, $0.name, $0.phone ?? ""]
      }
    }
  }

  /// `directory show ID`: one resource's card.
  struct Show: Subcommand {
    static let configuration = CommandConfiguration(abstract: "La fiche d'une ressource.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Argument(help: "Identifiant de la ressource.") var id: String

    func run() throws {
      let language = options.chosenLanguage
      let shelf = try Shelf.needed(options)
      guard let resource = shelf.shelves.resources[SafeText(id)] else {
        let sentence = Phrase(
          fr: "Aucune ressource « \(SafeText(id)) ». Cherchez : ecoute directory search",
          en: "No resource “\(SafeText(id))”. Search: ecoute directory search")
        throw ExitStatus.noInput.failure(sentence[language])
      }
      let colon = Phrase(fr: " : ", en: ": ")[language]
      for row in ResourceCard(resource, in: language).rows {
        Output.line(row.label + colon + row.value.line)
      }
    }
  }

  /// A directory hit, as the contract writes it; what is unknown is null.
  private struct Row: Encodable {
    let id: SafeText
    let name: SafeText
    let organization: SafeText?
    let phone: SafeText?
    let open: String
    let verified: String?
    let why: [SafeText]

    private enum Keys: String, CodingKey {
      case id, name, organization, municipality, open, phone, serves, verified, why
      case location = "location_id"
      case distance = "distance_km"
    }

    init(_ hit: ResourceHit) {
      id = hit.resource.id
      name = hit.resource.name
      organization = hit.resource.organization
      phone = hit.resource.phones.first?.number
      open = hit.resource.openState.rawValue
      verified = hit.resource.provenance.verified?.description
      why = hit.why
    }

    func encode(to encoder: any Encoder) throws {
      var row = encoder.container(keyedBy: Keys.self)
      try row.encode(id, forKey: .id)
      try row.encode(name, forKey: .name)
      try row.encode(organization, forKey: .organization)
      try row.encodeNil(forKey: .location)
      try row.encodeNil(forKey: .municipality)
      try row.encodeNil(forKey: .distance)
      try row.encode(open, forKey: .open)
      try row.encode(phone, forKey: .phone)
      try row.encodeNil(forKey: .serves)
      try row.encode(verified, forKey: .verified)
      try row.encode(why, forKey: .why)
    }
  }
}
