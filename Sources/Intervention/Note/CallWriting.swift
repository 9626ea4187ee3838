import Text

/// What writes about a call: a call, a language, and the turns of phrase that all such texts share.
protocol CallWriting {
  var call: Call { get }
  var language: Language { get }
}

extension CallWriting {
  var content: CallContent { call.content }

  func word(_ french: String, _ english: String) -> SafeText {
    Phrase(fr: french, en: english)[language]
  }

  func labelled(_ french: String, _ english: String, _ value: SafeText) -> SafeText {
    labelled(word(french, english), value)
  }

  func labelled(_ label: SafeText, _ value: SafeText) -> SafeText { label + colon + value }

  var colon: SafeText { word(" : ", ": ") }
  var semicolon: SafeText { word(" ; ", "; ") }
  var unknown: SafeText { word("inconnu", "unknown") }

  /// The text of a passage on one line; nil when nothing was typed in it.
  func text(_ passage: Passage) -> SafeText? {
    let text = content[passage]
    return text.isBlank ? nil : text.line.trimmed
  }

  /// The lines of a passage that say something.
  func prose(_ passage: Passage) -> [SafeText] { content[passage].lines.filter { !$0.isBlank } }

  /// Words between quotation marks, unless they already are.
  func quoted(_ words: SafeText) -> SafeText {
    if let first = words.string.first, "«\"“".contains(first) { return words }
    return word("« ", "“") + words + word(" »", "”")
  }

  /// The hour of a moment, with its date when it is not the day of the call.
  func hour(_ moment: Moment) -> SafeText {
    moment.date == call.openedAt?.date ? moment.hour : moment.date + " " + moment.hour
  }

  /// « à 12:16 », or « le 2026-11-22 à 09:12 » when it is not the day of the call.
  func at(_ moment: Moment) -> SafeText {
    let day = moment.date == call.openedAt?.date ? "" : word("le ", "on ") + moment.date + " "
    return day + word("à ", "at ") + moment.hour
  }

  /// The name and age of a person; nil when neither was typed.
  func identity(_ person: Int) -> SafeText? {
    let parts = [text(.person(person)), age(person)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// An age as it is said: figures alone are years.
  private func age(_ person: Int) -> SafeText? {
    guard let age = text(.age(person)) else { return nil }
    guard age.string.allSatisfy({ $0.isASCII && $0.isNumber }) else { return age }
    return age + (age == "1" ? word(" an", " year old") : word(" ans", " years old"))
  }

  /// Who is with the person; nil when it is not known.
  var company: SafeText? {
    let typed = text(.company)
    guard let company = content.company else { return typed }
    return company.label[language] + (typed.map { " (" + $0 + ")" } ?? "")
  }

  /// The language of the call and who helps understanding; nil when neither was chosen.
  var spoken: SafeText? {
    let typed = text(.language)
    let spoken =
      switch content.language {
      case .french, .english:
        (content.language?.label[language] ?? "") + (typed.map { " (" + $0 + ")" } ?? "")
      case .other, nil: typed ?? content.language?.label[language]
      }
    let parts = [spoken, content.interpreting?.label[language]].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// How to call back, and what may be done.
  var callBack: SafeText {
    (text(.callBack) ?? unknown)
      + (content.callBack.map { " (" + $0.label[language] + ")" } ?? "")
  }
}

extension SafeText {
  /// The text without the spaces around it.
  var trimmed: SafeText {
    let rest = string.drop { $0.isWhitespace }
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return SafeText(rest[...last])
  }

  /// The text with its first letter as a capital.
  var capitalised: SafeText {
    SafeText(string.prefix(1).uppercased()) + SafeText(string.dropFirst())
  }
}

extension Int {
  /// A call's number as people say it: at least four digits, `0412`.
  public var callNumber: SafeText {
    let digits = String(self)
    return SafeText(String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits)
  }

  /// The call of this number, as people name it: « Appel 0412 ».
  public var callName: Phrase {
    Phrase(fr: "Appel \(callNumber)", en: "Call \(callNumber)")
  }
}
