import Text

extension GuideRule {
  /// Rule 31: the repealed article 19.0.1, and P-38 without its number of law.
  static let oldLaw = GuideRule(31) { draft, _ in
    var faults = draft.quotes(repealed, sparing: []) { quote in
      Phrase(fr: "« \(quote) » est abrogé", en: "“\(quote)” was repealed")
    } remedy: {
      Phrase(fr: "Citez l'art. 74 de la LRSSS", en: "Cite s. 74 of the LRSSS")
    }
    faults += (draft.header?.sources ?? []).compactMap { source in
      let text = DraftText(line: source.line, string: source.title?.string ?? "")
      guard repealed.contains(where: { $0.found(in: text.words) != nil }) else { return nil }
      return GuideFault(
        source.line,
        Phrase(
          fr: "cette source cite un article abrogé", en: "this source cites a repealed section"),
        Phrase(fr: "Citez l'art. 74 de la LRSSS", en: "Cite s. 74 of the LRSSS"))
    }
    if let line = firstBareMention(draft) {
      faults.append(
        GuideFault(
          line,
          Phrase(
            fr: "la première mention de P-38 n'a pas son numéro de loi",
            en: "the first mention of P-38 lacks its number of law"),
          Phrase(fr: "Écrivez d'abord « P-38.001 »", en: "Write “P-38.001” first")))
    }
    return faults
  }

  /// The line of the first mention of P-38, in the order one reads, when it is not « P-38.001 ».
  private static func firstBareMention(_ draft: GuideDraft) -> Int? {
    var texts = draft.body.texts.map(\.text)
    if let header = draft.header, let title = header.title {
      texts.insert(DraftText(line: header.line(of: "titre"), string: title.string), at: 0)
    }
    for text in texts {
      let ranges = mentions.compactMap { $0.first(in: text.words) }
      guard let first = ranges.min(by: { $0.lowerBound < $1.lowerBound }) else { continue }
      let next = first.upperBound < text.words.count ? text.words[first.upperBound].text : ""
      return next == "001" ? nil : text.words[first.lowerBound].line
    }
    return nil
  }

  private static let mentions: [WordPattern] = ["p 38", "p38"]
  private static let repealed: [WordPattern] = [
    "19 0 1", "lssss art|article 19", "art|article 19 … lssss", "lssss 19",
  ]

  /// Rule 32: one says « vous »; « tu » is for young people.
  ///
  /// A guide about a child may use it anywhere, and so may a line said to one. What is heard, and
  /// what is not to be said, is nobody's address.
  static let address = GuideRule(32) { draft, _ in
    let isYouth = draft.header?.category == .family || draft.header?.flags.contains(.child) == true
    if isYouth || draft.language != .french { return [] }
    return draft.body.texts.compactMap { section, text in
      if let section, [.minors, .avoid, .alarmSigns, .sources].contains(section) { return nil }
      guard !youth.contains(where: { $0.found(in: text.words) != nil }),
        let word = text.words.enumerated().first(where: { isTu($0.element, at: $0.offset, text) })
      else { return nil }
      return GuideFault(
        word.element.line,
        Phrase(fr: "« \(word.element.text) » tutoie", en: "“\(word.element.text)” is familiar"),
        Phrase(
          fr: "Dites « vous », ou précisez qu'on parle à un jeune",
          en: "Say “vous”, or say that one speaks to a young person"))
    }
  }

  private static func isTu(_ word: DraftWord, at index: Int, _ text: DraftText) -> Bool {
    switch word.text {
    // « Il s'est tu »; « y a-t-il »; « je t'aime » is what a parent says.
    case "tu": index == 0 || !["est", "etait", "sont"].contains(text.words[index - 1].text)
    case "t": word.isElided && !followed(by: "aime", index, text)
    case "te", "toi", "ta", "tes", "tien": true
    default: false
    }
  }

  private static func followed(by next: String, _ index: Int, _ text: DraftText) -> Bool {
    index + 1 < text.words.count && text.words[index + 1].text == next
  }

  private static let youth: [WordPattern] = [
    "jeune|jeunes|enfant|enfants|ado|ados|adolescent*|mineur|mineurs|mineure|mineures|fille|fils"
  ]

  /// Rule 34: an instrument may be named; its items belong to those who made it.
  static let instruments = GuideRule(34) { draft, _ in
    let names = draft.body.possible(names)
    if names.isEmpty { return [] }
    var faults: [GuideFault] = []
    let passages = draft.body.passages
    for (index, (section, passage)) in passages.enumerated() where section != .sources {
      guard let name = names.lazy.compactMap({ $0.quoted(in: passage.text) }).first else {
        continue
      }
      let next = index + 1 < passages.count ? passages[index + 1].passage : nil
      guard listsItems(passage, before: next) else { continue }
      faults.append(
        GuideFault(
          name.line,
          Phrase(
            fr: "« \(name.words) » est suivi de ses items",
            en: "“\(name.words)” is followed by its items"),
          Phrase(
            fr: "Nommez l'outil, consignez le niveau retenu, ne recopiez rien",
            en: "Name the tool, record the level chosen, copy nothing")))
    }
    return faults
  }

  /// Whether a passage holds a list, or leads to one.
  private static func listsItems(_ passage: DraftPassage, before next: DraftPassage?) -> Bool {
    let signs = passage.text.string
    if signs.count(where: { $0 == "?" }) >= 2 { return true }
    if signs.last(where: { !$0.isWhitespace }) == ":" { return true }
    if let colon = signs.firstIndex(of: ":"),
      signs[colon...].count(where: { $0 == "," || $0 == ";" }) >= 2
    {
      return true
    }
    switch (passage.shape, next?.shape) {
    case (.item(let level), .item(let below)): return below > level
    case (.paragraph, .item), (.heading, .item), (.rest, .item): return true
    default: return false
    }
  }

  private static let names: [WordPattern] = [
    "c ssrs|ssrs", "cssrs", "columbia", "safe t", "phq|gad|edps|epds|bdi|bss|ymrs #",
    "phq9|gad7|phq2",
    "edps|epds", "edinburgh|edimbourg", "stanley brown", "danger assessment", "odara|geris|mmse",
    "b safer", "echelle|inventaire de beck|columbia|hamilton", "questionnaire audit", "audit c",
    "dep ado", "grille d|de estimation|dangerosite", "grille … suicide action", "kessler", "k 6|10",
  ]
}
