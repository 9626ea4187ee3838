import Directory
import Testing
import Text

@Suite("L'heure légale du Québec")
struct ZoneTests {
  /// Milliseconds since 1970 of a minute of UTC.
  private func utc(_ written: String) -> Int64 {
    let time = at(written)
    return Int64((time.day + 10_957) * 1440 + time.minute) * 60_000
  }

  @Test(
    "L'heure change le deuxième dimanche de mars et le premier de novembre, à 2 h",
    arguments: [
      ("2026-03-08 6:59", Zone.eastern, "2026-03-08 1:59"),
      ("2026-03-08 7:00", .eastern, "2026-03-08 3:00"),
      ("2026-11-01 5:59", .eastern, "2026-11-01 1:59"),
      ("2026-11-01 6:00", .eastern, "2026-11-01 1:00"),
      ("2026-03-08 5:59", .halifax, "2026-03-08 1:59"),
      ("2026-03-08 6:00", .halifax, "2026-03-08 3:00"),
      ("2026-11-01 4:59", .halifax, "2026-11-01 1:59"),
      ("2026-11-01 5:00", .halifax, "2026-11-01 1:00"),
      ("2026-01-01 4:59", .eastern, "2025-12-31 23:59"),
      ("2024-07-01 0:00", .eastern, "2024-06-30 20:00"),
    ])
  func changes(instant: String, zone: Zone, local: String) {
    #expect(LocalTime(utc: utc(instant), in: zone) == at(local))
  }

  @Test("La Basse-Côte-Nord ne change pas d'heure; les Îles ont une heure de plus qu'ailleurs")
  func others() {
    for month in 1...12 {
      let instant = utc("2026-\(month < 10 ? "0" : "")\(month)-15 12:00")
      #expect(Zone.blancSablon.offset(at: instant) == -240)
      #expect(Zone.halifax.offset(at: instant) == Zone.eastern.offset(at: instant) + 60)
      #expect(
        Zone.eastern.offset(at: instant) == ((4...10).contains(month) || month == 3 ? -240 : -300))
    }
  }

  @Test("Un jour et son numéro disent la même chose, sur huit siècles")
  func days() {
    #expect(day("2000-01-01") == 0)
    #expect(day("1970-01-01") == -10_957)
    var weekday = LocalTime(day: -150_001, minute: 0).weekday
    for number in -150_000...150_000 {
      #expect(CalendarDate(dayNumber: number)?.dayNumber == number)
      let next = LocalTime(day: number, minute: 0).weekday
      #expect(next == weekday % 7 + 1)
      weekday = next
    }
    #expect(LocalTime(day: day("2026-11-22"), minute: 0).weekday == 7)
    #expect(CalendarDate(dayNumber: day("9999-12-31") + 1) == nil)
    #expect(CalendarDate(dayNumber: day("0001-01-01")) == CalendarDate("0001-01-01"))
    #expect(CalendarDate(dayNumber: day("0001-01-01") - 1) == nil)
  }
}
