import Text

/// A guide that answers a search.
public struct GuideHit: Hashable, Sendable {
  /// Its name.
  public let slug: SafeText
  /// Its title.
  public let title: SafeText
  /// Its category, when it is known.
  public let category: GuideCategory?
  /// How well it answers; only the order means anything.
  public let score: Int
  /// What made it so: in a search, the words of the guide; in a proposal, those of the text.
  public let why: [SafeText]
  /// Whether it can be followed as it is.
  public let state: State

  /// Whether a guide can be followed as it is.
  public enum State: Hashable, Sendable {
    case usable
    /// Its centre took it back; it still says why.
    case withdrawn
    /// Its file cannot be read.
    case unreadable
  }

  init(_ place: ShelvedGuide, score: Int, why: [SafeText]) {
    slug = place.slug
    title = place.title
    category = place.category
    self.score = score
    self.why = why
    switch place {
    case .guide(let guide): state = guide.header.status == .withdrawn ? .withdrawn : .usable
    case .unreadable: state = .unreadable
    }
  }
}
