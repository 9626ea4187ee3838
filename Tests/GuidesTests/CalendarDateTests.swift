import Testing
import Text

@Suite("Un jour du calendrier")
struct CalendarDateTests {
  @Test("il se lit et se réécrit pareil", arguments: ["2026-11-21", "2024-02-29", "0001-01-01"])
  func readsDays(_ written: String) throws {
    #expect(try #require(CalendarDate(written)).description == written)
  }

  @Test(
    "ce qui n'est pas un jour est refusé",
    arguments: [
      "", "2026", "2026-13-01", "2026-02-29", "1900-02-29", "2026-04-31", "2026-00-10",
      "2026-1-1", "21-11-2026", "2026/11/21", " 2026-11-21", "2026-11-21T10:00", "٢٠٢٦-١١-٢١",
      "+026-01-01",
    ])
  func refusesOtherTexts(_ written: String) {
    #expect(CalendarDate(written) == nil)
  }

  @Test("les jours se suivent")
  func sortsDays() {
    let days = ["2027-01-01", "2026-12-31", "2026-02-01"].compactMap { CalendarDate($0) }

    #expect(days.sorted().map(\.description) == ["2026-02-01", "2026-12-31", "2027-01-01"])
  }
}
