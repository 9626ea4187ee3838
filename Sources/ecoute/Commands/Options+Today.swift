import Intervention
import Text

extension Options {
  /// The day, of the machine or of `--now`; the hour may be left out.
  func today() throws -> CalendarDate? { try clock().now.calendarDate }

  /// This instant, of the machine or of `--now`, in UTC milliseconds.
  func instant() throws -> Int64 { try moment().wall }

  /// The same, with the offset of where one is.
  func moment() throws -> Moment { try clock().now }

  /// The clock of the machine, or one that starts at `--now`; a day alone is its noon in Québec.
  private func clock() throws -> Clock {
    guard let text = nowText else { return Clock() }
    let whole = CalendarDate(text) == nil ? text : text + "T12:00:00-05:00"
    guard let clock = Clock(simulated: whole) else {
      let sentence = Phrase(
        fr: "--now attend un jour ou une heure, comme 2026-11-21T03:00:00-05:00.",
        en: "--now expects a day or an hour, like 2026-11-21T03:00:00-05:00.")
      throw ExitStatus.usage.failure(sentence[chosenLanguage])
    }
    return clock
  }
}
