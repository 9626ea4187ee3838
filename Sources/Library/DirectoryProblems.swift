import Text

/// What can be wrong in a row of a directory that is otherwise readable.
enum HSDSFault: Equatable {
  /// An id that an earlier row already has.
  case repeated(SafeText)
  /// A column that names something that is not there.
  case dangling(String, SafeText)
  /// A column whose value means nothing here.
  case value(String, SafeText)

  /// The fault, without a full stop.
  var what: Phrase {
    switch self {
    case .repeated(let id):
      Phrase(
        fr: "id « \(id) » déjà pris, ligne mise de côté",
        en: "id “\(id)” already taken, row set aside")
    case .dangling(let column, let id):
      Phrase(fr: "\(column) « \(id) » introuvable", en: "\(column) “\(id)” not found")
    case .value(let column, let value):
      Phrase(fr: "\(column) « \(value) » inconnu", en: "\(column) “\(value)” unknown")
    }
  }

  /// What to do about it, without a full stop.
  var remedy: Phrase {
    switch self {
    case .repeated: Phrase(fr: "Donnez un autre id", en: "Give another id")
    case .dangling:
      Phrase(
        fr: "Corrigez cet id ou ajoutez la ligne qu'il nomme",
        en: "Correct this id or add the row it names")
    case .value(let column, _): Self.remedy(for: column)
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
