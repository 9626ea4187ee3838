import Canvas
import Intervention
import Text

/// The letters that answer in the ledger, where no text has the cursor.
enum RescueLetter: Equatable {
  case request(Communication.Party)
  case consent(Consent)
  case dispatched, arrived, cancelled
  /// Reads the relay card.
  case card

  /// What a letter answers on a row; nil when it answers nothing there.
  init?(_ letter: Character, on row: RescueLedger.Row, _ language: Language) {
    guard let letter = Fold.key(String(letter)).first else { return nil }
    let answer: RescueLetter? =
      switch row {
      case .request:
        RescueLedger.services.first { $0.letter(language) == letter }.map { .request($0.party) }
      case .consent:
        Self.consents(language).first { $0.letter == letter }.map { .consent($0.consent) }
      default: nil
      }
    let anywhere: [Character: RescueLetter] = [
      "d": .dispatched, "a": .arrived, "x": .cancelled, "l": .card,
    ]
    let isStamp = row.rescue != nil || letter == "l"
    guard let found = answer ?? (isStamp ? anywhere[letter] : nil) else { return nil }
    self = found
  }

  /// The letters of consent.
  static func consents(_ language: Language) -> [(consent: Consent, letter: Character)] {
    [(.given, language == .french ? "o" : "y"), (.refused, "r"), (.notAsked, "n")]
  }

  /// What the letters of a row do, for the state line.
  static func hint(
    _ row: RescueLedger.Row, _ content: CallContent, _ language: Language, isShort: Bool
  ) -> Phrase {
    switch row {
    case .request where isShort:
      return Phrase(fr: "Composez ; une lettre note l'heure.", en: "Dial; a letter notes the hour.")
    case .request:
      return Phrase(
        fr: "La console n'appelle personne : composez ; une lettre note l'heure. l carte",
        en: "The console calls nobody: dial; one letter notes the hour. l card")
    case .consent:
      let letters = consents(language).map { "\($0.letter) \($0.consent.label[language])" }
      return Phrase(same: SafeText(letters.joined(separator: "  ")))
    case .text(let number, .place) where canCopyPlace(number, content):
      return Phrase(fr: "Entrée copie le lieu de l'appel.", en: "Enter copies the call's place.")
    case .text:
      return Phrase(
        fr: "Entrée : suivant. Échap : la note.", en: "Enter: next. Esc: the note.")
    case .requested where isShort, .dispatched where isShort, .arrived where isShort,
      .cancelled where isShort:
      return Phrase(
        fr: "d départ a arrivée x annulé l carte", en: "d left a arrived x called off l card")
    case .requested, .dispatched, .arrived, .cancelled:
      return Phrase(
        fr: "d départ  a arrivée  x annulé  l lire la carte  chiffre : nº d'événement",
        en: "d departed  a arrived  x called off  l read the card  digit: event number")
    }
  }

  /// Whether the exact place is still blank and the call has one.
  static func canCopyPlace(_ number: Int, _ content: CallContent) -> Bool {
    content[.rescue(number, .place)].isBlank && !content[.place].isBlank
  }
}
