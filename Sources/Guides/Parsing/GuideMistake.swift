import Text

/// The mistakes a file can hold before its keys are even read: what is wrong, what to do.
enum GuideMistake {
  case empty, noHeader, endlessHeader, longLine, longFile, notUTF8, control
  case noRemember, noSafetyFirst, tooDeep

  var what: Phrase {
    switch self {
    case .empty: Phrase(fr: "le fichier est vide", en: "the file is empty")
    case .noHeader:
      Phrase(
        fr: "le fichier ne commence pas par un en-tête", en: "the file does not begin with a header"
      )
    case .endlessHeader:
      Phrase(fr: "l'en-tête n'est pas fermé", en: "the header is not closed")
    case .longLine: Phrase(fr: "cette ligne est démesurée", en: "this line is far too long")
    case .longFile: Phrase(fr: "le fichier est démesuré", en: "the file is far too long")
    case .notUTF8: Phrase(fr: "le texte n'est pas en UTF-8", en: "the text is not UTF-8")
    case .control:
      Phrase(
        fr: "la ligne contient un caractère de contrôle", en: "the line holds a control character")
    case .noRemember:
      Phrase(fr: "la section « À retenir » manque", en: "the “Remember” section is missing")
    case .noSafetyFirst:
      Phrase(
        fr: "la section « Sécurité d'abord » manque", en: "the “Safety first” section is missing")
    case .tooDeep:
      Phrase(
        fr: "des listes ou des styles sont imbriqués trop profondément",
        en: "lists or styles are nested too deeply")
    }
  }

  var remedy: Phrase {
    switch self {
    case .empty, .noHeader:
      Phrase(
        fr:
          "Commencez par une ligne « --- », les clés (slug, titre...), puis une autre ligne « --- »",
        en: "Begin with a “---” line, the keys (slug, titre…), then another “---” line")
    case .endlessHeader:
      Phrase(
        fr: "Ajoutez une ligne « --- », seule, après la dernière clé",
        en: "Add a “---” line, alone, after the last key")
    case .longLine:
      Phrase(
        fr: "Coupez-la : \(PlainLines.mostBytesInALine) octets au plus",
        en: "Break it: \(PlainLines.mostBytesInALine) bytes at most")
    case .longFile:
      Phrase(
        fr:
          "Raccourcissez-le : \(PlainLines.mostBytes / 1024) ko au plus, 600 mots se lisent mieux",
        en: "Shorten it: \(PlainLines.mostBytes / 1024) kB at most, 600 words read better")
    case .notUTF8:
      Phrase(
        fr: "Enregistrez le fichier avec l'encodage UTF-8",
        en: "Save the file with the UTF-8 encoding")
    case .control: Phrase(fr: "Retapez la ligne", en: "Type the line again")
    case .noRemember:
      Phrase(
        fr: "Ajoutez « ## À retenir » et trois puces", en: "Add “## Remember” and three bullets")
    case .noSafetyFirst:
      Phrase(
        fr: "Ajoutez « ## Sécurité d'abord » et au moins deux puces",
        en: "Add “## Safety first” and at least two bullets")
    case .tooDeep:
      Phrase(fr: "Écrivez-les sur deux niveaux au plus", en: "Write them on two levels at most")
    }
  }
}

extension GuideError {
  /// A mistake of the known ones, on a line.
  init(line: Int, _ mistake: GuideMistake) {
    self.init(line: line, what: mistake.what, remedy: mistake.remedy)
  }
}
