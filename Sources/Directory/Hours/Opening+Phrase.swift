import Text

extension Opening {
  /// What is said of it in a list: « ouvert jusqu'à 20:00 », « ouvre lundi 9:00 », « toujours ouvert ».
  public var phrase: Phrase {
    switch (state, reason) {
    case (.open, .always): return Phrase(fr: "toujours ouvert", en: "always open")
    case (.open, _):
      guard let until else { return OpenState.open.label }
      return Phrase(
        fr: "ouvert jusqu'à \(when(until).french)", en: "open until \(when(until).english)")
    case (.unknown, .holiday): return Phrase(fr: "férié : à confirmer", en: "holiday: to confirm")
    case (.unknown, .outdated), (.unknown, .unclear):
      return Phrase(fr: "horaire à confirmer", en: "hours to confirm")
    case (.unknown, _): return OpenState.unknown.label
    case (.closed, .suspended):
      return Phrase(fr: "fermé jusqu'à nouvel ordre", en: "closed until further notice")
    case (.closed, .ended): return Phrase(fr: "service terminé", en: "service ended")
    case (.closed, _):
      guard let next else { return OpenState.closed.label }
      return Phrase(fr: "ouvre \(opening(next).french)", en: "opens \(opening(next).english)")
    }
  }

  /// A minute as it is said after « ouvre »: « à 13:00 » the same day, else the day and the hour.
  private func opening(_ time: LocalTime) -> Phrase {
    let when = when(time)
    return time.day == now.day ? Phrase(fr: "à \(when.french)", en: "at \(when.english)") : when
  }

  /// A minute with its day, as seen from now; midnight closes the day that it ends.
  private func when(_ time: LocalTime) -> Phrase {
    let isMidnight = time.minute == 0
    if time.day == now.day + (isMidnight && state == .open ? 1 : 0) {
      return isMidnight ? Phrase(fr: "minuit", en: "midnight") : Phrase(same: time.hour)
    }
    return Phrase(fr: "\(day(time).french) \(time.hour)", en: "\(day(time).english) \(time.hour)")
  }

  private func day(_ time: LocalTime) -> Phrase {
    switch time.day - now.day {
    case 1: return Phrase(fr: "demain", en: "tomorrow")
    case 2...6: return LocalTime.days[time.weekday - 1]
    default:
      let date = time.date.map { "\($0)" } ?? ""
      return Phrase(fr: "le \(date)", en: "on \(date)")
    }
  }
}

extension LocalTime {
  /// The hour as it is said in a list, `8:30`.
  var hour: SafeText {
    let (hour, minute) = minute.quotientAndRemainder(dividingBy: 60)
    return SafeText(minute < 10 ? "\(hour):0\(minute)" : "\(hour):\(minute)")
  }

  fileprivate static let days = [
    Phrase(fr: "lundi", en: "Monday"), Phrase(fr: "mardi", en: "Tuesday"),
    Phrase(fr: "mercredi", en: "Wednesday"), Phrase(fr: "jeudi", en: "Thursday"),
    Phrase(fr: "vendredi", en: "Friday"), Phrase(fr: "samedi", en: "Saturday"),
    Phrase(fr: "dimanche", en: "Sunday"),
  ]
}
