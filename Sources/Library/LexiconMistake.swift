import Text

/// What may be badly written in a lexicon: what it is and how to mend it.
enum LexiconMistake {
  case unknownPart(SafeText), unknownKey(SafeText), unknownFamily(SafeText)
  case notKeys, notText(SafeText), notWords, twoSlashes
  case notList, notConcept, noName, noGuide(SafeText), strangeGuide(SafeText), twin(SafeText)
  case notStrengths, notStrength(SafeText), notYes(SafeText), notLines, notUTF8

  var what: Phrase {
    switch self {
    case .unknownPart(let name), .unknownKey(let name):
      Phrase(fr: "la clé « \(name) » n'est pas connue", en: "the key “\(name)” is not known")
    case .unknownFamily(let name):
      Phrase(fr: "la famille « \(name) » n'existe pas", en: "there is no family “\(name)”")
    case .notKeys:
      Phrase(fr: "des lignes « clé: valeur » étaient attendues", en: "“key: value” lines expected")
    case .notText(let name):
      Phrase(fr: "« \(name) » n'a pas de mots", en: "“\(name)” has no words")
    case .notWords:
      Phrase(fr: "une liste de mots était attendue", en: "a list of words was expected")
    case .twoSlashes:
      Phrase(fr: "la liste a plus d'un « / »", en: "the list has more than one “/”")
    case .notList:
      Phrase(fr: "une liste de concepts était attendue", en: "a list of concepts was expected")
    case .notConcept: Phrase(fr: "ce concept n'a pas de clés", en: "this concept has no keys")
    case .noName: Phrase(fr: "ce concept n'a pas de nom", en: "this concept has no name")
    case .noGuide(let name):
      Phrase(
        fr: "le concept « \(name) » ne mène à aucun guide", en: "the concept “\(name)” has no guide"
      )
    case .strangeGuide(let name):
      Phrase(fr: "aucun guide ne s'appelle « \(name) »", en: "no guide is called “\(name)”")
    case .twin(let name):
      Phrase(
        fr: "le concept « \(name) » est écrit deux fois",
        en: "the concept “\(name)” is written twice")
    case .notStrengths:
      Phrase(fr: "les guides et leur force étaient attendus", en: "guides and strengths expected")
    case .notStrength(let name):
      Phrase(
        fr: "la force de « \(name) » n'est pas de 1 à 3",
        en: "the strength of “\(name)” is not from 1 to 3")
    case .notYes(let name):
      Phrase(
        fr: "« danger » ne peut pas être « \(name) »", en: "“danger” cannot be “\(name)”")
    case .notLines:
      Phrase(fr: "des lignes de texte étaient attendues", en: "lines of text expected")
    case .notUTF8: Phrase(fr: "le texte n'est pas en UTF-8", en: "the text is not UTF-8")
    }
  }

  var remedy: Phrase {
    switch self {
    case .unknownPart:
      let known = "formes, abreviations, conjugaisons, banals, familles, concepts, indices"
      return Phrase(fr: "Choisissez parmi : \(known)", en: "Choose among: \(known)")
    case .unknownKey:
      let known = "nom, danger, guides, dire, anglais"
      return Phrase(fr: "Choisissez parmi : \(known)", en: "Choose among: \(known)")
    case .unknownFamily:
      return Phrase(
        fr: "Écrivez le nom d'une famille de ce fichier", en: "Write the name of a family here")
    case .notKeys:
      return Phrase(
        fr: "Écrivez une clé par ligne, comme « chu: je suis »",
        en: "Write one key per line, as in “chu: je suis”")
    case .notText:
      return Phrase(fr: "Écrivez des mots après le « : »", en: "Write words after the “:”")
    case .notWords:
      return Phrase(
        fr: "Écrivez les mots sur une ligne, séparés par des virgules",
        en: "Write the words on one line, separated with commas")
    case .twoSlashes:
      return Phrase(
        fr: "Gardez un seul « / », entre les mots français et les mots anglais",
        en: "Keep one “/”, between French and English words")
    case .notList, .notConcept:
      return Phrase(fr: "Commencez chaque concept par « - nom: »", en: "Begin with “- nom:”")
    case .noName:
      return Phrase(fr: "Ajoutez « nom: ... »", en: "Add “nom: …”")
    case .noGuide, .notStrengths:
      return Phrase(
        fr: "Écrivez « guides: {deuil: 3} » avec le slug du guide",
        en: "Write “guides: {deuil: 3}” with the guide's slug")
    case .strangeGuide:
      return Phrase(
        fr: "Écrivez le slug d'un guide ou un de ses mots clés",
        en: "Write the slug of a guide or one of its keywords")
    case .twin:
      return Phrase(fr: "Réunissez les deux", en: "Bring them together")
    case .notStrength:
      return Phrase(
        fr: "Écrivez 3 (c'est ce guide), 2 (il aide) ou 1 (y penser)",
        en: "Write 3 (this guide), 2 (it helps) or 1 (think of it)")
    case .notYes:
      return Phrase(fr: "Écrivez oui ou non", en: "Write oui or non")
    case .notLines:
      return Phrase(
        fr: "Écrivez « dire: | » puis une façon de le dire par ligne",
        en: "Write “dire: |”, then one way of saying it per line")
    case .notUTF8:
      return Phrase(
        fr: "Enregistrez le fichier avec l'encodage UTF-8",
        en: "Save the file with the UTF-8 encoding")
    }
  }
}
