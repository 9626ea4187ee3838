import Text

/// The criteria of a review, as a centre writes them.
///
/// A review keeps the grid it was made with: the centre may change its own at any time.
public struct Grid: Hashable, Sendable, Codable {
  /// Its id: two reviews are compared when they have the same.
  public let id: String
  /// Its title.
  public let title: SafeText
  /// Its version, as the centre writes it.
  public let version: SafeText
  /// Its sections, in order; never empty.
  public let sections: [Section]

  /// A grid.
  public init(id: String, title: SafeText, version: SafeText, sections: [Section]) {
    self.id = id
    self.title = title
    self.version = version
    self.sections = sections
  }

  /// Some criteria together, with one comment.
  public struct Section: Hashable, Sendable, Codable {
    /// Its id, unique in the grid.
    public let id: String
    /// Its title.
    public let title: SafeText
    /// Its criteria, in order; never empty.
    public let items: [Item]

    /// A section.
    public init(id: String, title: SafeText, items: [Item]) {
      self.id = id
      self.title = title
      self.items = items
    }
  }

  /// One criterion.
  public struct Item: Hashable, Sendable, Codable {
    /// Its id, unique in the grid.
    public let id: String
    /// What is looked for, in a line.
    public let text: SafeText

    /// A criterion.
    public init(id: String, text: SafeText) {
      self.id = id
      self.text = text
    }
  }

  /// Its criteria, in order.
  public var items: [Item] { sections.flatMap(\.items) }
}

/// What a reviewer gives to a criterion.
public enum GridMark: String, Hashable, Sendable, Codable, CaseIterable {
  case absent = "0"
  case partial = "1"
  case present = "2"
  case notApplicable = "na"

  /// The mark in a word or two.
  public var label: Phrase {
    switch self {
    case .absent: Phrase(fr: "absent", en: "absent")
    case .partial: Phrase(fr: "en partie", en: "in part")
    case .present: Phrase(fr: "présent", en: "present")
    case .notApplicable: Phrase(fr: "sans objet", en: "not applicable")
    }
  }

  /// The mark in two columns.
  public var sign: SafeText { self == .notApplicable ? "–" : SafeText(rawValue) }

  /// What it counts for; nil when it does not count.
  var points: Int? { Int(rawValue) }
}
