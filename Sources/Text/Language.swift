/// A language a worker can read the console in; French comes first, everywhere.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable {
  case french = "fr"
  case english = "en"
}

/// A sentence or label shown to people, in both languages.
///
/// Each room keeps its phrases beside its values. A missing translation does not compile. French is
/// written with plain spaces and straight apostrophes in the source; ``Typography`` sets it.
public struct Phrase: Hashable, Sendable {
  /// The French text, typeset.
  public let french: SafeText
  /// The English text.
  public let english: SafeText

  /// A phrase from its two texts.
  public init(fr french: String, en english: String) {
    self.french = SafeText(Typography.french(french))
    self.english = SafeText(english)
  }

  /// The same text in both languages: a name, a number, a key.
  public init(same text: SafeText) {
    french = text
    english = text
  }

  /// A phrase whose texts are set already.
  fileprivate init(set french: SafeText, _ english: SafeText) {
    self.french = french
    self.english = english
  }

  /// The text in one language.
  public subscript(language: Language) -> SafeText {
    switch language {
    case .french: french
    case .english: english
    }
  }
}

extension [Phrase] {
  /// The phrases in a row, with something between them; nothing when there is none.
  public func joined(by sign: Phrase) -> Phrase {
    Phrase(
      set: map(\.french).joined(separator: sign.french),
      map(\.english).joined(separator: sign.english))
  }

  /// The phrases in a row, with the same sign between them in both languages.
  public func joined(by sign: SafeText) -> Phrase { joined(by: Phrase(same: sign)) }
}
