import Testing
import Text

@testable import Directory

@Suite("Les jours fériés du Québec")
struct HolidayTests {
  @Test("Ceux de 2026, et aucun autre")
  func year() {
    #expect(
      holidays(of: 2026) == [
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-18", "2026-06-24", "2026-07-01",
        "2026-09-07", "2026-10-12", "2026-12-25",
      ])
  }

  @Test("La Saint-Jean et le 1er juillet un dimanche : le lendemain aussi")
  func sunday() {
    #expect(holidays(of: 2029).contains("2029-06-25"))
    #expect(holidays(of: 2029).contains("2029-07-02"))
    #expect(!holidays(of: 2028).contains("2028-06-25"))
  }

  @Test("La Journée des patriotes est le lundi qui précède le 25 mai")
  func patriots() {
    let days = ["2020-05-18", "2021-05-24", "2022-05-23", "2023-05-22", "2024-05-20", "2025-05-19"]
    for day in days { #expect(Holidays.contains(CalendarDate(day)?.dayNumber ?? 0), "\(day)") }
  }

  @Test("Pâques tombe où les tables le disent")
  func easter() {
    let sundays = [
      "1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20",
      "2026-04-05", "2027-03-28", "2038-04-25", "2100-03-28", "2285-03-22",
    ]
    for sunday in sundays {
      let date = CalendarDate(sunday)
      #expect(date.flatMap { Holidays.easter(of: $0.year) } == date?.dayNumber, "\(sunday)")
    }
  }

  private func holidays(of year: Int) -> [String] {
    let first = CalendarDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
    return (first..<first + 366).filter(Holidays.contains)
      .compactMap { CalendarDate(dayNumber: $0) }.filter { $0.year == year }.map(\.description)
  }
}
