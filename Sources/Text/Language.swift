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

  /// The text in one language.
  public subscript(language: Language) -> SafeText {
    switch language {
    case .french: french
    case .english: english
    }
  }
}
