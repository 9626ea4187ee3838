import Directory
import Text

extension Schedule {
  /// Reads a row of `schedules`, `regular_schedules` or `holiday_schedules`.
  ///
  /// Nil when it says nothing certain: its words may still be shown. Blank hours on a named day of the
  /// week are a closed day (ILAO); in a rule of recurrence they are unknown. An hour « Z » is local:
  /// the worked example of the specification itself writes nine o'clock so.
  init?(_ record: HSDSRecord, faults: inout [HSDSFault]) {
    self.init()
    isHoliday = record.bytes(.isHoliday) != nil
    let known = faults.count
    let limits: [HSDSColumn] = [.byweekno, .byyearday, .count]
    for limit in limits {
      // A rule read without its limits would say open on days that are closed.
      if let text = record[limit] { faults.append(.recurrence(limit.name, text)) }
    }
    readRecurrence(record, &faults)
    readDates(record, &faults)
    let isTimed = readHours(record, &faults)
    let isCertain = faults[known...].allSatisfy { $0.unread == nil }
    guard isTimed, isCertain else { return nil }
  }

  private mutating func readRecurrence(_ record: HSDSRecord, _ faults: inout [HSDSFault]) {
    if let text = record[.freq] {
      if let known = Frequency(rawValue: text.string.uppercased()) {
        frequency = known
      } else {
        faults.append(.value("freq", text))
      }
    }
    if let text = record[.interval] {
      if let number = Int(text.string), number > 0 {
        interval = number
      } else {
        faults.append(.recurrence("interval", text))
      }
    }
    for column in [HSDSColumn.byday, .weekday] {
      guard let bytes = record.bytes(column) else { continue }
      if let read = WrittenDays.read(bytes) {
        days += read
      } else {
        faults.append(.days(column.name, SafeText(bytes: bytes).line))
      }
    }
    if let text = record[.bymonthday] {
      let numbers = text.parts(",; ").map { Int($0.string) ?? 0 }
      if numbers.allSatisfy({ $0 != 0 && (-31...31).contains($0) }) {
        monthDays = numbers
      } else {
        faults.append(.recurrence("bymonthday", text))
      }
    }
  }

  private mutating func readDates(_ record: HSDSRecord, _ faults: inout [HSDSFault]) {
    func read(_ column: HSDSColumn) -> CalendarDate? {
      guard let bytes = record.bytes(column) else { return nil }
      let date = WrittenDate.read(bytes)
      if date == nil { faults.append(.date(column.name, SafeText(bytes: bytes).line)) }
      return date
    }
    validFrom = read(.validFrom)?.dayNumber
    validTo = read(.validTo)?.dayNumber
    let first = read(.dtstart) ?? read(.startDate)
    let last = read(.until) ?? read(.endDate)
    starts = first?.dayNumber
    ends = last?.dayNumber
    // Ohana writes the year 1 for what comes back every year.
    if isHoliday, let first, first.year == 1 {
      frequency = .yearly
      starts = CalendarDate(year: 2000, month: first.month, day: first.day)?.dayNumber
      ends = last.flatMap { CalendarDate(year: 2000, month: $0.month, day: $0.day)?.dayNumber }
    }
  }

  /// Reads the hours; false when the row says none, which is not a fault.
  private mutating func readHours(_ record: HSDSRecord, _ faults: inout [HSDSFault]) -> Bool {
    let isClosedRow = record[.closed].map { Truth.says($0) } ?? false
    opens = Self.minute(.opensAt, record, &faults)
    closes = Self.minute(.closesAt, record, &faults)
    if record.lacks(.opensAt, .closesAt) {
      isClosed = isClosedRow
      if let day = record[.weekday], record.lacks(.description, .notes), !isClosedRow {
        isClosed = true
        faults.append(.closedDay(day))
      }
      return isClosed
    }
    if isClosedRow, let text = record.first(.opensAt, .closesAt) {
      // Closed, with hours: which is true is not known.
      faults.append(.time("closed", text))
      return false
    }
    guard let opens, let closes else {
      if faults.allSatisfy({ $0.rule != .unreadableTime }) {
        let column = opens == nil ? "opens_at" : "closes_at"
        let other = record.first(.opensAt, .closesAt) ?? ""
        faults.append(.time(column, "? – " + other))
      }
      return false
    }
    if opens == 0 && closes == 0 {
      self.closes = 1440
    } else if opens == closes || opens == 1440 {
      faults.append(.time("closes_at", record[.closesAt] ?? ""))
    }
    return true
  }

  private static func minute(
    _ column: HSDSColumn, _ record: HSDSRecord, _ faults: inout [HSDSFault]
  ) -> Int? {
    guard let bytes = record.bytes(column) else { return nil }
    let text = SafeText(bytes: bytes).line
    guard let time = ClockTime(bytes) else {
      faults.append(.time(column.name, text))
      return nil
    }
    if !time.isPlain { faults.append(.oddTime(column.name, text, read: time.written)) }
    if time.hasZone { faults.append(.zone(column.name, text)) }
    return time.minute
  }
}

/// The words for yes.
enum Truth {
  /// Whether a text says yes.
  static func says(_ text: SafeText) -> Bool {
    ["true", "t", "yes", "y", "oui", "o", "vrai", "1", "x"].contains(Fold.key(text.string))
  }
}
