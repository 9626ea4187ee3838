import Text

extension Options {
  /// The day, of the machine or of `--now`; the hour may be left out.
  func today() throws -> CalendarDate? {
    guard let text = nowText else { return CalendarDate(Clock().now.date.string) }
    if let date = CalendarDate(text) { return date }
    guard let clock = Clock(simulated: text) else {
      let sentence = Phrase(
        fr: "--now attend un jour ou une heure, comme 2026-11-21T03:00:00-05:00.",
        en: "--now expects a day or an hour, like 2026-11-21T03:00:00-05:00.")
      throw ExitStatus.usage.failure(sentence[chosenLanguage])
    }
    return CalendarDate(clock.now.date.string)
  }
}
