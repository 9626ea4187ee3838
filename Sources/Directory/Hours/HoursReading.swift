import Text

extension Hours {
  /// The hours that some words say, in French or English, when they say them wholly and plainly.
  ///
  /// « lun-ven 8h30 à 16h30 », « 7 j/7, 8-20 », « Mon-Fri 9am-5pm; Sat closed », « 24/7 ». One word that
  /// is not understood (« variable », « à vérifier », « sur rendez-vous ») and only the words are kept.
  /// So is a clock that may be either half of the day: « 9-5 », « 1:00-4:00 ».
  public static func reading(_ words: SafeText) -> Hours {
    var reading = HoursReading(words)
    var hours = Hours(written: words)
    switch reading.all() {
    case .always: hours.isAlwaysOpen = true
    case .rules(let rules): hours.schedules = rules
    case nil: break
    }
    return hours
  }
}

/// Reads written hours from one end to the other.
struct HoursReading {
  enum Answer {
    case always
    case rules([Schedule])
  }

  private var words: HoursWords
  private var rules: [Schedule] = []

  init(_ written: SafeText) { words = HoursWords(written) }

  /// What all the words say; nil when one of them is not understood.
  mutating func all() -> Answer? {
    if takeAlways(), words.isAtEnd { return .always }
    words.goBack(to: 0)
    var days: [Int]?
    while !words.isAtEnd {
      if words.takeOne(of: [",", ";", "\n", ".", "et", "and", "&", "|"]) { continue }
      if words.takeOne(of: Self.holidays) { continue }
      guard let read = takeSentence(days) else { return nil }
      days = read
    }
    return rules.isEmpty ? nil : .rules(rules)
  }

  /// Days with their hours, hours with their days, or more hours of the same days.
  private mutating func takeSentence(_ before: [Int]?) -> [Int]? {
    if let days = takeDays() {
      _ = words.takeOne(of: [":", ",", "-"])
      return takeHours(of: days) ? days : nil
    }
    if words.takeOne(of: Self.closed) {
      guard let days = takeDays() else { return nil }
      add(days, nil)
      return days
    }
    let start = words.position
    guard let hours = takeRange() else { return nil }
    _ = words.take(",")
    if let days = takeDays(), endsSentence() {
      add(days, hours)
      return days
    }
    guard let before else { return nil }
    words.goBack(to: start)
    return takeHours(of: before) ? before : nil
  }

  /// The hours of some days: closed, the whole day, or a range; others may follow.
  private mutating func takeHours(of days: [Int]) -> Bool {
    if words.takeOne(of: Self.closed) {
      add(days, nil)
    } else if words.takeOne(of: Self.wholeDay) {
      add(days, (0, 1440))
    } else if let hours = takeRange() {
      add(days, hours)
    } else {
      return false
    }
    return true
  }

  private mutating func add(_ days: [Int], _ hours: (opens: Int, closes: Int)?) {
    var rule = Schedule()
    rule.days = days.map { Schedule.Day($0) }
    rule.isClosed = hours == nil
    (rule.opens, rule.closes) = (hours?.opens, hours?.closes)
    rules.append(rule)
  }

  private mutating func endsSentence() -> Bool {
    let start = words.position
    defer { words.goBack(to: start) }
    return words.isAtEnd || words.takeOne(of: [",", ";", "\n", ".", "et", "and", "&", "|"])
  }

  private mutating func takeAlways() -> Bool {
    let isAlways = words.takeOne(of: [
      "24 / 7 / 365", "24 / 7", "toujours ouvert", "always open", "en tout temps", "jour et nuit",
    ])
    if isAlways {
      _ = words.take(",")
      _ = words.takeOne(of: Self.everyDay)
      return true
    }
    guard words.takeOne(of: Self.wholeDay) else { return false }
    _ = words.takeOne(of: [",", "et", "-", "/"])
    return words.takeOne(of: Self.everyDay)
  }

  // MARK: Days

  /// « lun-ven », « mardi et jeudi », « du lundi au vendredi », « 7 j/7 », « fin de semaine ».
  private mutating func takeDays() -> [Int]? {
    if words.takeOne(of: Self.everyDay) { return Array(1...7) }
    if words.takeOne(of: Self.weekEnd) { return [6, 7] }
    if words.takeOne(of: Self.weekDays) { return Array(1...5) }
    guard var days = takeDayRange() else { return nil }
    while true {
      let start = words.position
      guard words.takeOne(of: [", et", ", and", ",", "et", "and", "&", "/"]),
        let more = takeDayRange()
      else {
        words.goBack(to: start)
        return days
      }
      days += more.filter { !days.contains($0) }
    }
  }

  private mutating func takeDayRange() -> [Int]? {
    let start = words.position
    _ = words.takeOne(of: ["du", "de", "le", "les", "from", "on"])
    guard let first = takeDay() else {
      words.goBack(to: start)
      return nil
    }
    let end = words.position
    guard words.takeOne(of: ["-", "au", "a", "to", "through", "thru"]), let last = takeDay() else {
      words.goBack(to: end)
      return [first]
    }
    return (0...((last - first + 7) % 7)).map { (first - 1 + $0) % 7 + 1 }
  }

  private mutating func takeDay() -> Int? {
    guard let day = words.take(from: Self.days) else { return nil }
    _ = words.take(".")
    return day
  }

  // MARK: Hours

  /// An hour, and whether its writing says which half of the day it is in.
  private struct Hour {
    var minute: Int
    var isTwelveHour = false
    var isFrench = false
  }

  /// « 8h30 à 16h30 », « 9am-5pm », « de 20 h à 2 h ».
  private mutating func takeRange() -> (opens: Int, closes: Int)? {
    let start = words.position
    _ = words.takeOne(of: ["de", "from", "entre"])
    guard let opens = takeHour(), words.takeOne(of: ["-", "a", "to", "until", "et"]),
      let closes = takeHour(), let range = Self.range(opens, closes)
    else {
      words.goBack(to: start)
      return nil
    }
    return range
  }

  private mutating func takeHour() -> Hour? {
    if words.takeOne(of: ["midi", "noon"]) { return Hour(minute: 720, isFrench: true) }
    if words.takeOne(of: ["minuit", "midnight"]) { return Hour(minute: 0, isFrench: true) }
    guard let hour = words.takeNumber(), hour <= 24 else { return nil }
    var read = Hour(minute: hour * 60)
    if words.takeOne(of: ["h", "hres", "hrs", "heures", "heure"]) {
      read.isFrench = true
      if let minutes = words.takeNumber(ofTwoFigures: true) { read.minute += minutes }
    } else if words.takeOne(of: [":", "."]) {
      guard let minutes = words.takeNumber(ofTwoFigures: true) else { return nil }
      read.minute += minutes
    }
    guard read.minute <= 1440, read.minute % 60 + hour * 60 == read.minute else { return nil }
    for (mark, noon) in [("am", 0), ("pm", 720)] where words.take(mark) {
      guard (1...12).contains(hour), !read.isFrench else { return nil }
      read.minute = read.minute % 720 + noon
      read.isTwelveHour = true
    }
    return read
  }

  /// The range that two hours make; nil when it could be another.
  private static func range(_ opens: Hour, _ closes: Hour) -> (opens: Int, closes: Int)? {
    let end = closes.minute == 0 ? 1440 : closes.minute
    if opens.isTwelveHour != closes.isTwelveHour {
      guard !opens.isFrench, !closes.isFrench, closes.isTwelveHour, opens.minute <= 720 else {
        return nil
      }
      // « 9-5pm »: either half of the day, when only one makes sense.
      let readings = [opens.minute % 720, opens.minute % 720 + 720].filter { $0 >= 300 && $0 < end }
      return readings.count == 1 ? (readings[0], end) : nil
    }
    let isNight = opens.minute >= 720 && end < 720 && end < opens.minute
    let saysHalf = opens.isTwelveHour || opens.isFrench || closes.isFrench
    guard opens.minute < end || saysHalf && isNight else { return nil }
    return saysHalf && opens.isTwelveHour || opens.minute >= 300 || opens.minute == 0 && saysHalf
      ? (opens.minute, end) : nil
  }
}
