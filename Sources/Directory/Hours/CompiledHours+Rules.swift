extension CompiledHours {
  /// The stretches of rules that are the same every week; nil when they are anything else, or nothing.
  static func weekly(_ rules: [Schedule]) -> [UInt32]? {
    var stretches: [UInt32] = []
    var closed: Set<Int> = []
    for rule in rules {
      guard rule.isPlain else { return nil }
      let weekdays = rule.days.isEmpty ? Array(1...7) : rule.days.map(\.weekday)
      guard weekdays.allSatisfy((1...7).contains) else { return nil }
      switch rule.stretch {
      case .closed: closed.formUnion(weekdays)
      case .hours(let opens, let closes):
        stretches += weekdays.map { day in
          UInt32((day - 1) * 1440 + opens) << 16 | UInt32((day - 1) * 1440 + closes)
        }
      case .unclear: return nil
      }
    }
    let contradicts = stretches.contains { closed.contains(Int($0 >> 16) / 1440 + 1) }
    return stretches.isEmpty || contradicts ? nil : stretches
  }

  /// The rules whose stretches those were.
  static func schedules(weekly stretches: some Sequence<UInt32>) -> [Schedule] {
    stretches.map { word in
      let (day, opens) = Int(word >> 16).quotientAndRemainder(dividingBy: 1440)
      var rule = Schedule()
      rule.days = [Schedule.Day(day + 1)]
      rule.opens = opens
      rule.closes = Int(word & 0xffff) - day * 1440
      return rule
    }
  }

  /// The rules kept after the first word; nil when they are not whole.
  static func rules(_ words: [UInt32]) -> [Schedule]? {
    var rest = words.dropFirst()
    var rules: [Schedule] = []
    while !rest.isEmpty {
      guard let rule = Schedule(takingFrom: &rest) else { return nil }
      rules.append(rule)
    }
    return rules
  }
}

extension Schedule {
  /// Whether it is the same every week, for ever.
  fileprivate var isPlain: Bool {
    (frequency == .weekly || frequency == .daily) && interval == 1 && monthDays.isEmpty
      && days.allSatisfy { $0.ordinal == nil } && !isHoliday
      && starts == nil && ends == nil && validFrom == nil && validTo == nil
  }

  /// The rule as integers: what it is, its hours, its four dates, then its days.
  var words: [UInt32] {
    let days = days.prefix(0xff)
    let monthDays = monthDays.prefix(0xff)
    var head = UInt32(Frequency.allCases.firstIndex(of: frequency) ?? 0) << 30
    if isClosed { head |= 1 << 29 }
    if isHoliday { head |= 1 << 28 }
    head |= UInt32(min(max(interval, 0), 0xfff)) << 16
    head |= UInt32(days.count) << 8
    head |= UInt32(monthDays.count)
    let dates = [starts, ends, validFrom, validTo].map { $0.map(Int32.init(clamping:)) ?? .min }
    return [head, Self.word(opens) << 16 | Self.word(closes)]
      + dates.map(UInt32.init(bitPattern:)) + days.map(\.word)
      + monthDays.map { UInt32(bitPattern: Int32(clamping: $0)) }
  }

  /// Takes a rule from the front of some integers; nil when it is cut.
  fileprivate init?(takingFrom words: inout ArraySlice<UInt32>) {
    guard let head = words.first else { return nil }
    let dayCount = Int(head >> 8 & 0xff)
    let size = 6 + dayCount + Int(head & 0xff)
    guard words.count >= size else { return nil }
    let own = Array(words.prefix(size))
    words = words.dropFirst(size)
    frequency = Frequency.allCases[Int(head >> 30)]
    isClosed = head >> 29 & 1 == 1
    isHoliday = head >> 28 & 1 == 1
    interval = Int(head >> 16 & 0xfff)
    opens = Self.minute(own[1] >> 16)
    closes = Self.minute(own[1] & 0xffff)
    let dates = own[2..<6].map { Int32(bitPattern: $0) }.map { $0 == .min ? nil : Int($0) }
    (starts, ends, validFrom, validTo) = (dates[0], dates[1], dates[2], dates[3])
    days = own[6..<(6 + dayCount)].map(Day.init(word:))
    monthDays = own[(6 + dayCount)...].map { Int(Int32(bitPattern: $0)) }
  }

  /// An hour in sixteen bits; one that no clock shows stays one that no clock shows.
  private static func word(_ minute: Int?) -> UInt32 {
    minute.map { (0...2880).contains($0) ? UInt32($0) : 0xfffe } ?? 0xffff
  }

  private static func minute(_ word: UInt32) -> Int? { word == 0xffff ? nil : Int(word) }
}

extension Schedule.Day {
  /// The day and its ordinal, 0 for none, a byte each.
  fileprivate var word: UInt32 {
    let ordinal = UInt8(bitPattern: Int8(clamping: ordinal ?? 0))
    return UInt32(UInt8(clamping: weekday)) << 8 | UInt32(ordinal)
  }

  fileprivate init(word: UInt32) {
    let ordinal = Int(Int8(truncatingIfNeeded: word))
    self.init(Int(word >> 8 & 0xff), ordinal: ordinal == 0 ? nil : ordinal)
  }
}
