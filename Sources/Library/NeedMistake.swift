import Text

/// What may be badly written in a list of needs: what it is and how to mend it.
enum NeedMistake {
  case unknownKey(SafeText), twin(SafeText), notAbbreviation(SafeText)
  case notKeys, notList, notWords, twoSlashes, noName, notUTF8

  /// The mistake at a place of a file.
  func problem(in file: SafeText, at line: Int?) -> Problem {
    Problem(file: file, line: line, what: what, remedy: remedy)
  }

  private var what: Phrase {
    switch self {
    case .unknownKey(let name):
      Phrase(fr: "la clé « \(name) » n'est pas connue", en: "the key “\(name)” is not known")
    case .twin(let id):
      Phrase(
        fr: "le besoin « \(id) » est écrit deux fois", en: "the need “\(id)” is written twice")
    case .notAbbreviation(let name):
      Phrase(
        fr: "« \(name) » n'est pas une abréviation et ses mots",
        en: "“\(name)” is not an abbreviation and its words")
    case .notKeys:
      Phrase(fr: "des lignes « clé: valeur » étaient attendues", en: "“key: value” lines expected")
    case .notList: Phrase(fr: "une liste était attendue", en: "a list was expected")
    case .notWords:
      Phrase(fr: "une liste de mots était attendue", en: "a list of words was expected")
    case .twoSlashes:
      Phrase(fr: "la liste a plus d'un « / »", en: "the list has more than one “/”")
    case .noName:
      Phrase(fr: "ce besoin n'a pas d'id ou de nom", en: "this need has no id or no name")
    case .notUTF8: Phrase(fr: "le texte n'est pas en UTF-8", en: "the text is not UTF-8")
    }
  }

  private var remedy: Phrase {
    switch self {
    case .unknownKey:
      let known =
        "abreviations, banals, mots, recours, besoins ; id, nom, nomme, dire, oe, codes"
      return Phrase(fr: "Choisissez parmi : \(known)", en: "Choose among: \(known)")
    case .twin: return Phrase(fr: "Réunissez les deux", en: "Bring them together")
    case .notAbbreviation:
      return Phrase(
        fr: "Écrivez un mot, puis ce qu'il abrège : « st: saint »",
        en: "Write a word, then what it stands for: “st: saint”")
    case .notKeys:
      return Phrase(
        fr: "Écrivez une clé par ligne, comme « id: deuil »",
        en: "Write one key per line, as in “id: deuil”")
    case .notList:
      return Phrase(fr: "Commencez chaque ligne par « - »", en: "Begin each line with “- ”")
    case .notWords:
      return Phrase(
        fr: "Écrivez les mots sur une ligne, séparés par des virgules",
        en: "Write the words on one line, separated with commas")
    case .twoSlashes:
      return Phrase(
        fr: "Gardez un seul « / », entre les mots français et les mots anglais",
        en: "Keep one “/”, between French and English words")
    case .noName:
      return Phrase(
        fr: "Ajoutez « id: » et « nom: français / anglais »",
        en: "Add “id:” and “nom: French / English”")
    case .notUTF8:
      return Phrase(
        fr: "Enregistrez le fichier avec l'encodage UTF-8",
        en: "Save the file with the UTF-8 encoding")
    }
  }
}
