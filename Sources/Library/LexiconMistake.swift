import Text

/// What may be badly written in a lexicon: what it is and how to mend it.
enum LexiconMistake: Mistake {
  case unknownFamily(SafeText), notText(SafeText)
  case notList, notConcept, noName, noGuide(SafeText), strangeGuide(SafeText), twin(SafeText)
  case notStrengths, notStrength(SafeText), notYes(SafeText), notLines

  var what: Phrase {
    switch self {
    case .unknownFamily(let name):
      Phrase(fr: "la famille « \(name) » n'existe pas", en: "there is no family “\(name)”")
    case .notText(let name):
      Phrase(fr: "« \(name) » n'a pas de mots", en: "“\(name)” has no words")
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
    }
  }

  var remedy: Phrase {
    switch self {
    case .unknownFamily:
      Phrase(
        fr: "Écrivez le nom d'une famille de ce fichier", en: "Write the name of a family here")
    case .notText:
      Phrase(fr: "Écrivez des mots après le « : »", en: "Write words after the “:”")
    case .notList, .notConcept:
      Phrase(fr: "Commencez chaque concept par « - nom: »", en: "Begin with “- nom:”")
    case .noName:
      Phrase(fr: "Ajoutez « nom: ... »", en: "Add “nom: …”")
    case .noGuide, .notStrengths:
      Phrase(
        fr: "Écrivez « guides: {deuil: 3} » avec le slug du guide",
        en: "Write “guides: {deuil: 3}” with the guide's slug")
    case .strangeGuide:
      Phrase(
        fr: "Écrivez le slug d'un guide ou un de ses mots clés",
        en: "Write the slug of a guide or one of its keywords")
    case .twin:
      Phrase(fr: "Réunissez les deux", en: "Bring them together")
    case .notStrength:
      Phrase(
        fr: "Écrivez 3 (c'est ce guide), 2 (il aide) ou 1 (y penser)",
        en: "Write 3 (this guide), 2 (it helps) or 1 (think of it)")
    case .notYes:
      Phrase(fr: "Écrivez oui ou non", en: "Write oui or non")
    case .notLines:
      Phrase(
        fr: "Écrivez « dire: | » puis une façon de le dire par ligne",
        en: "Write “dire: |”, then one way of saying it per line")
    }
  }
}
