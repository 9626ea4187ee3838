import Text

extension GuideRule {
  /// Rule 26: telephone numbers live in the directory, where someone checks them.
  static let telephone = GuideRule(26) { draft, _ in
    let sources = (draft.header?.sources ?? []).map { (($0.title?.string ?? "")[...], $0.line) }
    let dialled = draft.body.texts.flatMap(\.text.links)
      .filter { $0.address.hasPrefix("tel:") || $0.address.hasPrefix("sms:") }
      .map { ($0.address[...], $0.line) }
    let rows =
      draft.texts.flatMap(\.text.rows) + draft.labels.map { (text: $0.string[...], line: $1) }
    return (rows + sources + dialled).compactMap { text, line in
      guard let number = PhoneScanner.number(in: text) else { return nil }
      return GuideFault(
        line,
        Phrase(
          fr: "le numéro « \(number) » est écrit en dur",
          en: "the number “\(number)” is written in the text"),
        Phrase(
          fr: "Nommez la ressource, comme @911 ; son numéro est au répertoire",
          en: "Name the resource, as in @911; its number is in the directory"))
    }
  }

  /// Rule 42: nothing that could be a person's: health insurance number, date of birth.
  static let privacy = GuideRule(42) { draft, _ in PrivacyScanner.faults(draft.lines) }
}

extension GuideDraft {
  /// The keywords and what callers say, each with its line.
  var labels: [(text: SafeText, line: Int)] {
    guard let header else { return [] }
    return [("mots_cles", header.keywords), ("synonymes", header.synonyms)].flatMap { key, texts in
      texts.map { ($0, header.line(of: key, holding: $0)) }
    }
  }
}
