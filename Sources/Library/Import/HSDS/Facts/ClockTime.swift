import Text

/// A minute of the day, as directories write it: `09:00`, `9am`, `0900`, `18 h 30`, `09:00:00Z`.
struct ClockTime: Equatable {
  /// 0 to 1440.
  let minute: Int
  /// Whether it is written as HSDS asks, `hh:mm` with or without seconds.
  var isPlain = true
  /// Whether a time zone follows.
  var hasZone = false

  /// `09:05`.
  var written: String {
    let (hour, rest) = minute.quotientAndRemainder(dividingBy: 60)
    return (hour < 10 ? "0" : "") + "\(hour)" + (rest < 10 ? ":0" : ":") + "\(rest)"
  }

  /// A minute; nil outside a day.
  init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0..<60).contains(minute), hour * 60 + minute <= 1440 else {
      return nil
    }
    self.minute = hour * 60 + minute
  }

  /// The minute that a text says; nil when it could mean several, or none.
  ///
  /// A bare « 9 » may be morning or evening, and « 6:300pm » two different minutes: neither is read.
  init?(_ text: ArraySlice<UInt8>) {
    var reading = ClockReading(text)
    guard let time = reading.time() else { return nil }
    self = time
  }
}

/// The signs of an hour, read one after the other.
private struct ClockReading {
  private var rest: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) { rest = text.withoutBlanks }

  mutating func time() -> ClockTime? {
    if let word = word() { return word }
    dropDate()
    let start = rest
    guard let hour = number(), hour.digits <= 4 else { return nil }
    if hour.digits > 2 { return compact(start.prefix(hour.digits), hour.value) }
    let isPlain = take(0x3a)
    if !isPlain {
      skipBlanks()
      // « 9h », « 9 h 30 », « 9.30 ».
      let isHour = take(0x68) || take(0x48) || take(0x2e)
      if isHour { skipBlanks() }
      let minute = isHour ? number() : nil
      return end(hour.value, minute, isPlain: false, mustHaveHalf: !isHour)
    }
    guard let minute = number() else { return nil }
    if take(0x3a) {
      guard let seconds = number(), seconds.digits == 2 else { return nil }
      if take(0x2e) { _ = number() }
    }
    return end(hour.value, minute, isPlain: true, mustHaveHalf: false)
  }

  private typealias Digits = (value: Int, digits: Int)

  /// The end of an hour: its half of the day, its zone, then nothing.
  private mutating func end(
    _ hour: Int, _ minute: Digits?, isPlain: Bool, mustHaveHalf: Bool
  ) -> ClockTime? {
    if let minute, minute.digits != 2 { return nil }
    skipBlanks()
    let half = half()
    let zone = zone()
    skipBlanks()
    guard rest.isEmpty, half != nil || !mustHaveHalf else { return nil }
    var hours = hour
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hours = hour % 12 + (half == 0x70 ? 12 : 0)
    }
    guard var time = ClockTime(hour: hours, minute: minute?.value ?? 0) else { return nil }
    time.isPlain = isPlain && half == nil
    time.hasZone = zone
    return time
  }

  /// `0900`, `900`, `0900Z`, `930pm`.
  private mutating func compact(_ digits: ArraySlice<UInt8>, _ value: Int) -> ClockTime? {
    end(value / 100, (value % 100, 2), isPlain: false, mustHaveHalf: false)
  }

  private mutating func word() -> ClockTime? {
    let text = Fold.key(String(decoding: rest, as: UTF8.self))
    let hour: Int? =
      switch text {
      case "midi", "noon", "12 noon", "12:00 noon": 12
      case "minuit", "midnight", "12 midnight": 24
      default: nil
      }
    guard let hour else { return nil }
    var time = ClockTime(hour: hour, minute: 0)
    time?.isPlain = false
    return time
  }

  /// `2020-04-01T09:00:00Z` is nine o'clock.
  private mutating func dropDate() {
    guard rest.count > 11, let mark = rest.dropFirst(10).first, mark == 0x54 || mark == 0x20,
      CalendarDate(String(decoding: rest.prefix(10), as: UTF8.self)) != nil
    else { return }
    rest = rest.dropFirst(11)
  }

  private mutating func number() -> Digits? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    rest = rest.dropFirst(digits.count)
    return (digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }, digits.count)
  }

  /// `am`, `p.m.`: its first letter in lower case.
  private mutating func half() -> UInt8? {
    let letters = rest.filter { $0 != 0x2e && $0 != 0x20 }.map { $0 | 0x20 }
    guard letters.count >= 1, letters[0] == 0x61 || letters[0] == 0x70, letters.count <= 2,
      letters.count == 1 || letters[1] == 0x6d
    else { return nil }
    rest = rest.suffix(0)
    return letters[0]
  }

  /// `Z`, `+05:00`, `-0400`.
  private mutating func zone() -> Bool {
    if take(0x5a) || take(0x7a) { return true }
    guard let sign = rest.first, sign == 0x2b || sign == 0x2d, rest.count >= 3,
      rest.dropFirst().allSatisfy({ (0x30...0x3a).contains($0) })
    else { return false }
    rest = rest.suffix(0)
    return true
  }

  private mutating func take(_ sign: UInt8) -> Bool {
    guard rest.first == sign else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skipBlanks() { rest = rest.drop { $0 == 0x20 } }
}
