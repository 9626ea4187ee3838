import Intervention
import Text

/// The letters that answer where no text has the cursor.
extension KeyPage {
  /// The letters, a table for each question.
  static func letters(_ language: Language) -> [SafeText] {
    let head = Phrase(
      fr: "## Les lettres qui répondent\n\nUne lettre répond et passe à la suite. "
        + "Toute autre lettre commence une phrase, qui va dans la note.",
      en: "## Letters that answer\n\nA letter answers and goes on. "
        + "Any other letter begins a sentence, which goes into the note.")
    let screen = CallScreen(Call(id: CallID(rawValue: "touches")), CallSettings())
    let safety = section(
      Phrase(fr: "### Un axe de sécurité, un point d'un axe (F2)", en: "### An axis, a point (F2)"),
      pairs(in: SafetyLetters.hint, language) + [spaceRow(language)], language)
    let facts: [ListField] = [
      .provenance, .company, .caller, .callBack, .language, .interpreting, .source(.suicide),
    ]
    let known = facts.map { field -> [SafeText] in
      let words = (field.letters(language) ?? []).map {
        code(SafeText(String($0.letter))) + " " + $0.word[language]
      }
      return [screen.call.content.label(of: field)[language], words.joined(separator: " · ")]
    }
    let lists = Phrase(fr: "### Les repères (^D) et la source d'un axe", en: "### Facts (^D)")
    return [head[language], safety]
      + [
        section(lists, known, language),
        section(
          Phrase(fr: "### Contact sans appel (^U)", en: "### Contact without a call (^U)"),
          rows(of: screen.administrativeList(language), language), language),
        section(
          Phrase(fr: "### Sur la ligne", en: "### On the line"),
          rows(of: screen.onTheLine(language), language), language),
        section(Phrase(fr: "### Secours (F5)", en: "### Rescue (F5)"), rescue(language), language),
        hands(language),
      ]
  }

  private static func rescue(_ language: Language) -> [[SafeText]] {
    let services = RescueLedger.services.map {
      [code(SafeText(String($0.letter(language)))), $0.name[language]]
    }
    let consents = RescueLetter.consents(language).map { consent, letter in
      [
        code(SafeText(String(letter))),
        Phrase(fr: "Consentement : ", en: "Consent: ")[language] + consent.label[language],
      ]
    }
    let anywhere = [
      ("d", Phrase(fr: "départ à cette heure", en: "departed now")),
      ("a", Phrase(fr: "arrivée confirmée à cette heure", en: "arrival confirmed now")),
      ("x", Phrase(fr: "annulé à cette heure", en: "called off now")),
      ("l", Phrase(fr: "lire la carte de relais", en: "read the relay card")),
    ]
    .map { [code($0.0), $0.1[language]] }
    return services + consents + anywhere
  }

  /// What a slash begins in a note.
  private static func hands(_ language: Language) -> SafeText {
    let title = Phrase(
      fr: "## Les mains rapides, dans la note\n\n"
        + "Entrée après ce que le mot demande, ou espace après un mot seul.",
      en:
        "## Quick hands, in the note\n\nEnter after what the word takes, or space after a word alone."
    )
    let rows = QuickHand.completions(for: "/").map { hand in
      let example = hand.example.map { SafeText(" ") + $0[language] } ?? ""
      return [code(hand.word + example), hand.meaning[language]]
    }
    return section(title, rows, language)
  }

  /// A line for each line of a list that a letter chooses.
  private static func rows(of response: Response, _ language: Language) -> [[SafeText]] {
    guard case .choice(let picker)? = response.overlay else { return [] }
    return picker.items.compactMap { item in
      item.letter.map { [code(SafeText(String($0))), item.label[language]] }
    }
  }

  /// A line for each letter of a hint: « o oui · n non ».
  private static func pairs(in hint: Phrase, _ language: Language) -> [[SafeText]] {
    hint[language].string.split(separator: "·").compactMap { part in
      let words = part.split(separator: " ", maxSplits: 1)
      guard words.count == 2 else { return nil }
      return [code(SafeText(words[0])), SafeText(words[1].trimmed)]
    }
  }

  private static func spaceRow(_ language: Language) -> [SafeText] {
    [
      code(Phrase(fr: "Espace", en: "Space")[language]),
      Phrase(
        fr: "après une réponse, la précise : ses points, ses faits",
        en: "after an answer, goes into it: its points, its facts")[language],
    ]
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
