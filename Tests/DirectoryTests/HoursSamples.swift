import Directory
import Text

/// A rule written as its row of HSDS would be, for the tests.
func rule(
  _ days: [Int] = [], _ opens: Int? = nil, _ closes: Int? = nil,
  _ change: (inout Schedule) -> Void = { _ in }
) -> Schedule {
  var schedule = Schedule()
  schedule.days = days.map { Schedule.Day($0) }
  schedule.opens = opens.map { $0 / 100 * 60 + $0 % 100 }
  schedule.closes = closes.map { $0 / 100 * 60 + $0 % 100 }
  change(&schedule)
  return schedule
}

/// Hours made of rules.
func hours(_ rules: Schedule...) -> Hours {
  var hours = Hours()
  hours.schedules = rules
  return hours
}

/// A local minute, « 2026-11-23 8:30 ».
func at(_ written: String) -> LocalTime {
  let parts = written.split(separator: " ")
  let clock = parts[1].split(separator: ":").compactMap { Int($0) }
  return LocalTime(day: day(String(parts[0])), minute: clock[0] * 60 + clock[1])
}

/// The number of a day.
func day(_ written: String) -> Int { CalendarDate(written)?.dayNumber ?? .min }
