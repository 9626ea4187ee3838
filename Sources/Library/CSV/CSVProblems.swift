import Text

/// What can be wrong in a CSV file, in the words of the person who keeps it.
extension Problem {
  static func csv(_ fault: CSVFault, file: SafeText, line: Int?) -> Problem {
    Problem(file: file, line: line, what: fault.what, remedy: fault.remedy)
  }

  static func emptyTable(_ file: SafeText) -> Problem {
    Problem(
      file: file,
      what: Phrase(fr: "fichier vide", en: "empty file"),
      remedy: Phrase(
        fr: "Écrivez au moins la ligne des noms de colonnes", en: "Write at least the column names")
    )
  }

  static func missingColumn(_ name: String, file: SafeText, line: Int) -> Problem {
    Problem(
      file: file, line: line,
      what: Phrase(fr: "colonne « \(name) » absente", en: "no column “\(name)”"),
      remedy: Phrase(fr: "Ajoutez cette colonne", en: "Add this column"))
  }

  static func missingCell(_ name: String, file: SafeText, line: Int) -> Problem {
    Problem(
      file: file, line: line,
      what: Phrase(
        fr: "« \(name) » vide, ligne mise de côté", en: "blank “\(name)”, row set aside"),
      remedy: Phrase(fr: "Remplissez cette case", en: "Fill this cell"))
  }

  static func wrongWidth(_ count: Int, expected: Int, file: SafeText, line: Int) -> Problem {
    Problem(
      file: file, line: line,
      what: Phrase(
        fr: "\(count) cases pour \(expected) colonnes, ligne mise de côté",
        en: "\(count) cells for \(expected) columns, row set aside"),
      remedy: Phrase(
        fr: "Mettez entre guillemets un texte qui contient une virgule",
        en: "Put quotes around a text that contains a comma"))
  }

  static func damagedCharacters(file: SafeText, line: Int) -> Problem {
    Problem(
      file: file, line: line,
      what: Phrase(fr: "caractères illisibles, montrés �", en: "unreadable characters, shown as �"),
      remedy: Phrase(
        fr: "Enregistrez le fichier en UTF-8, puis corrigez ces mots",
        en: "Save the file as UTF-8, then correct these words"))
  }
}

extension CSVFault {
  fileprivate var what: Phrase {
    switch self {
    case .unreadable: Phrase(fr: "fichier illisible ou absent", en: "file unreadable or missing")
    case .utf16: Phrase(fr: "fichier en UTF-16", en: "file in UTF-16")
    case .quote:
      Phrase(
        fr: "guillemet mal placé ou jamais fermé, ligne mise de côté",
        en: "quote out of place or never closed, row set aside")
    case .tooLong: Phrase(fr: "ligne trop longue, mise de côté", en: "row too long, set aside")
    case .abandoned:
      Phrase(
        fr: "trop d'erreurs, la suite n'a pas été lue",
        en: "too many errors, the rest was not read")
    }
  }

  fileprivate var remedy: Phrase {
    switch self {
    case .unreadable:
      Phrase(
        fr: "Vérifiez que le fichier existe et se lit",
        en: "Check that the file exists and can be read")
    case .utf16: Phrase(fr: "Enregistrez-le en UTF-8", en: "Save it as UTF-8")
    case .quote:
      Phrase(
        fr: "Doublez les guillemets dans le texte et fermez ceux qui l'entourent",
        en: "Double the quotes inside the text and close those around it")
    case .tooLong: Phrase(fr: "Raccourcissez cette ligne", en: "Shorten this row")
    case .abandoned:
      Phrase(
        fr: "Corrigez les premières, puis relisez", en: "Correct the first ones, then read again")
    }
  }
}
