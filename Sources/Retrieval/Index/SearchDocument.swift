/// Something that can be found by words: a guide, a resource.
public struct SearchDocument: Sendable {
  /// The names by which a lexicon points to it, the surest first.
  public let names: [String]
  /// What it says of itself.
  public let texts: [SearchText]

  /// A document with its names and texts.
  public init(names: [String], texts: [SearchText]) {
    self.names = names
    self.texts = texts
  }
}

/// A text by which a document can be found.
public struct SearchText: Hashable, Sendable {
  /// The text.
  public let text: String
  /// What it is to the document.
  public let kind: Kind

  /// A text of a kind.
  public init(_ text: String, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }

  /// What a text is to its document, the most telling first.
  public enum Kind: Sendable, CaseIterable {
    /// Its title.
    case title
    /// A word that tells what it is about.
    case keyword
    /// What people say when they need it.
    case saying
    /// Another name, a heading.
    case heading
    /// The rest.
    case prose

    /// Whether it is short and telling enough to be listened for whole.
    var isSaid: Bool { self == .title || self == .keyword || self == .saying }
  }
}
