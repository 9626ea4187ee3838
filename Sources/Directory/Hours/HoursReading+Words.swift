extension HoursReading {
  static let days: [String: Int] = [
    "lundi": 1, "lundis": 1, "lun": 1, "monday": 1, "mondays": 1, "mon": 1,
    "mardi": 2, "mardis": 2, "mar": 2, "tuesday": 2, "tuesdays": 2, "tue": 2, "tues": 2,
    "mercredi": 3, "mercredis": 3, "mer": 3, "wednesday": 3, "wednesdays": 3, "wed": 3,
    "jeudi": 4, "jeudis": 4, "jeu": 4, "thursday": 4, "thursdays": 4, "thu": 4, "thur": 4,
    "thurs": 4,
    "vendredi": 5, "vendredis": 5, "ven": 5, "friday": 5, "fridays": 5, "fri": 5,
    "samedi": 6, "samedis": 6, "sam": 6, "saturday": 6, "saturdays": 6, "sat": 6,
    "dimanche": 7, "dimanches": 7, "dim": 7, "sunday": 7, "sundays": 7, "sun": 7,
  ]

  static let everyDay = [
    "7 j / 7", "7 jours / 7", "7 jours sur 7", "7 jours par semaine", "7 jours semaine", "7 / 7",
    "7 days a week", "7 days / week", "7 days per week", "7 days", "7 jours", "7 j",
    "sept jours sur sept", "tous les jours", "chaque jour", "every day", "everyday", "daily",
    "365 jours par annee", "365 jours par an", "365 jours", "365 j", "365 days a year", "365 days",
  ]
  static let weekEnd = [
    "la fin de semaine", "les fins de semaine", "fins de semaine", "fin de semaine", "week - end",
    "week - ends", "weekends", "weekend",
  ]
  static let weekDays = [
    "en semaine", "la semaine", "weekdays", "jours ouvrables", "business days",
  ]
  static let wholeDay = [
    "24 h / 24", "24 heures sur 24", "24 h sur 24", "24 heures / 24", "24 heures par jour",
    "24 hours a day", "24 hours / day", "24 hours per day", "24 hours", "24 heures", "24 hrs",
    "24 h", "24 / 24",
  ]
  static let closed = ["ferme", "fermee", "closed"]

  /// Said of holidays, of which ``Hours/plan(on:)`` says nothing surer.
  static let holidays = [
    "ferme les jours feries", "fermee les jours feries", "ferme jours feries",
    "sauf les jours feries", "sauf jours feries", "sauf feries", "excepte les jours feries",
    "closed on statutory holidays", "closed on holidays", "closed holidays", "except holidays",
    "except statutory holidays",
  ]
}
