import Text

extension GuideRule {
  /// Rule 28: one way of writing both genders, the same throughout a guide.
  static let inclusive = GuideRule(28) { draft, _ in
    var first: InclusiveForm?
    for (_, text) in draft.body.texts {
      for (index, part) in text.string.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        for token in part.split(whereSeparator: \.isWhitespace) {
          guard let form = InclusiveForm(token) else { continue }
          guard let chosen = first, chosen != form else {
            first = form
            continue
          }
          return [
            GuideFault(
              text.line + index,
              Phrase(
                fr:
                  "« \(YamlMistake.shown(token)) » : ailleurs le guide écrit « \(chosen.sample) »",
                en: "“\(YamlMistake.shown(token))”: elsewhere the guide writes “\(chosen.sample)”"),
              Phrase(
                fr: "Gardez une seule écriture épicène", en: "Keep one way of writing both genders")
            )
          ]
        }
      }
    }
    return []
  }

  /// Rule 29: ’ and « », in French.
  ///
  /// One fault says it for all the straight apostrophes of a file.
  static let typography = GuideRule(29) { draft, _ in
    guard draft.language == .french else { return [] }
    let lines = draft.typed
    let straight = lines.filter { holdsStraightApostrophe($0.text) }.map(\.line)
    let quotes = lines.filter { $0.text.contains { "\"“”".contains($0) } }.map { line in
      GuideFault(
        line.line,
        Phrase(fr: "guillemets qui ne sont pas français", en: "quotes that are not French"),
        Phrase(fr: "Écrivez « comme ceci »", en: "Write it between French quotation marks"))
    }
    guard let first = straight.min() else { return quotes }
    let count = Set(straight).count
    return quotes + [
      GuideFault(
        first,
        count == 1
          ? Phrase(fr: "apostrophe droite", en: "straight apostrophe")
          : Phrase(
            fr: "apostrophes droites, ici et sur \(count - 1) autre(s) ligne(s)",
            en: "straight apostrophes, here and on \(count - 1) other line(s)"),
        Phrase(
          fr: "Remplacez partout l'apostrophe droite par la courbe (U+2019)",
          en: "Replace the straight apostrophe by the curly one (U+2019) everywhere"))
    ]
  }

  private static func holdsStraightApostrophe(_ text: Substring) -> Bool {
    var previous: Character = " "
    for sign in text {
      if sign == "'", previous.isLetter { return true }
      previous = sign
    }
    return false
  }
}

/// The ways of writing both genders at once.
private enum InclusiveForm: CaseIterable {
  case point, parentheses, hyphen, slash, fullStop

  var sample: SafeText {
    switch self {
    case .point: "appelant·e"
    case .parentheses: "appelant(e)"
    case .hyphen: "appelant-e"
    case .slash: "appelant/e"
    case .fullStop: "appelant.e"
    }
  }

  init?(_ token: Substring) {
    // Most tokens have none of · ( - . / inside, and comparing endings costs.
    guard token.utf8.dropLast().contains(where: { [0xc2, 0x28, 0x2d, 0x2e, 0x2f].contains($0) })
    else { return nil }
    let token = token.trimmed
    guard let first = token.first, first.isLetter, !token.contains("://") else { return nil }
    if token.contains("·") {
      self = .point
    } else if ["(e)", "(ne)", "(le)", "(e)s", "(es)"].contains(where: { token.hasSuffix($0) }) {
      self = .parentheses
    } else if ["-e", "-e-s", "-es"].contains(where: { token.hasSuffix($0) }) {
      self = .hyphen
    } else if ["/e", "/es", "/ne"].contains(where: { token.hasSuffix($0) }) {
      self = .slash
    } else if [".e", ".es", ".e.s"].contains(where: { token.hasSuffix($0) }) {
      self = .fullStop
    } else {
      return nil
    }
  }
}

extension Substring {
  /// The token without the signs at its end.
  fileprivate var trimmed: Substring {
    var token = self
    while let last = token.last, ",;:!?»…".contains(last) || last == "." { token.removeLast() }
    return token
  }
}

extension GuideDraft {
  /// What people will read, line by line: the title, what callers say, and the text.
  fileprivate var typed: [(text: Substring, line: Int)] {
    var typed: [(text: Substring, line: Int)] = []
    if let header {
      let keys = [("mots_cles", header.keywords), ("synonymes", header.synonyms)]
      if let title = header.title { typed.append((title.string[...], header.line(of: "titre"))) }
      for (key, texts) in keys {
        typed += texts.map { ($0.string[...], header.line(of: key, holding: $0)) }
      }
    }
    for (_, text) in body.texts {
      let parts = text.string.split(separator: "\n", omittingEmptySubsequences: false)
      typed += parts.enumerated().map { ($1, text.line + $0) }
    }
    return typed
  }
}
