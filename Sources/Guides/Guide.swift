import Text

/// One guide a worker can consult during a call: a Markdown file, read once.
public struct Guide: Hashable, Sendable {
  /// What the file says about itself before its text.
  public let header: GuideHeader
  /// Whose guide it is.
  public let origin: GuideOrigin
  /// The language of its text.
  public let language: Language
  /// What stands before the first section, apart from the title: usually the status notice.
  public let introduction: [GuideBlock]
  /// The sections, in the order of the file.
  public let sections: [GuideSection]

  /// The name by which other guides, notes and commands call it.
  public var slug: SafeText { header.slug }

  /// Its title.
  public var title: SafeText { header.title }

  /// The first section of a kind, when the guide has one.
  public func section(_ kind: SectionKind) -> GuideSection? {
    sections.first { $0.kind == kind }
  }
}
