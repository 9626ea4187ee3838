import Text

extension Moment {
  /// The local day as it is said, « dimanche 22 novembre »; it shows at once a day misread.
  public var day: Phrase {
    let day = LocalDay(self)
    let (_, month, number) = day.date
    let weekday = Self.weekdays[day.weekday]
    let monthName = Self.months[month - 1]
    let ordinal = number == 1 ? "1er" : "\(number)"
    return Phrase(
      fr: "\(weekday.french) \(ordinal) \(monthName.french)",
      en: "\(weekday.english) \(number) \(monthName.english)")
  }

  private static let weekdays = [
    Phrase(fr: "lundi", en: "Monday"), Phrase(fr: "mardi", en: "Tuesday"),
    Phrase(fr: "mercredi", en: "Wednesday"), Phrase(fr: "jeudi", en: "Thursday"),
    Phrase(fr: "vendredi", en: "Friday"), Phrase(fr: "samedi", en: "Saturday"),
    Phrase(fr: "dimanche", en: "Sunday"),
  ]

  private static let months = [
    Phrase(fr: "janvier", en: "January"), Phrase(fr: "février", en: "February"),
    Phrase(fr: "mars", en: "March"), Phrase(fr: "avril", en: "April"),
    Phrase(fr: "mai", en: "May"), Phrase(fr: "juin", en: "June"),
    Phrase(fr: "juillet", en: "July"), Phrase(fr: "août", en: "August"),
    Phrase(fr: "septembre", en: "September"), Phrase(fr: "octobre", en: "October"),
    Phrase(fr: "novembre", en: "November"), Phrase(fr: "décembre", en: "December"),
  ]
}
