import Foundation
import Testing
import Text

@Suite("Date : un jour, tel qu'on l'écrit dans un fichier")
struct CalendarDateTests {
  @Test(
    "Un jour se lit et se récrit",
    arguments: ["2026-11-21", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29"])
  func reads(written: String) { #expect(CalendarDate(written)?.description == written) }

  @Test(
    "Ce qui n'est pas un jour se refuse",
    arguments: [
      "", "2026-11", "2026-13-01", "2026-00-10", "2026-04-31", "2023-02-29", "1900-02-29",
      "0000-01-01",
      "2026/11/21", "26-11-2021", "2026-11-2a", "2026-11-21 ", "-026-11-21", "٢٠٢٦-11-21",
    ])
  func refuses(written: String) { #expect(CalendarDate(written) == nil) }

  @Test("Les jours se rangent")
  func order() throws {
    let days = ["2026-01-31", "2025-12-31", "2026-02-01"].compactMap { CalendarDate($0) }
    #expect(days.sorted().map(\.description) == ["2025-12-31", "2026-01-31", "2026-02-01"])
    #expect(CalendarDate(year: 2026, month: 2, day: 1) == CalendarDate("2026-02-01"))
  }

  @Test("Un jour s'écrit en JSON et se relit; un faux jour se refuse")
  func coding() throws {
    let days = try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2026-11-21"]"#.utf8))
    #expect(String(decoding: try JSONEncoder().encode(days), as: UTF8.self) == #"["2026-11-21"]"#)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CalendarDate].self, from: Data(#"["demain"]"#.utf8))
    }
  }
}
