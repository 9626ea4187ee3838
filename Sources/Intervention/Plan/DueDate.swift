import Text

/// When something is due: as it was typed, and the moment it was read as.
///
/// The words are always kept. What is no possible date (« 31 février », « 25h »), is already past, or
/// is not wholly understood has no moment: a person looks at it.
public struct DueDate: Hashable, Sendable {
  /// The words, as they were typed.
  public let text: SafeText
  /// The moment they were read as; nil when they are no possible date to come.
  public let moment: Moment?

  /// Reads a date to come, in French or English: « demain 9 h », « lundi 14h », « in 2 days ».
  ///
  /// - An hour alone that is past is tomorrow's. A day of the week is the next one; today only when
  ///   the hour given is still to come.
  /// - A day without an hour is read as 9 h, a part of a day as its beginning (13 h, 18 h, 23 h), or
  ///   as now when that is past: it is due from then on.
  /// - A date without a year is the next one, unless it is more than 180 days away: it was likely
  ///   meant in the past.
  /// - « demain » is the next day of the calendar, also after midnight: ``label`` says which day.
  /// - « ce soir 8 h » is 20 h. « 5/6 » is the 5th of June.
  /// - Hours are reckoned with the offset that holds now: across a change of hour, the hour shown
  ///   stays the hour that was typed, and the instant is one hour off.
  public init(reading text: SafeText, now: Moment) {
    self.init(text: text, moment: TimeReader.readWhole(text)?.moment(from: now))
  }

  /// A date that was read before.
  init(text: SafeText, moment: Moment?) {
    self.text = text
    self.moment = moment
  }

  /// Reads the date of a line that may say more: « demain 9 h, voir la nuit ».
  public init(readingIn text: SafeText, now: Moment) {
    let line = text.line
    let whole = DueDate(reading: line, now: now)
    guard whole.moment == nil, let when = PlanItem(reading: line).when else {
      self = whole
      return
    }
    self.init(reading: when, now: now)
  }

  /// What is said of a « demain » typed after midnight: whoever is up may mean the day that has begun.
  public func doubt(at now: Moment) -> Phrase? {
    guard moment != nil, now.minuteOfDay < DayPart.nightEnd,
      TimeReader.readWhole(text)?.day == .days(1)
    else { return nil }
    return Phrase(fr: "Ce matin : « aujourd'hui ».", en: "This morning: “today”.")
  }

  /// How it was read, the day in full: « dimanche 22 novembre, 09:00 ».
  public var label: Phrase {
    guard let moment else {
      return Phrase(fr: "date à vérifier : \(text.line)", en: "date to check: \(text.line)")
    }
    return Phrase(
      fr: "\(moment.day.french), \(moment.hour)", en: "\(moment.day.english), \(moment.hour)")
  }
}
