import Directory
import Text

/// Days of the week as directories write them: `MO,TU`, `1SA`, `-1FR`, `Monday`, `lundi au vendredi`, `1`.
enum WrittenDays {
  /// The days; nil when one of them is not a day.
  static func read(_ text: ArraySlice<UInt8>) -> [Schedule.Day]? {
    if let days = codes(text) { return days }
    let words = Fold.key(String(decoding: text, as: UTF8.self))
      .split { !($0.isLetter || $0.isNumber || "+-".contains($0)) }
      .flatMap(separated)
    var days: [Schedule.Day] = []
    var isRange = false
    for word in words {
      if ["-", "to", "a", "au", "through"].contains(word) {
        isRange = true
      } else if ["and", "et", "the", "le", "du", "from", "de"].contains(word) {
        continue
      } else if let several = groups[word] {
        days += several.map { Schedule.Day($0) }
      } else if let day = day(word) {
        if isRange, let first = days.last, first.ordinal == nil {
          days += stretch(after: first.weekday, to: day.weekday)
        } else {
          days.append(day)
        }
        isRange = false
      } else {
        return nil
      }
    }
    return days.isEmpty || isRange ? nil : days
  }

  /// The form of RFC 5545, fast: most rows have it.
  private static func codes(_ text: ArraySlice<UInt8>) -> [Schedule.Day]? {
    var days: [Schedule.Day] = []
    for part in text.split(separator: 0x2c) {
      let part = part.withoutBlanks
      guard part.count >= 2, let weekday = weekdays[String(decoding: part.suffix(2), as: UTF8.self)]
      else { return nil }
      let ordinal = part.dropLast(2)
      if ordinal.isEmpty {
        days.append(Schedule.Day(weekday))
      } else if let number = Int(String(decoding: ordinal, as: UTF8.self)), number != 0,
        (-5...5).contains(number)
      {
        days.append(Schedule.Day(weekday, ordinal: number))
      } else {
        return nil
      }
    }
    return days.isEmpty ? nil : days
  }

  private static let weekdays = ["MO": 1, "TU": 2, "WE": 3, "TH": 4, "FR": 5, "SA": 6, "SU": 7]

  /// « lun-ven » is three words; the sign of « -1fr » stays with it.
  private static func separated(_ word: Substring) -> [String] {
    let isOrdinal = word.first.map { "+-".contains($0) } ?? false
    if isOrdinal || !word.contains("-") { return [String(word)] }
    return word.split(separator: "-").flatMap { [String($0), "-"] }.dropLast()
  }

  private static let groups: [String: [Int]] = [
    "daily": Array(1...7), "everyday": Array(1...7), "quotidien": Array(1...7),
    "weekdays": Array(1...5), "semaine": Array(1...5), "weekend": [6, 7], "weekends": [6, 7],
  ]

  private static func day(_ word: String) -> Schedule.Day? {
    // Monday is 1; Sunday is 7, or 0.
    if let number = Int(word) {
      return (0...7).contains(number) ? Schedule.Day(number == 0 ? 7 : number) : nil
    }
    let ordinal = word.prefix { "+-0123456789".contains($0) }
    let name = word.dropFirst(ordinal.count)
    let weekday = names.firstIndex { $0.contains(String(name)) }.map { $0 + 1 }
    guard let weekday else { return nil }
    if ordinal.isEmpty { return Schedule.Day(weekday) }
    guard let number = Int(ordinal), number != 0, (-5...5).contains(number) else { return nil }
    return Schedule.Day(weekday, ordinal: number)
  }

  private static func stretch(after first: Int, to last: Int) -> [Schedule.Day] {
    var days: [Schedule.Day] = []
    var day = first
    while day != last && days.count < 7 {
      day = day % 7 + 1
      days.append(Schedule.Day(day))
    }
    return days
  }

  private static let names: [[String]] = [
    ["mo", "mon", "monday", "mondays", "lu", "lun", "lundi", "lundis"],
    ["tu", "tue", "tues", "tuesday", "tuesdays", "ma", "mar", "mardi", "mardis"],
    ["we", "wed", "wednesday", "wednesdays", "me", "mer", "mercredi", "mercredis"],
    ["th", "thu", "thur", "thurs", "thursday", "thursdays", "je", "jeu", "jeudi", "jeudis"],
    ["fr", "fri", "friday", "fridays", "ve", "ven", "vendredi", "vendredis"],
    ["sa", "sat", "saturday", "saturdays", "sam", "samedi", "samedis"],
    ["su", "sun", "sunday", "sundays", "di", "dim", "dimanche", "dimanches"],
  ]
}
