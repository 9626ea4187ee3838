import Library
import Text

extension ImportRule {
  /// What was found, in words; a program reads the raw value in `--json`.
  var label: Phrase {
    switch self {
    case .encoding: Phrase(fr: "encodage", en: "encoding")
    case .mojibake: Phrase(fr: "accents abîmés, remis", en: "damaged accents, mended")
    case .literalNewline: Phrase(fr: "« \\n » écrit en toutes lettres", en: "literal “\\n”")
    case .controlCharacters: Phrase(fr: "signes invisibles ôtés", en: "control characters")
    case .unreadableFile: Phrase(fr: "fichier illisible", en: "unreadable file")
    case .unreadableRow: Phrase(fr: "ligne illisible", en: "unreadable row")
    case .blankRow: Phrase(fr: "ligne vide", en: "blank row")
    case .unknownFile: Phrase(fr: "fichier inconnu", en: "unknown file")
    case .unusedTable: Phrase(fr: "table sans usage ici", en: "table without use here")
    case .missingRequired: Phrase(fr: "valeur obligatoire absente", en: "required value missing")
    case .duplicateID: Phrase(fr: "identifiant en double", en: "duplicate id")
    case .duplicateRow: Phrase(fr: "ligne en double", en: "duplicate row")
    case .danglingReference: Phrase(fr: "renvoi à ce qui n'est pas là", en: "dangling reference")
    case .orphanRow: Phrase(fr: "ligne que rien n'emploie", en: "row that nothing uses")
    case .likelyDuplicate: Phrase(fr: "doublon probable", en: "likely duplicate")
    case .unknownValue: Phrase(fr: "valeur inconnue", en: "unknown value")
    case .misusedColumn: Phrase(fr: "colonne détournée", en: "misused column")
    case .unreadableTime: Phrase(fr: "heure illisible", en: "unreadable time")
    case .mendedTime: Phrase(fr: "heure corrigée", en: "mended time")
    case .timeZoneMark: Phrase(fr: "fuseau horaire écrit à l'heure", en: "time zone mark")
    case .unreadableDay: Phrase(fr: "jour illisible", en: "unreadable day")
    case .unreadableDate: Phrase(fr: "date illisible", en: "unreadable date")
    case .unreadableRecurrence: Phrase(fr: "récurrence illisible", en: "unreadable recurrence")
    case .closedDay: Phrase(fr: "jour fermé", en: "closed day")
    case .impossibleCoordinates: Phrase(fr: "coordonnées impossibles", en: "impossible coordinates")
    case .swappedCoordinates: Phrase(fr: "coordonnées inversées", en: "swapped coordinates")
    case .confidentialAddress: Phrase(fr: "adresse confidentielle", en: "confidential address")
    }
  }
}
