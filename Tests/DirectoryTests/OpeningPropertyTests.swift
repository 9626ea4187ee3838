import Chance
import Directory
import Testing
import Text

@Suite("Ouvert maintenant : comparé minute par minute")
struct OpeningPropertyTests {
  private static let seeds: [UInt64] = Array(1...80)

  /// Some weeks with Easter, Christmas or neither.
  private static func window(_ chance: inout Chance) -> Int {
    day(["2026-12-14", "2026-03-28", "2026-10-01"].randomElement(using: &chance) ?? "2026-10-01")
  }

  private static func hours(_ chance: inout Chance, near start: Int) -> Hours {
    var hours = Hours()
    for _ in 0..<chance.number(1...5) { hours.schedules.append(rule(&chance, near: start)) }
    return hours
  }

  private static func rule(_ chance: inout Chance, near start: Int) -> Schedule {
    var rule = Schedule()
    rule.days = (1...7).filter { _ in chance.number(0...2) > 0 }.map { Schedule.Day($0) }
    if rule.days.isEmpty { rule.days = [Schedule.Day(1)] }
    rule.opens = chance.number(0...95) * 15
    rule.closes = chance.number(0...96) * 15
    if rule.closes == rule.opens { rule.closes = 1440 }
    switch chance.number(0...9) {
    case 0: (rule.opens, rule.closes, rule.isClosed) = (nil, nil, true)
    case 1:
      rule.isHoliday = true
      rule.starts = start + chance.number(3...12)
      rule.ends = (rule.starts ?? 0) + chance.number(0...3)
      if chance.number(0...1) == 0 { (rule.opens, rule.closes, rule.isClosed) = (nil, nil, true) }
    case 2: rule.validTo = start + chance.number(0...20)
    case 3: rule.validFrom = start + chance.number(0...20)
    case 4:
      rule.interval = 2
      rule.starts = start - chance.number(0...20)
    case 5:
      rule.frequency = .monthly
      rule.days = rule.days.map { Schedule.Day($0.weekday, ordinal: chance.number(1...5)) }
    case 6: rule.starts = start + chance.number(0...10)
    default: break
    }
    return rule
  }

  @Test(
    "L'état, la fermeture et l'ouverture suivante sont ceux que l'on trouve minute par minute",
    arguments: seeds)
  func oracle(seed: UInt64) {
    var chance = Chance(seed)
    let start = Self.window(&chance)
    let hours = Self.hours(&chance, near: start)
    let oracle = OpeningOracle(hours, days: (start - 2)...(start + 45))
    for _ in 0..<60 {
      let now = LocalTime(day: start + chance.number(0...21), minute: chance.number(0...1439))
      let opening = hours.opening(at: now)
      switch oracle[now] {
      case .open:
        #expect(opening.state == .open)
        guard let end = oracle.first(.open, isSo: false, from: now) else { continue }
        let isCertain = oracle[end] == .closed && end.day <= now.day + 7
        #expect(opening.until == (isCertain ? end : nil), "\(hours.schedules) \(now)")
      case .closed:
        #expect(opening.state == .closed, "\(hours.schedules) \(now)")
        let next = oracle.first(.open, isSo: true, from: now)
        if let next, next.day <= now.day + 14 { #expect(opening.next == next) }
      case .doubtful, .unknown: #expect(opening.state == .unknown)
      }
    }
  }

  @Test("Les heures compilées disent la même chose que les heures", arguments: seeds)
  func compiled(seed: UInt64) throws {
    var chance = Chance(seed &+ 1000)
    let start = Self.window(&chance)
    var hours = Self.hours(&chance, near: start)
    if seed % 3 == 0 {
      for index in hours.schedules.indices {
        var plain = Schedule()
        plain.days = hours.schedules[index].days.map { Schedule.Day($0.weekday) }
        (plain.opens, plain.closes) = (hours.schedules[index].opens, hours.schedules[index].closes)
        hours.schedules[index] = plain
      }
    }
    let compiled = try #require(CompiledHours(words: hours.compiled.words))
    for _ in 0..<200 {
      let now = LocalTime(day: start + chance.number(0...21), minute: chance.number(0...1439))
      let opening = hours.opening(at: now)
      #expect(compiled.opening(at: now) == opening)
      #expect(compiled.standing(at: HourHand(now)) == opening.standing)
    }
  }

  @Test(
    "Des heures compilées abîmées se refusent ou se lisent, sans jamais arrêter", arguments: seeds)
  func damaged(seed: UInt64) {
    var chance = Chance(seed)
    var words = Self.hours(&chance, near: 9_000).compiled.words
    for _ in 0..<chance.number(1...4) where !words.isEmpty {
      switch chance.number(0...2) {
      case 0: words.removeLast()
      case 1:
        words[chance.number(0...(words.count - 1))] = UInt32.random(
          in: .min ... .max, using: &chance)
      default: words.append(UInt32.random(in: 0...5000, using: &chance))
      }
    }
    guard let compiled = CompiledHours(words: words) else { return }
    let now = LocalTime(day: 9_000, minute: 600)
    #expect(compiled.opening(at: now).now == now)
    #expect(compiled.standing(at: HourHand(now)) >= .open)
  }
}
