import Text

/// The words that say a time, folded and cut into tokens, longest first where one begins another.
enum TimeWords {
  typealias Forms<Value> = [(keys: [String], value: Value)]

  /// A unit of a delay.
  enum Unit: Sendable {
    case minutes(Int)
    case days(Int)
    case months
  }

  static let days: Forms<Int> = forms([
    "après-demain": 2, "après demain": 2, "demain": 1, "aujourd'hui": 0, "ce jour": 0,
    "the day after tomorrow": 2, "day after tomorrow": 2, "tomorrow": 1, "today": 0,
  ])

  static let partsOfToday: Forms<DayPart> = forms([
    "ce matin": .morning, "cet avant-midi": .morning, "cet après-midi": .afternoon,
    "cet aprem": .afternoon, "ce soir": .evening, "cette nuit": .night,
    "this morning": .morning, "this afternoon": .afternoon, "this evening": .evening,
    "tonight": .evening,
  ])

  static let parts: Forms<DayPart> = forms([
    "matin": .morning, "avant-midi": .morning, "après-midi": .afternoon, "aprem": .afternoon,
    "soir": .evening, "nuit": .night, "morning": .morning, "afternoon": .afternoon,
    "evening": .evening, "night": .night, "matinée": .morning, "soirée": .evening, "am": .morning,
    "pm": .afternoon,
  ])

  static let weekdays: Forms<Int> = forms([
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
  ])

  /// Read only where nothing but a date is expected: « Sam » is also someone.
  static let shortWeekdays: Forms<Int> = forms([
    "lun": 0, "mar": 1, "mer": 2, "jeu": 3, "ven": 4, "sam": 5, "dim": 6, "mon": 0, "tue": 1,
    "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6,
  ])

  static let months: Forms<Int> = forms([
    "janvier": 1, "janv": 1, "jan": 1, "february": 2, "février": 2, "févr": 2, "fév": 2, "feb": 2,
    "mars": 3, "march": 3, "avril": 4, "avr": 4, "april": 4, "apr": 4, "mai": 5, "may": 5,
    "juin": 6, "june": 6, "jun": 6, "juillet": 7, "juill": 7, "juil": 7, "july": 7, "jul": 7,
    "août": 8, "august": 8, "aug": 8, "septembre": 9, "september": 9, "sept": 9, "sep": 9,
    "octobre": 10, "october": 10, "oct": 10, "novembre": 11, "november": 11, "nov": 11,
    "décembre": 12, "december": 12, "déc": 12, "dec": 12, "january": 1,
  ])

  static let ordinals: Forms<Void> = forms(["er", "e", "st", "nd", "rd", "th"])

  static let next: Forms<Void> = forms(["prochain", "qui vient"])

  static let delays: Forms<Void> = forms(["dans", "d'ici", "in", "within"])

  static let now: Forms<Void> = forms(["maintenant", "tout de suite", "right now", "now"])

  /// What comes before the number of a day.
  static let the: Forms<Void> = forms(["le", "the"])

  static let numbers: Forms<Int> = forms([
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "quinze": 15, "vingt": 20, "trente": 30, "a": 1, "an": 1,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
  ])

  static let units: Forms<Unit> = forms([
    "minutes": .minutes(1), "minute": .minutes(1), "min": .minutes(1), "mins": .minutes(1),
    "demi-heure": .minutes(30), "heures": .minutes(60), "heure": .minutes(60), "h": .minutes(60),
    "hours": .minutes(60), "hour": .minutes(60), "hr": .minutes(60), "hrs": .minutes(60),
    "jours": .days(1), "jour": .days(1), "j": .days(1), "days": .days(1), "day": .days(1),
    "semaines": .days(7), "semaine": .days(7), "sem": .days(7), "weeks": .days(7),
    "week": .days(7), "mois": .months, "months": .months, "month": .months,
  ])

  static let hours: Forms<Void> = forms(["h", "hr", "hrs", "hres", "heures", "heure"])

  /// Whether it is the afternoon.
  static let halves: Forms<Bool> = forms([
    "am": false, "a.m.": false, "a.m": false, "pm": true, "p.m.": true, "p.m": true,
  ])

  static let clocks: Forms<TimeSaid.Clock> = forms([
    "midi": .hour(12, minute: 0), "noon": .hour(12, minute: 0), "minuit": .midnight,
    "midnight": .midnight, "à la même heure": .same, "même heure": .same, "same time": .same,
  ])

  static let at: Forms<Void> = forms(["à", "at"])
  static let until: Forms<Void> = forms(["à", "et", "-", "to", "and"])

  static let fillers: Forms<Void> = forms([
    "le", "la", "ce", "this", "du", "de", "d'ici", "en", "à", "au", "vers", "pour", "avant",
    "après", "dès",
    "entre", "on", "the", "at", "by", "around", "before", "after", "between", "next", "of", ",",
    "au plus tard", "at the latest",
  ])

  /// What stands before a length of time.
  static let lengths: Set<String> = [
    "pendant", "durant", "de", "les", "aux", "for", "every", "depuis", "since",
  ]

  /// Longest first, so that « après-midi » is not read as « après ».
  private static func forms<Value>(_ words: KeyValuePairs<String, Value>) -> Forms<Value> {
    words.map { (TextToken.all(in: SafeText($0.key)).map(\.key), $0.value) }
      .sorted { $0.0.count > $1.0.count }
  }

  private static func forms(_ words: [String]) -> Forms<Void> {
    words.map { (TextToken.all(in: SafeText($0)).map(\.key), ()) }
      .sorted { $0.0.count > $1.0.count }
  }
}
