import Foundation
import Glibc
import Intervention

/// The machine's clocks, or a simulated hour that goes on at the same pace.
struct Clock {
  /// Milliseconds to add to the wall clock.
  private let shift: Int64
  /// Minutes to add to UTC, when the hour is simulated.
  private let simulatedOffset: Int?

  /// The machine's own hour.
  init() {
    shift = 0
    simulatedOffset = nil
  }

  /// An hour as ISO 8601, `2026-11-21T03:00:00-05:00`; nil when it can't be read.
  init?(simulated text: String) {
    guard let date = try? Date(text, strategy: .iso8601) else { return nil }
    shift = Int64(date.timeIntervalSince1970 * 1000) - Clock.milliseconds(CLOCK_REALTIME)
    simulatedOffset = Clock.offset(of: text)
  }

  /// This moment.
  var now: Moment {
    let wall = Clock.milliseconds(CLOCK_REALTIME) + shift
    return Moment(
      monotonic: Clock.milliseconds(CLOCK_MONOTONIC), wall: wall,
      offset: simulatedOffset ?? Clock.localOffset(at: wall))
  }

  private static func milliseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func localOffset(at wall: Int64) -> Int {
    var seconds = time_t(wall / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    return local.tm_gmtoff / 60
  }

  /// The offset written at the end of an ISO 8601 text, in minutes; `Z` is none.
  private static func offset(of text: String) -> Int? {
    if text.hasSuffix("Z") || text.hasSuffix("z") { return 0 }
    let tail = text.suffix(6)
    guard let sign = tail.first, sign == "+" || sign == "-" else { return nil }
    let parts = tail.dropFirst().split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    return (sign == "-" ? -1 : 1) * (parts[0] * 60 + parts[1])
  }
}
