import Text

extension GuideRule {
  /// Rule 26: telephone numbers live in the directory, where someone checks them.
  static let telephone = GuideRule(26) { draft, _ in
    draft.written.compactMap { text, line in
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
  /// What the author wrote, line by line: the text, and the keys people read.
  ///
  /// Addresses are left out.
  fileprivate var written: [(text: Substring, line: Int)] {
    var written: [(Substring, Int)] = []
    func add(_ text: String, line: Int) {
      for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        written.append((part, line + index))
      }
    }
    if let header {
      if let title = header.title { add(title.string, line: header.line(of: "titre")) }
      for (key, texts) in [("mots_cles", header.keywords), ("synonymes", header.synonyms)] {
        for text in texts { add(text.string, line: header.line(of: key, holding: text)) }
      }
      for source in header.sources { add(source.title?.string ?? "", line: source.line) }
    }
    for (_, text) in body.texts {
      add(text.string, line: text.line)
      for (address, line) in text.links where address.hasPrefix("tel:") || address.hasPrefix("sms:")
      {
        add(address, line: line)
      }
    }
    return written
  }
}
