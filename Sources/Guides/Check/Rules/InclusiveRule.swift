import Text

extension GuideRule {
  /// Rule 28: one way of writing both genders, the same throughout a guide.
  static let inclusive = GuideRule(28) { draft, _ in
    var first: InclusiveForm?
    for (text, line) in draft.body.texts.flatMap(\.text.rows) {
      for token in text.split(whereSeparator: \.isWhitespace) {
        guard let form = InclusiveForm(token) else { continue }
        if let chosen = first, chosen != form { return [mixed(token, chosen, line)] }
        first = form
      }
    }
    return []
  }

  private static func mixed(
    _ token: Substring, _ chosen: InclusiveForm, _ line: Int
  ) -> GuideFault {
    let token = YamlMistake.shown(token)
    return GuideFault(
      line,
      Phrase(
        fr: "« \(token) » : ailleurs le guide écrit « \(chosen.sample) »",
        en: "“\(token)”: elsewhere the guide writes “\(chosen.sample)”"),
      Phrase(fr: "Gardez une seule écriture épicène", en: "Keep one way of writing both genders"))
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

  /// The endings that show it.
  private var endings: [String] {
    switch self {
    case .point: []
    case .parentheses: ["(e)", "(ne)", "(le)", "(e)s", "(es)"]
    case .hyphen: ["-e", "-e-s", "-es"]
    case .slash: ["/e", "/es", "/ne"]
    case .fullStop: [".e", ".es", ".e.s"]
    }
  }

  /// The way a word is written, if it says both genders.
  init?(_ token: Substring) {
    // Most tokens have none of · ( - . / inside, and comparing endings costs.
    guard token.utf8.dropLast().contains(where: { [0xc2, 0x28, 0x2d, 0x2e, 0x2f].contains($0) }),
      token.first?.isLetter == true || token.hasPrefix("«"), !token.contains("://")
    else { return nil }
    var word = token
    while let last = word.last, ",;:!?»….".contains(last) { word.removeLast() }
    let form = Self.allCases.first { form in
      form == .point ? word.contains("·") : form.endings.contains { word.hasSuffix($0) }
    }
    guard let form else { return nil }
    self = form
  }
}
