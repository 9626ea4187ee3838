import Text

/// What stands around a guide: the other guides, the resources, the day.
public struct GuideNeighbours: Sendable {
  /// The day, for what time makes stale; nil leaves that out.
  public let today: CalendarDate?
  /// The guides that should be there, when the list is known.
  public let catalogue: GuideCatalogue?
  /// The resources of the directory and their names; nil when there is no directory to look into.
  public let resources: [SafeText: SafeText]?

  /// Every slug there is a file for.
  let slugs: Set<SafeText>
  /// The slugs other guides lead to.
  let cited: Set<SafeText>
  /// The other files of a file's slug, in its language and of its origin.
  private let twins: [Place: [SafeText]]

  private struct Place: Hashable {
    let slug: SafeText
    let language: Language
    let origin: GuideOrigin
  }

  /// What stands around some guides.
  public init(
    _ drafts: [GuideDraft], resources: [SafeText: SafeText]? = nil,
    catalogue: GuideCatalogue? = nil, today: CalendarDate? = nil
  ) {
    self.today = today
    self.catalogue = catalogue
    self.resources = resources
    slugs = Set(drafts.map(\.stem))
    cited = Set(drafts.flatMap { draft in draft.leadsTo.filter { $0 != draft.stem } })
    twins = Dictionary(grouping: drafts) {
      Place(slug: $0.stem, language: $0.language, origin: $0.origin)
    }
    .mapValues { $0.map(\.file) }
  }

  /// Whether a guide is there, or should be: rule 7 speaks of those that are missing.
  func knows(_ slug: SafeText) -> Bool {
    slugs.contains(slug) || catalogue?.category(of: slug) != nil
  }

  /// The first other file that holds the same guide.
  func twin(of draft: GuideDraft) -> SafeText? {
    let place = Place(slug: draft.stem, language: draft.language, origin: draft.origin)
    return twins[place]?.first { $0 != draft.file }
  }
}

extension GuideDraft {
  /// The guides it sends to, from its header and its text.
  fileprivate var leadsTo: [SafeText] {
    let inText = body.texts.flatMap { $0.text.guides.map(\.slug) }
    return (header?.seeAlso ?? []) + inText
  }
}

extension DraftText {
  /// The guides it sends to, by `[[slug]]` or by a link.
  var guides: [(slug: SafeText, line: Int)] {
    let typed = references.compactMap { reference, line -> (SafeText, Int)? in
      if case .guide(let slug) = reference { (slug, line) } else { nil }
    }
    let linked = links.compactMap { address, line -> (SafeText, Int)? in
      if case .guide(let slug) = DraftLink(address) { (slug, line) } else { nil }
    }
    return (typed + linked).map { (slug: $0.0, line: $0.1) }
  }
}

/// Where a link of a guide leads.
enum DraftLink {
  /// A page outside the console.
  case outside
  case guide(SafeText)
  /// Nothing the console can open.
  case nowhere

  /// A link to `deuil`, `deuil.md` or `../pertes-transitions/deuil.md` leads to the guide `deuil`.
  init(_ address: String) {
    if address.contains(":") {
      self = .outside
      return
    }
    let name = address.split(separator: "/").last ?? ""
    let slug = name.hasSuffix(".md") ? name.dropLast(3) : name
    self = GuideHeader.isSlug(slug) ? .guide(SafeText(slug)) : .nowhere
  }
}
