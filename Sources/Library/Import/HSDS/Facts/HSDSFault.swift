import Text

/// What can be wrong in a row of HSDS that can be read.
enum HSDSFault: Equatable {
  /// An id that an earlier row already has.
  case repeated(SafeText)
  /// An id that two rows have that nothing else confuses: both are kept.
  case shared(SafeText)
  /// The same row as an earlier one.
  case again
  /// A column that names something that is not there.
  case dangling(String, SafeText)
  /// A place that no service is given at.
  case orphan
  /// A column that must be filled and is not; what stands in its place, if anything does.
  case missing(String, instead: Phrase?)
  /// A column whose value means nothing here.
  case value(String, SafeText)
  /// A number of a kind that must not be dialled by voice.
  case kind(SafeText, number: SafeText)
  /// A column that holds something else than what it is for.
  case misused(String, SafeText)
  /// An hour that is not one, or that means nothing beside the other.
  case time(String, SafeText)
  /// An hour oddly written, and what it is read as.
  case oddTime(String, SafeText, read: String)
  /// An hour said to be of a time zone.
  case zone(String, SafeText)
  /// Days that are not days.
  case days(String, SafeText)
  /// A rule of recurrence that the console does not know.
  case recurrence(String, SafeText)
  /// A date that is not one.
  case date(String, SafeText)
  /// A day without hours, taken as closed.
  case closedDay(SafeText)
  /// A point that is not on Earth, at sea, or where unknown places are put.
  case impossiblePoint
  /// A point whose two coordinates were exchanged.
  case swappedPoint
  /// An address that must not be shown.
  case confidential

  /// The rule it breaks.
  var rule: ImportRule {
    switch self {
    case .repeated, .shared: .duplicateID
    case .again: .duplicateRow
    case .dangling: .danglingReference
    case .orphan: .orphanRow
    case .missing: .missingRequired
    case .value, .kind: .unknownValue
    case .misused: .misusedColumn
    case .time: .unreadableTime
    case .oddTime: .mendedTime
    case .zone: .timeZoneMark
    case .days: .unreadableDay
    case .recurrence: .unreadableRecurrence
    case .date: .unreadableDate
    case .closedDay: .closedDay
    case .impossiblePoint: .impossibleCoordinates
    case .swappedPoint: .swappedCoordinates
    case .confidential: .confidentialAddress
    }
  }

  /// Whether the row is kept otherwise than as it is written.
  var mends: Bool {
    switch self {
    case .closedDay, .confidential, .shared: false
    default: true
    }
  }

  /// What the row says that could not be read, kept as it is written.
  var unread: (column: String, text: SafeText)? {
    switch self {
    case .value(let column, let text), .misused(let column, let text), .time(let column, let text),
      .days(let column, let text), .recurrence(let column, let text), .date(let column, let text):
      (column, text)
    case .kind(let kind, let number): (kind.string, number)
    default: nil
    }
  }

  /// The fault, without a full stop.
  var what: Phrase {
    switch self {
    case .repeated(let id):
      Phrase(
        fr: "id « \(id.brief) » déjà pris, ligne mise de côté",
        en: "id “\(id.brief)” already taken, row set aside")
    case .shared(let id):
      Phrase(
        fr: "id « \(id.brief) » porté par deux lignes, gardées toutes deux",
        en: "id “\(id.brief)” borne by two rows, both kept")
    case .again:
      Phrase(
        fr: "Ligne déjà lue mot pour mot, mise de côté",
        en: "Row already read word for word, set aside")
    case .dangling(let column, let id):
      Phrase(fr: "\(column) « \(id.brief) » introuvable", en: "\(column) “\(id.brief)” not found")
    case .orphan:
      Phrase(
        fr: "Aucun service n'est donné à ce lieu, ligne mise de côté",
        en: "No service is given at this place, row set aside")
    case .missing(let column, let instead?):
      Phrase(
        fr: "« \(column) » vide, \(instead.french) à la place",
        en: "blank “\(column)”, \(instead.english) in its place")
    case .missing(let column, nil):
      Phrase(
        fr: "« \(column) » vide, ligne mise de côté", en: "blank “\(column)”, row set aside")
    case .value(let column, let value):
      Phrase(
        fr: "\(column) « \(value.brief) » inconnu", en: "\(column) “\(value.brief)” unknown")
    case .kind(let kind, _):
      Phrase(fr: "type « \(kind.brief) » inconnu", en: "type “\(kind.brief)” unknown")
    case .misused(let column, let value):
      Phrase(
        fr: "\(column) « \(value.brief) » : ce n'est pas la place de ce texte, gardé à part",
        en: "\(column) “\(value.brief)”: not the place of this text, kept apart")
    case .time(let column, let text), .days(let column, let text),
      .recurrence(let column, let text), .date(let column, let text):
      Phrase(
        fr: "\(column) « \(text.brief) » ne se lit pas, gardé comme texte",
        en: "\(column) “\(text.brief)” cannot be read, kept as text")
    case .oddTime(let column, let text, let read):
      Phrase(
        fr: "\(column) « \(text.brief) » lu \(read)",
        en: "\(column) “\(text.brief)” read as \(read)")
    case .zone(let column, let text):
      Phrase(
        fr: "\(column) « \(text.brief) » lu comme l'heure locale, sans le fuseau",
        en: "\(column) “\(text.brief)” read as local time, without the zone")
    case .closedDay(let day):
      Phrase(
        fr: "\(day.brief) sans heures : lu comme fermé ce jour-là",
        en: "\(day.brief) without hours: read as closed that day")
    case .impossiblePoint:
      Phrase(
        fr: "Coordonnées impossibles ou en mer, mises de côté",
        en: "Impossible coordinates, or at sea, set aside")
    case .swappedPoint:
      Phrase(
        fr: "Latitude et longitude interverties, remises en place",
        en: "Latitude and longitude exchanged, put right")
    case .confidential:
      Phrase(
        fr: "Adresse confidentielle, laissée hors du répertoire",
        en: "Confidential address, left out of the directory")
    }
  }
}

extension SafeText {
  /// What a sentence quotes of it.
  fileprivate var brief: SafeText { count <= 80 ? self : self[0..<80] + "…" }
}
