import Canvas
import Intervention
import Text

/// A letter that answers a list, and what it says in the state line.
struct AnswerLetter: Equatable {
  let letter: Character
  let word: Phrase
}

extension CallScreen {
  /// The list of a field that letters answer; nil for a list too long for that.
  func lettered(
    _ field: ListField, _ settings: CallSettings, _ language: Language
  ) -> FieldList? {
    guard let list = call.content.list(field, person: person, settings),
      list.options.count <= FieldList.mostLettered
    else { return nil }
    guard let letters = field.letters(language) else { return list.lettered(language) }
    let options = zip(list.options, letters).map { option, letter in
      var option = option
      option.letter = letter.letter
      return option
    }
    return FieldList(options: options, clear: list.clear)
  }

  /// The letters of a list in one line of some width; nil when no letter answers it.
  func letterHint(_ field: ListField, _ settings: CallSettings, width: Int) -> Phrase? {
    let parts = { (language: Language) -> [SafeText]? in
      guard let list = lettered(field, settings, language) else { return nil }
      let words = field.letters(language)?.map(\.word) ?? list.options.map(\.label)
      return zip(list.options, words).map { option, word in
        SafeText("\(option.letter.map { String($0) } ?? "-") ") + word[language]
      }
    }
    guard let french = parts(.french), let english = parts(.english) else { return nil }
    let before = textBefore(field)
    let hint = { (lists: [SafeText], language: Language, ends: Bool) -> SafeText in
      let first = before.map { [$0[language]] } ?? []
      let last = ends ? [Self.openList[language]] : []
      return (first + lists + last).joined(separator: " · ")
    }
    let forms = [
      Phrase(fr: "\(hint(french, .french, true))", en: "\(hint(english, .english, true))"),
      Phrase(fr: "\(hint(french, .french, false))", en: "\(hint(english, .english, false))"),
      Phrase(
        fr: "\(french.joined(separator: " "))", en: "\(english.joined(separator: " "))"),
    ]
    let fits = { (form: Phrase) in
      max(DisplayWidth.columns(of: form.french), DisplayWidth.columns(of: form.english)) < width
    }
    return forms.first(where: fits) ?? Self.short(french, english)
  }

  /// Each letter with the beginning of its first word.
  private static func short(_ french: [SafeText], _ english: [SafeText]) -> Phrase {
    let cut = { (parts: [SafeText]) in
      parts.map { part in
        part.string.split(separator: " ").prefix(2).map { $0.prefix(5) }.joined(separator: " ")
      }
      .joined(separator: " ")
    }
    return Phrase(fr: cut(french), en: cut(english))
  }

  /// The text just above, when the answer before leaves something to tell.
  private func textBefore(_ field: ListField) -> Phrase? {
    let content = call.content
    switch field {
    case .caller where content.company == .accompanied && content[.company].isBlank:
      return Phrase(fr: "Haut avec qui", en: "Up with whom")
    case .interpreting where content.language == .other && content[.language].isBlank:
      return Phrase(fr: "Haut quelle langue", en: "Up which language")
    default: return nil
    }
  }

  private static let openList = Phrase(fr: "Entrée liste", en: "Enter list")
}

extension ListField {
  /// The letters chosen for their meaning, in the order of the options; nil where the first letter of
  /// each label serves.
  func letters(_ language: Language) -> [AnswerLetter]? {
    meanings.map {
      $0.map { AnswerLetter(letter: language == .french ? $0.fr : $0.en, word: $0.word) }
    }
  }

  private typealias Meaning = (fr: Character, en: Character, word: Phrase)

  private var meanings: [Meaning]? {
    switch self {
    case .provenance:
      [
        ("d", "d", Phrase(fr: "direct", en: "direct")),
        ("i", "n", Phrase(fr: "infirmière", en: "nurse")),
        ("n", "e", Phrase(same: "911")),
        ("r", "r", Phrase(fr: "régionale", en: "regional")),
        ("u", "i", Phrase(same: "211")),
      ]
    case .company:
      [
        ("s", "a", Company.alone.label),
        ("a", "w", Company.accompanied.label),
      ]
    case .caller:
      [
        ("s", "s", Phrase(fr: "soi", en: "self")),
        ("p", "r", Phrase(fr: "proche", en: "relative")),
        ("r", "p", Phrase(fr: "professionnel", en: "professional")),
        ("a", "a", Phrase(fr: "anonyme", en: "anonymous")),
      ]
    case .callBack:
      [
        ("m", "m", Phrase(fr: "message", en: "message")),
        ("s", "s", Phrase(fr: "sans message", en: "no message")),
        ("n", "n", Phrase(fr: "jamais", en: "never")),
      ]
    case .language:
      [
        ("f", "f", SpokenLanguage.french.label), ("a", "e", SpokenLanguage.english.label),
        ("x", "x", Phrase(fr: "autre", en: "other")),
      ]
    case .interpreting:
      [
        ("n", "n", Phrase(fr: "aucun", en: "none")),
        ("i", "i", Phrase(fr: "interprète", en: "interpreter")),
        ("v", "v", Phrase(fr: "vidéo (SRV)", en: "video (VRS)")),
        ("t", "t", Phrase(fr: "texte (ATS)", en: "text (TTY)")),
      ]
    case .source:
      [
        ("p", "p", Phrase(fr: "la personne", en: "the person")),
        ("a", "c", Phrase(fr: "qui appelle", en: "caller")),
        ("t", "w", Phrase(fr: "témoin", en: "witness")),
        ("r", "r", Phrase(fr: "professionnel", en: "professional")),
        ("e", "t", Phrase(fr: "écrit", en: "text")),
      ]
    default: nil
    }
  }
}
