import Text

/// A place on the shelf: a guide, or the reason why the guide that belongs there cannot be read.
///
/// An unreadable guide keeps its place. Showing another version in its stead would look like the
/// guide the centre approved, and would not be.
public enum ShelvedGuide: Hashable, Sendable {
  case guide(Guide)
  case unreadable(UnreadableGuide)

  /// The name of the guide.
  public var slug: SafeText {
    switch self {
    case .guide(let guide): guide.slug
    case .unreadable(let guide): guide.slug
    }
  }

  /// Its title; that of the guide it replaces, or else its slug, when it cannot be read.
  public var title: SafeText {
    switch self {
    case .guide(let guide): guide.title
    case .unreadable(let guide): guide.title
    }
  }

  /// Its category, when it is known.
  public var category: GuideCategory? {
    switch self {
    case .guide(let guide): guide.header.category
    case .unreadable(let guide): guide.category
    }
  }
}

/// A guide that should be there and cannot be read.
public struct UnreadableGuide: Hashable, Sendable {
  /// Its name, from the name of its file.
  public let slug: SafeText
  /// The title of the guide it was to replace, or its slug.
  public let title: SafeText
  /// The category of the guide it was to replace, when there is one.
  public let category: GuideCategory?
  /// Why it cannot be read, and where, in one sentence.
  public let reason: Phrase

  /// A guide that cannot be read.
  public init(slug: SafeText, title: SafeText, category: GuideCategory?, reason: Phrase) {
    self.slug = slug
    self.title = title
    self.category = category
    self.reason = reason
  }
}
