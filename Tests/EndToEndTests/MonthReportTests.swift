import PseudoTerminal
import Testing

@Suite("Le rapport du mois, en commande")
struct MonthReportTests {
  @Test("Une région s'inscrit comme région ; un nom presque juste trouve le sien, une seule fois")
  func places() throws {
    let desk = try Desk()
    let console = try desk.open("demo", "--as", "manager", "--home", desk.home)
    try console.waitFor("> Rapport du mois")
    console.press(.control("q"))
    try console.waitForEnd()

    #expect(try desk.run("report", "month", "2026-10", "--mrc", "région Laval").status == 0)
    let log = try desk.run("audit", "show").output
    #expect(log.contains("2026-10-01/2026-10-31 region Laval"), "\(log)")

    for typed in ["Rimouski", "Rimousky"] {
      let answer = try desk.run("report", "month", "2026-10", "--mrc", typed)
      #expect(answer.status == 66)
      let errors = answer.errors.replacingNoBreakSpaces
      #expect(errors.hasSuffix("Peut-être : Rimouski-Neigette.\n"), "\(errors)")
    }
  }
}
