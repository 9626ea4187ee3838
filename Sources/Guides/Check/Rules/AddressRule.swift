import Text

extension GuideRule {
  /// Rule 32: one says « vous »; « tu » is for young people.
  ///
  /// A guide about a child may use it anywhere, and so may a line said to one. What is heard, and
  /// what is not to be said, is nobody's address.
  static let address = GuideRule(32) { draft, _ in
    let isYouth = draft.header?.category == .family || draft.header?.flags.contains(.child) == true
    if isYouth || draft.language != .french { return [] }
    return draft.body.texts.compactMap { section, text in
      if let section, [.minors, .avoid, .alarmSigns, .sources].contains(section) { return nil }
      let words = text.words
      let index = words.indices.first {
        isFamiliar(words[$0], after: words[..<$0].last, before: words[($0 + 1)...].first)
      }
      guard let index, !text.holds(youth) else { return nil }
      return GuideFault(
        words[index].line,
        Phrase(fr: "« \(words[index].text) » tutoie", en: "“\(words[index].text)” is familiar"),
        Phrase(
          fr: "Dites « vous », ou précisez qu'on parle à un jeune",
          en: "Say “vous”, or say that one speaks to a young person"))
    }
  }

  /// « Il s'est tu » and « y a-t-il » are not; « je t'aime » is what a parent may say.
  private static func isFamiliar(
    _ word: DraftWord, after previous: DraftWord?, before next: DraftWord?
  ) -> Bool {
    switch word.text {
    case "tu": !["est", "etait", "sont"].contains(previous?.text)
    case "t": word.isElided && next?.text != "aime"
    case "te", "toi", "ta", "tes", "tien": true
    default: false
    }
  }

  private static let youth: [WordPattern] = [
    "jeune|jeunes|enfant|enfants|ado|ados|adolescent*|mineur|mineurs|mineure|mineures|fille|fils"
  ]
}
