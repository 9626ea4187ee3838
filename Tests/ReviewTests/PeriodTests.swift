import Review
import Testing
import Text

@Suite("Les jours d'un rapport")
struct PeriodTests {
  @Test("Un mois va de son premier à son dernier jour, bissextile ou non")
  func month() throws {
    let february = try #require(Period(month: "2028-02"))
    #expect(february.first.description == "2028-02-01")
    #expect(february.last.description == "2028-02-29")
    #expect(february.days == 29)
    #expect(Period(month: "2026-02")?.days == 28)
  }

  @Test(
    "Ce qui n'est pas un mois n'en devient pas un",
    arguments: ["2026-13", "2026", "2026-1", "", "26-01"])
  func notAMonth(_ written: String) { #expect(Period(month: written) == nil) }

  @Test("Les deux bouts sont compris, et l'ordre compte")
  func ends() throws {
    let first = try #require(CalendarDate("2026-11-01"))
    let last = try #require(CalendarDate("2026-11-22"))
    let period = try #require(Period(from: first, to: last))
    #expect(period.contains(first) && period.contains(last))
    #expect(!period.contains(try #require(last.adding(days: 1))))
    #expect(Period(from: last, to: first) == nil)
  }
}
