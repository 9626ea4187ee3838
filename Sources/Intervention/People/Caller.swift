import Text

/// Who calls, in relation to the person concerned.
public enum Caller: String, Hashable, Sendable, Codable, CaseIterable {
  case oneself = "self"
  case relative
  case professional
  case anonymous

  /// The relation in a word.
  public var label: Phrase {
    switch self {
    case .oneself: Phrase(fr: "pour soi", en: "for oneself")
    case .relative: Phrase(fr: "proche ou tiers", en: "relative or third party")
    case .professional: Phrase(fr: "professionnel", en: "professional")
    case .anonymous: Phrase(fr: "anonyme", en: "anonymous")
    }
  }
}

/// The person who answers and signs.
public struct Worker: Hashable, Sendable, Codable {
  /// Full name.
  public var name: SafeText
  /// Professional title, as it stands after a name.
  public var title: SafeText
  /// Number of the licence to practise.
  public var permit: SafeText

  /// A worker.
  public init(name: SafeText, title: SafeText, permit: SafeText) {
    self.name = name
    self.title = title
    self.permit = permit
  }

  /// The line that signs a note: « Ana Roy, t.s., permis 12345 ».
  public func signature(_ language: Language) -> SafeText {
    let label = Phrase(fr: "permis", en: "permit")[language]
    return [name, title, permit.isEmpty ? "" : label + " " + permit].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}
