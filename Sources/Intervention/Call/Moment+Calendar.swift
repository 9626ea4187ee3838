import Text

extension Moment {
  /// The local day as it is said, « dimanche 22 novembre »; it shows at once a day misread.
  public var day: Phrase {
    let weekday = Self.weekdays[LocalDay(self).weekday]
    let day = dayOfMonth
    return Phrase(
      fr: "\(weekday.french) \(day.french)", en: "\(weekday.english) \(day.english)")
  }

  /// The local day without its weekday, « 22 novembre ».
  public var dayOfMonth: Phrase {
    let (_, month, number) = LocalDay(self).date
    let name = Self.months[month - 1]
    let ordinal = number == 1 ? "1er" : "\(number)"
    return Phrase(fr: "\(ordinal) \(name.french)", en: "\(number) \(name.english)")
  }

  /// The local hour, with its day when it is not the day of another moment: « demain 09:00 ».
  public func hour(on now: Moment) -> Phrase {
    switch LocalDay(self).number - LocalDay(now).number {
    case 0: Phrase(same: hour)
    case 1: Phrase(fr: "demain \(hour)", en: "tomorrow \(hour)")
    case -1: Phrase(fr: "hier \(hour)", en: "yesterday \(hour)")
    default: Phrase(same: date + " " + hour)
    }
  }

  private static let weekdays = [
    Phrase(fr: "lundi", en: "Monday"), Phrase(fr: "mardi", en: "Tuesday"),
    Phrase(fr: "mercredi", en: "Wednesday"), Phrase(fr: "jeudi", en: "Thursday"),
    Phrase(fr: "vendredi", en: "Friday"), Phrase(fr: "samedi", en: "Saturday"),
    Phrase(fr: "dimanche", en: "Sunday"),
  ]

  /// The names of the months.
  public static let months = [
    Phrase(fr: "janvier", en: "January"), Phrase(fr: "février", en: "February"),
    Phrase(fr: "mars", en: "March"), Phrase(fr: "avril", en: "April"),
    Phrase(fr: "mai", en: "May"), Phrase(fr: "juin", en: "June"),
    Phrase(fr: "juillet", en: "July"), Phrase(fr: "août", en: "August"),
    Phrase(fr: "septembre", en: "September"), Phrase(fr: "octobre", en: "October"),
    Phrase(fr: "novembre", en: "November"), Phrase(fr: "décembre", en: "December"),
  ]
}
