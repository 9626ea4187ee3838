import Intervention
import Text

/// Typing a form that was filled on paper: its field under the hand, and the hours it says.
extension CallScreen {
  /// The number that the field under the hand has on the form.
  var paperField: Phrase? {
    guard call.content.isFromPaper, let number = PaperForm.number(of: focus) else { return nil }
    return Phrase(fr: "papier \(number)", en: "paper \(number)")
  }

  /// What to type in the heading of the form.
  var paperHint: Phrase? {
    guard pane == .note, let paper = call.paper, case .passage(let passage) = focus else {
      return nil
    }
    switch passage {
    case .paperNumber:
      return Phrase(
        fr: "Le numéro écrit sur le formulaire. Entrée : la suite.",
        en: "The number written on the form. Enter: next.")
    case .paperAuthor:
      return Phrase(
        fr: "Qui a répondu : nom, titre, permis. Rien si c'est vous.",
        en: "Who answered: name, title, permit. Nothing if it is you.")
    case .paperBegun, .paperEnded:
      guard let hour = paper.hour(passage), !hour.text.isEmpty else {
        return Phrase(
          fr: "L'heure du formulaire : 2h10, ou 21 nov 2h10.",
          en: "The hour on the form: 2:10, or Nov 21 2:10.")
      }
      return hour.label
    default: return nil
    }
  }
}

extension PaperCall {
  /// When it began or ended, as it was typed and read.
  func hour(_ passage: Passage) -> DueDate? {
    switch passage {
    case .paperBegun: begun
    case .paperEnded: ended
    default: nil
    }
  }

  /// What it is called, the longest first.
  var names: [Phrase] {
    let paper = Phrase(fr: "saisie d'un papier", en: "typed from paper")
    guard let begun = begun.moment else { return [paper, Phrase(fr: "papier", en: "paper")] }
    let name = number.isEmpty ? SafeText("") : number + " "
    return [
      Phrase(
        fr: "papier \(name)du \(begun.date) \(begun.hour)",
        en: "paper \(name)of \(begun.date) \(begun.hour)"),
      Phrase(fr: "papier \(begun.hour)", en: "paper \(begun.hour)"),
      Phrase(fr: "papier", en: "paper"),
    ]
  }

  /// Why nothing can be asked of the person.
  static let nobodyThere = Phrase(
    fr: "Saisie d'un papier : la personne n'est pas en ligne.",
    en: "Typed from paper: the person is not on the line.")
}
