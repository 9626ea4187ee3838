import Text

extension HSDSFault {
  /// What to do about it, without a full stop.
  var remedy: Phrase {
    switch self {
    case .repeated: Phrase(fr: "Donnez un autre id", en: "Give another id")
    case .dangling:
      Phrase(
        fr: "Corrigez cet id ou ajoutez la ligne qu'il nomme",
        en: "Correct this id or add the row it names")
    case .value(let column, _): Self.remedy(for: column)
    case .kind: Self.remedy(for: "type")
    case .time, .oddTime, .zone: Phrase(fr: "Écrivez « 08:30 »", en: "Write “08:30”")
    case .date: Self.remedy(for: "assured_date")
    default: Phrase(fr: "Corrigez cette ligne", en: "Correct this row")
    }
  }

  private static func remedy(for column: String) -> Phrase {
    switch column {
    case "status":
      Phrase(
        fr: "Écrivez active, inactive, defunct ou temporarily closed",
        en: "Write active, inactive, defunct or temporarily closed")
    case "assured_date": Phrase(fr: "Écrivez aaaa-mm-jj", en: "Write yyyy-mm-dd")
    case "number": Phrase(fr: "Écrivez un numéro", en: "Write a number")
    case "type": Phrase(fr: "Écrivez voice, text ou fax", en: "Write voice, text or fax")
    default: Phrase(fr: "Écrivez un nombre entier", en: "Write a whole number")
    }
  }
}

extension Problem {
  /// A directory folder that should be there and is not.
  static func missingDirectory(_ folder: SafeText) -> Problem {
    Problem(
      file: folder,
      what: Phrase(fr: "répertoire absent", en: "no directory"),
      remedy: Phrase(
        fr: "Vérifiez le dossier des guides (--guides)", en: "Check the guides folder (--guides)"))
  }
}
