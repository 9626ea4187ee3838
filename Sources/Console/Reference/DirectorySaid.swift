import Canvas
import Directory
import Text

/// The directory for the ear, and its keys.
extension ReferencePane {
  /// How many lines are said.
  private static let mostSaid = 9

  /// What narrows the search, then the answers, then what is to be known of them.
  func saidRows(_ search: DirectorySearch) -> [SafeText] {
    if let choice = search.choosing { return choice.rows(places).map { $0.label(language) } }
    let filters =
      Phrase(fr: "Filtres : ", en: "Filters: ")[language]
      + filterPieces(search).joined(separator: ", ")
    return [filters] + search.rows.prefix(Self.mostSaid).map(said)
      + notes(search, isShort: false)
  }

  /// What has the cursor, and the field that is typed in.
  func saidFocus(_ search: DirectorySearch) -> (SafeText, Said.Entry?) {
    if let choice = search.choosing {
      let row = choice.selected(choice.rows(places))?.label(language)
      let title = PlaceChoice.label[language] + " "
      return (title + (row ?? PlaceChoice.unknown[language]), choice.field.entry)
    }
    if let index = search.filterUnderHand {
      let remove = Phrase(fr: " ; Retour l'enlève", en: "; Backspace removes it")[language]
      let value = filterPieces(search)[index]
      return (value + remove, nil)
    }
    let row = search.selected.map(said) ?? nothing(search)[language]
    let text = search.findings == nil ? Self.loading[language] : row
    return (Self.directoryTitle[language] + " · " + text, search.field.entry)
  }

  private func said(_ row: DirectorySearch.Row) -> SafeText {
    switch row {
    case .need(let words): Self.need(words)[language]
    case .hit(let found): ResourceLine(found, self).said
    }
  }

  /// The keys of the search, or of what has the cursor in it.
  func hints(_ search: DirectorySearch) -> Hints {
    let note = home
    if search.choosing != nil {
      return Hints([
        Hint(.enter, fr: "Choisir", en: "Choose"),
        Hint(.escape, fr: "Laisser", en: "Leave"), note,
      ])
    }
    if search.filterUnderHand != nil {
      return Hints([
        Hint(.backspace, fr: "Enlever", en: "Remove"), Hint(.right, fr: "Suivant", en: "Next"),
        Hint(.down, fr: "Liste", en: "List"), note,
      ])
    }
    if isAlone {
      return Hints([
        Hint(.menu), Hint(.guideSearch), Hint(.enter, fr: "Ouvrir", en: "Open"),
        Hint(.function(4), fr: "Lieu", en: "Place"), note,
      ])
    }
    return Hints([
      Hint(.safetyOpen), Hint(.enter, fr: "Ouvrir", en: "Open"), Hint(.directoryGiveThree),
      Hint(.function(4), fr: "Lieu", en: "Place"), note,
    ])
  }
}
