import Text
import Yams

extension YamlFields {
  /// A text that must be there, on one line.
  public func text(_ key: String) throws(GuideError) -> SafeText {
    guard let text = try optionalText(key) else {
      throw GuideError(
        line: line(of: key),
        what: Phrase(fr: "la clé « \(key) » manque", en: "the key “\(key)” is missing"),
        remedy: Phrase(fr: "Ajoutez la ligne « \(key): ... »", en: "Add the line “\(key): …”"))
    }
    return text
  }

  /// A text, on one line.
  public func optionalText(_ key: String) throws(GuideError) -> SafeText? {
    guard let node = node(key) else { return nil }
    guard let scalar = node.scalar else {
      throw wrong(
        node, key, Phrase(fr: "un seul texte", en: "one text"),
        Phrase(fr: "Écrivez « \(key): ... » sur une ligne", en: "Write “\(key): …” on one line"))
    }
    return SafeText(scalar.string).line
  }

  /// A text that may have several lines.
  public func prose(_ key: String) throws(GuideError) -> SafeText? {
    guard try optionalText(key) != nil, let scalar = node(key)?.scalar else { return nil }
    return SafeText(scalar.string)
  }

  /// A day that must be there.
  public func date(_ key: String) throws(GuideError) -> CalendarDate {
    _ = try text(key)
    guard let date = try optionalDate(key) else { throw wrongDate(key) }
    return date
  }

  /// A day.
  public func optionalDate(_ key: String) throws(GuideError) -> CalendarDate? {
    guard let text = try optionalText(key) else { return nil }
    guard let date = CalendarDate(text.string) else { throw wrongDate(key) }
    return date
  }

  /// One of a few words that must be there; accents and case do not matter.
  public func choice<Choice>(_ key: String) throws(GuideError) -> Choice
  where Choice: CaseIterable & RawRepresentable<String> {
    try choice(among: text(key), key)
  }

  /// One of a few words.
  public func optionalChoice<Choice>(_ key: String) throws(GuideError) -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    guard let text = try optionalText(key) else { return nil }
    return try choice(among: text, key)
  }

  /// A list of texts; none when the key is not written.
  public func texts(_ key: String) throws(GuideError) -> [SafeText] {
    var texts: [SafeText] = []
    for item in try items(key) {
      guard let scalar = item.scalar else {
        throw wrong(
          item, key, Phrase(fr: "une liste de textes", en: "a list of texts"),
          Phrase(fr: "Écrivez « \(key): [un, deux] »", en: "Write “\(key): [one, two]”"))
      }
      let text = SafeText(scalar.string).line
      if !text.isBlank { texts.append(text) }
    }
    return texts
  }

  /// A list of some of a few words.
  public func choices<Choice>(_ key: String) throws(GuideError) -> [Choice]
  where Choice: CaseIterable & RawRepresentable<String> {
    var choices: [Choice] = []
    for text in try texts(key) { choices.append(try choice(among: text, key)) }
    return choices
  }

  /// A list of whole numbers within bounds.
  public func numbers(_ key: String, in bounds: ClosedRange<Int>) throws(GuideError) -> [Int] {
    var numbers: [Int] = []
    for text in try texts(key) {
      guard let number = Int(text.string), bounds.contains(number) else {
        let (low, high) = (bounds.lowerBound, bounds.upperBound)
        throw GuideError(
          line: line(of: key),
          what: Phrase(
            fr: "« \(key) » contient « \(YamlMistake.shown(text.string)) »",
            en: "“\(key)” holds “\(YamlMistake.shown(text.string))”"),
          remedy: Phrase(
            fr: "Écrivez des nombres de \(low) à \(high), comme [\(low), \(high)]",
            en: "Write numbers from \(low) to \(high), as in [\(low), \(high)]"))
      }
      numbers.append(number)
    }
    return numbers
  }

  /// A list of groups of keys; none when the key is not written.
  public func groups(_ key: String) throws(GuideError) -> [YamlFields] {
    var groups: [YamlFields] = []
    for group in try eachGroup(key) { groups.append(try group.get()) }
    return groups
  }

  /// A list of groups of keys, each read or wrong on its own; none when the key is not written.
  public func eachGroup(
    _ key: String
  ) throws(GuideError) -> [Result<YamlFields, GuideError>] {
    try items(key).map { item in
      guard let fields = fields(item) else {
        return .failure(
          wrong(
            item, key, Phrase(fr: "une liste de groupes de clés", en: "a list of groups of keys"),
            Phrase(
              fr: "Écrivez « - {clé: ..., clé: ...} »", en: "Write “- {key: …, key: …}”")))
      }
      return .success(fields)
    }
  }

  /// The keys inside a key; nil when it is not written.
  public func group(_ key: String) throws(GuideError) -> YamlFields? {
    guard let node = node(key) else { return nil }
    guard let fields = fields(node) else {
      throw wrong(
        node, key, Phrase(fr: "un groupe de clés", en: "a group of keys"),
        Phrase(
          fr: "Écrivez une clé par ligne sous « \(key): », décalée de deux espaces",
          en: "Write one key per line under “\(key):”, indented by two spaces"))
    }
    return fields
  }

  private func items(_ key: String) throws(GuideError) -> [Node] {
    guard let node = node(key) else { return [] }
    guard let sequence = node.sequence else {
      throw wrong(
        node, key, Phrase(fr: "une liste", en: "a list"),
        Phrase(fr: "Écrivez « \(key): [un, deux] »", en: "Write “\(key): [one, two]”"))
    }
    return Array(sequence)
  }

  private func choice<Choice>(among text: SafeText, _ key: String) throws(GuideError) -> Choice
  where Choice: CaseIterable & RawRepresentable<String> {
    let typed = Fold.key(text.string)
    if let choice = Choice.allCases.first(where: { Fold.key($0.rawValue) == typed }) {
      return choice
    }
    let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw GuideError(
      line: line(of: key),
      what: Phrase(
        fr: "« \(key) » ne peut pas être « \(YamlMistake.shown(text.string)) »",
        en: "“\(key)” cannot be “\(YamlMistake.shown(text.string))”"),
      remedy: Phrase(fr: "Choisissez parmi : \(allowed)", en: "Choose among: \(allowed)"))
  }

  private func wrong(
    _ node: Node, _ key: String, _ expected: Phrase, _ remedy: Phrase
  ) -> GuideError {
    GuideError(
      line: line(of: node),
      what: Phrase(
        fr: "« \(key) » doit être \(expected.french)",
        en: "“\(key)” must be \(expected.english)"),
      remedy: remedy)
  }

  private func wrongDate(_ key: String) -> GuideError {
    GuideError(
      line: line(of: key),
      what: Phrase(fr: "« \(key) » n'est pas un jour", en: "“\(key)” is not a day"),
      remedy: Phrase(
        fr: "Écrivez l'année, le mois et le jour, comme 2026-11-21",
        en: "Write the year, month and day, as in 2026-11-21"))
  }
}
