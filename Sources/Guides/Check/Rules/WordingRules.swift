import Text

extension GuideRule {
  /// Rule 25: a danger is described, never counted.
  static let score = GuideRule(25) { draft, _ in
    draft.quotes(scores, sparing: [.avoid, .sources]) { quote in
      Phrase(
        fr: "« \(quote) » : un danger ne se chiffre pas", en: "“\(quote)”: a danger is not a number"
      )
    } remedy: {
      Phrase(
        fr: "Décrivez ce qu'on entend et ce qu'on fait",
        en: "Describe what is heard and what is done")
    } + percentages(draft)
  }

  /// Rule 27: words that judge.
  ///
  /// What callers say may stay in `synonymes` and under « À éviter ».
  static let banned = GuideRule(27) { draft, _ in
    var faults = draft.quotes(bannedWords, sparing: [.avoid]) { quote in
      Phrase(fr: "« \(quote) » juge la personne", en: "“\(quote)” judges the person")
    } remedy: {
      Phrase(
        fr: "Dites ce qu'elle fait ou ce qu'elle vit", en: "Say what the person does or lives")
    }
    if let header = draft.header, let title = header.title {
      let text = DraftText(line: header.line(of: "titre"), string: title.string)
      for pattern in bannedWords {
        guard let found = pattern.quoted(in: text) else { continue }
        faults.append(
          GuideFault(
            found.line,
            Phrase(
              fr: "« \(found.words) » juge la personne", en: "“\(found.words)” judges the person"),
            Phrase(fr: "Changez le titre", en: "Change the title")))
      }
    }
    return faults
  }

  /// Rule 30: no dose, no diagnosis.
  ///
  /// « surdose » and « dose de naloxone » are other words.
  static let dosage = GuideRule(30) { draft, _ in
    draft.quotes(doses, sparing: []) { quote in
      Phrase(fr: "« \(quote) » est une posologie", en: "“\(quote)” is a dosage")
    } remedy: {
      Phrase(
        fr: "Renvoyez à une infirmière ou à un pharmacien", en: "Send to a nurse or a pharmacist")
    }
      + draft.quotes(diagnoses, sparing: [.avoid]) { quote in
        Phrase(fr: "« \(quote) » est un diagnostic", en: "“\(quote)” is a diagnosis")
      } remedy: {
        Phrase(
          fr: "Nommez ce que la personne vit, pas sa maladie",
          en: "Name what the person lives, not an illness")
      }
  }

  /// Rule 33: secrecy always has a limit, which is said.
  ///
  /// A sentence that says it is fair.
  static let secrecy = GuideRule(33) { draft, _ in
    draft.quotes(promises, sparing: [.avoid]) { text in
      !limits.contains { $0.found(in: text.words) != nil }
    } what: { quote in
      Phrase(
        fr: "« \(quote) » promet un secret sans limite", en: "“\(quote)” promises unlimited secrecy"
      )
    } remedy: {
      Phrase(
        fr: "Ajoutez la limite : « sauf si une vie ou un enfant est en danger »",
        en: "Add the limit: “unless a life or a child is in danger”")
    }
  }

  private static func percentages(_ draft: GuideDraft) -> [GuideFault] {
    draft.body.texts.flatMap { section, text -> [GuideFault] in
      guard section != .avoid, section != .sources else { return [] }
      return text.string.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { holdsPercentage($0.element) }
        .map { index, _ in
          GuideFault(
            text.line + index,
            Phrase(fr: "un pourcentage ou une note sur 10", en: "a percentage or a mark out of 10"),
            Phrase(
              fr: "Décrivez ce qu'on entend et ce qu'on fait",
              en: "Describe what is heard and what is done"))
        }
    }
  }

  /// Whether a line holds « 80 % », « 7/10 » or « 70/100 ».
  private static func holdsPercentage(_ line: Substring) -> Bool {
    guard line.utf8.contains(0x25) || line.utf8.contains(0x2f) else { return false }
    let line = DigitGroups(line)
    return line.groups.enumerated().contains { index, group in
      let after = line.signs[group.range.upperBound...]
      if after.first(where: { !$0.isWhitespace }) == "%" { return true }
      guard after.first == "/", line.areNext(index) else { return false }
      let next = line.groups[index + 1]
      let isDate =
        next.range.upperBound < line.signs.count && line.signs[next.range.upperBound] == "/"
      return ["10", "100"].contains(next.digits) && !isDate
    }
  }

  private static let scores: [WordPattern] = [
    "score|scores|pointage", "# pour cent|cents", "pourcentage|pourcentages|pourcent",
    "# sur 10|100", "cote|indice|points de risque",
    "risque de #",
  ]

  private static let bannedWords: [WordPattern] = [
    "manipulateur|manipulateurs|manipulatrice|manipulatrices", "hysterique|hysteriques",
    "commettre|commis|commet|commettent|commettrait un|le|son|leur suicide",
    "tentative|tentatives de suicide reussie|reussies", "tentative|tentatives reussie|reussies",
    "suicide|suicides rate|rates", "un cas de", "un|une|les|des tpl",
  ]

  private static let doses: [WordPattern] = [
    "# mg|mcg|µg|milligrammes|microgrammes", "#mg|#mcg|#µg",
    "prenez|prends … comprime|comprimes|cachet|cachets|pilule|pilules",
  ]

  private static let diagnoses: [WordPattern] = [
    "vous avez un|une trouble", "tu as un|une trouble", "vous souffrez d un|une trouble",
    "vous faites une depression|psychose|manie",
    "vous etes bipolaire|schizophrene|borderline|psychotique|depressif|depressive|paranoiaque",
  ]

  private static let promises: [WordPattern] = [
    "promets|promettons|jure|jurons|garantis|garantissons … secret|confidentialite|confidentiel",
    "secret|confidentialite absolu|absolue|total|totale|garanti|garantie",
    "totalement|completement|absolument|entierement|strictement|toujours confidentiel|confidentielle|secret",
    "100 confidentiel", "dirai|dirons|repeterai|repeterons … personne", "personne ne le|la saura",
    "personne ne saura", "ca|cela ne sortira pas d ici", "entre nous … toujours",
    "reste|restera|resteront … entre nous", "garde|garderai … secret",
    "reste|restera|resteront … confidentiel|confidentielle|secret|secrete",
    "promettre|garantir|assurer … secret|confidentialite",
  ]

  private static let limits: [WordPattern] = [
    "sauf", "excepte", "a moins que|de|qu", "limite|limites", "unless|except",
    "jamais|pas|sans promettre|garantir|assurer",
  ]
}

extension GuideDraft {
  /// A fault for each place where one of the patterns is met in the body, outside some sections.
  func quotes(
    _ patterns: [WordPattern], sparing sections: Set<SectionKind>,
    where holds: (DraftText) -> Bool = { _ in true },
    what: (SafeText) -> Phrase, remedy: () -> Phrase
  ) -> [GuideFault] {
    let patterns = body.possible(patterns)
    if patterns.isEmpty { return [] }
    return body.texts.flatMap { section, text -> [GuideFault] in
      if let section, sections.contains(section) { return [] }
      return patterns.compactMap { pattern in
        guard let found = pattern.quoted(in: text), holds(text) else { return nil }
        return GuideFault(found.line, what(found.words), remedy())
      }
    }
  }
}
