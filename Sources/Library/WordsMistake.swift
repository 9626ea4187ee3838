import Text

/// Something badly written: what it is and how to mend it.
protocol Mistake {
  var what: Phrase { get }
  var remedy: Phrase { get }
}

extension Mistake {
  /// The mistake at a place of a file.
  func problem(in file: SafeText, at line: Int?) -> Problem {
    Problem(file: file, line: line, what: what, remedy: remedy)
  }
}

/// What may be badly written in any file of words.
enum WordsMistake: Mistake {
  /// A key that is not one of those known, which are named.
  case unknownKey(SafeText, known: String)
  /// Keys were expected, as in an example.
  case notKeys(example: String)
  case notWords, twoSlashes, notUTF8

  var what: Phrase {
    switch self {
    case .unknownKey(let name, _):
      Phrase(fr: "la clé « \(name) » n'est pas connue", en: "the key “\(name)” is not known")
    case .notKeys:
      Phrase(fr: "des lignes « clé: valeur » étaient attendues", en: "“key: value” lines expected")
    case .notWords:
      Phrase(fr: "une liste de mots était attendue", en: "a list of words was expected")
    case .twoSlashes:
      Phrase(fr: "la liste a plus d'un « / »", en: "the list has more than one “/”")
    case .notUTF8: Phrase(fr: "le texte n'est pas en UTF-8", en: "the text is not UTF-8")
    }
  }

  var remedy: Phrase {
    switch self {
    case .unknownKey(_, let known):
      Phrase(fr: "Choisissez parmi : \(known)", en: "Choose among: \(known)")
    case .notKeys(let example):
      Phrase(
        fr: "Écrivez une clé par ligne, comme « \(example) »",
        en: "Write one key per line, as in “\(example)”")
    case .notWords:
      Phrase(
        fr: "Écrivez les mots sur une ligne, séparés par des virgules",
        en: "Write the words on one line, separated with commas")
    case .twoSlashes:
      Phrase(
        fr: "Gardez un seul « / », entre les mots français et les mots anglais",
        en: "Keep one “/”, between French and English words")
    case .notUTF8:
      Phrase(
        fr: "Enregistrez le fichier avec l'encodage UTF-8",
        en: "Save the file with the UTF-8 encoding")
    }
  }
}
