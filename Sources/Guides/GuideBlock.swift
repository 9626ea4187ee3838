import Text

/// A piece of a section: the few shapes a guide is written in.
public indirect enum GuideBlock: Hashable, Sendable {
  case paragraph([GuideSpan])
  case heading([GuideSpan])
  case bullets([[GuideBlock]])
  case numbered(first: Int, [[GuideBlock]])
  case quote([GuideBlock])

  /// Its words, in order, without marks.
  public var text: SafeText {
    switch self {
    case .paragraph(let spans), .heading(let spans): spans.map(\.text).joined()
    case .bullets(let items), .numbered(_, let items):
      items.map(\.text).joined(separator: " ")
    case .quote(let blocks): blocks.text
    }
  }
}

extension [GuideBlock] {
  /// The words of the blocks, in order, a space between blocks.
  public var text: SafeText { map(\.text).joined(separator: " ") }
}

/// A run of words with one role in a sentence.
public struct GuideSpan: Hashable, Sendable {
  /// The words.
  public let text: SafeText
  /// What they are.
  public let role: Role

  /// What some words of a sentence are.
  public enum Role: Hashable, Sendable {
    case plain, strong, emphasis
    /// They name a resource or a guide.
    case reference(GuideReference)
    /// They lead to a page outside the console.
    case link(SafeText)
  }
}

/// What a guide sends to: a resource of the directory (`@911`) or another guide (`[[deuil]]`).
public enum GuideReference: Hashable, Sendable {
  case resource(SafeText)
  case guide(SafeText)
}
