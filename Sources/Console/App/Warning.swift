import Text

/// Something besides the calls that stays wrong until somebody mends it, while work goes on.
public enum Warning: Hashable, Sendable, CaseIterable {
  /// The register cannot be opened.
  case register
  /// The access log refuses entries.
  case accessLog
  /// The room kept for a full disk was used.
  case reserve

  /// A word for the state line.
  private var word: Phrase {
    switch self {
    case .register: Phrase(fr: "registre", en: "register")
    case .accessLog: Phrase(fr: "accès", en: "accesses")
    case .reserve: Phrase(fr: "disque plein", en: "disk full")
    }
  }

  /// What stands at the beginning of the state line until all is mended; nil without a warning.
  static func mark(_ warnings: [Warning: Phrase]) -> Phrase? {
    let words = allCases.filter { warnings[$0] != nil }.map(\.word)
    guard !words.isEmpty else { return nil }
    return Phrase(
      fr: "! \(words.map(\.french).joined(separator: ", ")) : ^S",
      en: "! \(words.map(\.english).joined(separator: ", ")): ^S")
  }
}

extension App {
  /// Something went wrong, or is mended; what keeps a trace or a note from being kept is said aloud.
  mutating func hear(_ warning: Warning, _ sentence: Phrase?) {
    if let sentence, warnings[warning] == nil, warning != .reserve { notice = notice ?? sentence }
    warnings[warning] = sentence
  }
}

extension Sheet {
  /// What is wrong besides the calls, and what is safe.
  static func warnings(_ warnings: [Warning: Phrase]) -> Sheet {
    let sentences = Warning.allCases.compactMap { warnings[$0] }
    return Sheet(
      title: Phrase(fr: "À réparer", en: "To be mended"),
      lines: sentences.flatMap { [$0, .empty] } + [
        Phrase(
          fr: "Continuez l'appel : ce que vous tapez est gardé dans son journal, sur ce disque.",
          en: "Go on with the call: what you type is kept in its journal, on this disk."),
        Phrase(
          fr: "Avertissez le soutien technique. La marque s'efface quand c'est réparé.",
          en: "Tell technical support. The mark goes away once it is mended."),
      ])
  }
}
