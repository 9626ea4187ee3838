import Text

/// A number of a resource, as its source writes it.
public struct Phone: Hashable, Sendable, Codable {
  /// What a number is for.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case voice
    case text
    case fax

    /// The kind in words, as the label of a number.
    public var label: Phrase {
      switch self {
      case .voice: Phrase(fr: "Téléphone", en: "Phone")
      case .text: Phrase(fr: "Texto", en: "Text")
      case .fax: Phrase(fr: "Télécopieur", en: "Fax")
      }
    }
  }

  /// The number.
  public var number: SafeText
  /// What it is for.
  public var kind: Kind
  /// When or for whom it is: « sans frais, soir », « Montréal ».
  public var note: SafeText?

  /// A number.
  public init(_ number: SafeText, kind: Kind = .voice, note: SafeText? = nil) {
    self.number = number
    self.kind = kind
    self.note = note
  }

  /// The number followed by its note, `1 866 277-3553 (1 866 APPELLE)`.
  public var described: SafeText {
    note.map { number + " (" + $0 + ")" } ?? number
  }

  /// Its digits alone.
  public var digits: String { String(number.string.filter { ("0"..."9").contains($0) }) }
}
