import Text

/// What may be badly written in a list of needs: what it is and how to mend it.
enum NeedMistake: Mistake {
  case twin(SafeText), notAbbreviation(SafeText), notList, noName

  var what: Phrase {
    switch self {
    case .twin(let id):
      Phrase(
        fr: "le besoin « \(id) » est écrit deux fois", en: "the need “\(id)” is written twice")
    case .notAbbreviation(let name):
      Phrase(
        fr: "« \(name) » n'est pas une abréviation et ses mots",
        en: "“\(name)” is not an abbreviation and its words")
    case .notList: Phrase(fr: "une liste était attendue", en: "a list was expected")
    case .noName:
      Phrase(fr: "ce besoin n'a pas d'id ou de nom", en: "this need has no id or no name")
    }
  }

  var remedy: Phrase {
    switch self {
    case .twin: Phrase(fr: "Réunissez les deux", en: "Bring them together")
    case .notAbbreviation:
      Phrase(
        fr: "Écrivez un mot, puis ce qu'il abrège : « st: saint »",
        en: "Write a word, then what it stands for: “st: saint”")
    case .notList:
      Phrase(fr: "Commencez chaque ligne par « - »", en: "Begin each line with “- ”")
    case .noName:
      Phrase(
        fr: "Ajoutez « id: » et « nom: français / anglais »",
        en: "Add “id:” and “nom: French / English”")
    }
  }
}
