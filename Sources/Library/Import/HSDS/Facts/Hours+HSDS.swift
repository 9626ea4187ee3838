import Directory
import Text

extension Hours {
  /// Reads rows of schedules; nil when there is none.
  ///
  /// What cannot be read is told by its faults. When no row has a column of hours, its words may be read in their place.
  init?(_ records: [HSDSRecord], readsWords: Bool = false, faults: inout [HSDSFault]) {
    if records.isEmpty { return nil }
    self.init()
    for record in records { add(record, &faults) }
    let isOnlyWords = records.allSatisfy {
      $0.lacks(.freq, .byday, .weekday, .opensAt, .closesAt, .validFrom, .validTo, .dtstart, .until)
    }
    if readsWords, isOnlyWords, let written { self = Hours.reading(written) }
    guard Self.isEveryHour(schedules) else { return }
    isAlwaysOpen = true
    // The rules would say the same thing twice.
    schedules = []
  }

  /// Adds a row: its words, and its rule when it can be read.
  private mutating func add(_ record: HSDSRecord, _ faults: inout [HSDSFault]) {
    for words in [record[.description], record[.notes]].compactMap({ $0 }) {
      guard let said = written else {
        written = words
        continue
      }
      if !said.string.contains(words.string) { written = said + "; " + words }
    }
    if let rule = Schedule(record, faults: &faults) { schedules.append(rule) }
  }

  /// Whether rules say, without end or exception, every day from midnight to midnight.
  ///
  /// HSDS writes the end of the day 23:59; 24:00 is taken too.
  private static func isEveryHour(_ rules: [Schedule]) -> Bool {
    if rules.contains(where: { $0.isClosed || $0.isHoliday }) { return false }
    let whole = rules.filter {
      $0.opens == 0 && [1439, 1440].contains($0.closes) && $0.interval == 1
        && $0.monthDays.isEmpty && $0.starts == nil && $0.ends == nil
        && $0.validFrom == nil && $0.validTo == nil
    }
    let isDaily = whole.contains { $0.frequency == .daily && $0.days.isEmpty }
    let weekly = whole.filter { $0.frequency == .weekly }.flatMap(\.days)
    return isDaily || Set(weekly.filter { $0.ordinal == nil }.map(\.weekday)) == Set(1...7)
  }
}
