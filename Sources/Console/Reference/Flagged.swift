import Directory
import Guides
import Text

/// What a worker says of a guide or of a listing to those who keep it.
public enum Flagged: Equatable, Sendable {
  case guide(FlaggedGuide)
  case resource(FlaggedResource)

  /// What it is about, as it is kept.
  var id: SafeText {
    switch self {
    case .guide(let guide): guide.slug
    case .resource(let resource): resource.id
    }
  }
}

/// What a line is about: a guide and where in it, or a listing.
enum FlagSubject: Equatable, Sendable {
  case guide(slug: SafeText, version: SafeText, section: SafeText?)
  case resource(id: SafeText, name: SafeText, source: SafeText)

  /// The subject of a guide being read.
  init(_ guide: Guide, section: SafeText?) {
    self = .guide(slug: guide.slug, version: guide.header.version, section: section)
  }

  /// The subject of a card.
  init(_ resource: Resource) {
    self = .resource(
      id: resource.id, name: resource.name, source: resource.sourceName ?? "")
  }

  var id: SafeText {
    switch self {
    case .guide(let slug, _, _): slug
    case .resource(let id, _, _): id
    }
  }

  /// What is kept, once something was said of it.
  func flagged(_ comment: SafeText, at hour: SafeText, by worker: SafeText?) -> Flagged {
    switch self {
    case .guide(let slug, let version, let section):
      .guide(
        FlaggedGuide(
          slug: slug, version: version, section: section, comment: comment, at: hour, by: worker))
    case .resource(let id, let name, let source):
      .resource(
        FlaggedResource(
          id: id, name: name, source: source, comment: comment, at: hour, by: worker))
    }
  }

  /// The title of the form.
  var title: Phrase {
    switch self {
    case .guide: Phrase(fr: "Signaler ce guide", en: "Flag this guide")
    case .resource: Phrase(fr: "Signaler cette fiche", en: "Flag this listing")
    }
  }

  /// What it is about, a line each.
  var about: [Phrase] {
    switch self {
    case .guide(let slug, let version, let section):
      [
        Phrase(fr: "Guide : \(slug), version \(version)", en: "Guide: \(slug), version \(version)"),
        Phrase(
          fr: "Section : \(section ?? "le guide entier")",
          en: "Section: \(section ?? "the whole guide")"),
      ]
    case .resource(let id, let name, let source):
      [
        Phrase(fr: "Fiche : \(name)", en: "Listing: \(name)"),
        Phrase(
          fr: "Source : \(source.isEmpty ? "répertoire de départ ou du centre" : source), \(id)",
          en: "Source: \(source.isEmpty ? "starter or centre directory" : source), \(id)"),
      ]
    }
  }
}
