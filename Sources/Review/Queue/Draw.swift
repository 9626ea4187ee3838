import Intervention
import Text

/// The draw of the calls of one worker in one month.
///
/// The month is cut in as many parts as there are calls to draw; once a part is over, one of the calls
/// signed until then is drawn, and what a part had not is drawn from the next. So a call that is drawn
/// stays drawn while the month goes on, and reviews are spread over it.
struct Draw {
  let seed: UInt64
  let count: Int

  /// The calls drawn among those of a month, on a day.
  func calls(_ month: [Candidate], on today: CalendarDate) -> [Candidate] {
    guard count > 0, let any = month.first?.day, let length = any.daysInMonth else { return [] }
    var drawn: [Candidate] = []
    var left = month.sorted {
      Self.place($0.call, seed) < Self.place($1.call, seed)
    }
    for part in 1...count {
      // The last day of the part, from 1.
      let end = part * length / count
      guard today.isAfter(day: end, of: any) else { break }
      for _ in drawn.count..<part {
        guard let index = left.firstIndex(where: { ($0.day?.day ?? 0) <= end }) else { break }
        drawn.append(left.remove(at: index))
      }
    }
    return drawn
  }

  /// Where a call stands in the draw: chance that is the same for whoever has the seed.
  ///
  /// FNV-1a over the id, then the last step of SplitMix64.
  static func place(_ call: CallID, _ seed: UInt64) -> UInt64 {
    var mixed = call.rawValue.utf8.reduce(0xcbf2_9ce4_8422_2325 ^ seed) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}

extension CalendarDate {
  /// The first day of its month.
  var firstOfMonth: CalendarDate? { CalendarDate(year: year, month: month, day: 1) }

  fileprivate var daysInMonth: Int? {
    guard let first = firstOfMonth, let next = first.adding(months: 1) else { return nil }
    return next.dayNumber - first.dayNumber
  }

  /// Whether it comes after a day of the month of another.
  fileprivate func isAfter(day: Int, of other: CalendarDate) -> Bool {
    (year, month, self.day) > (other.year, other.month, day)
  }
}
