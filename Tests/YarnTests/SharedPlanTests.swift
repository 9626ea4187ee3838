import Testing
import Text
import Yarn

@Suite(
  "Les plans partagés de Yarn Spinner", .enabled(if: YarnHouse.mustRead, "../shared est absent"))
struct SharedPlanTests {
  @Test("il y en a à jouer")
  func thereAreSome() {
    #expect(YarnHouse.names().count >= 13)
    #expect(YarnHouse.names("parse-failures/").count >= 6)
  }

  @Test("chaque script tient son plan", arguments: YarnHouse.names())
  func holds(_ name: String) throws {
    let reading = ScriptReading(
      try YarnHouse.text(name + ".yarn"), functions: BenchHost.functions)
    let script = try #require(reading.script, "\(reading.findings)")
    let plan = try #require(PlanReading(try YarnHouse.text(name + ".testplan")).plan)

    #expect(plan.failures(of: script, host: BenchHost()) == [])
  }

  @Test(
    "chaque script fautif est refusé, à une ligne", arguments: YarnHouse.names("parse-failures/"))
  func refuses(_ name: String) throws {
    let text = try YarnHouse.text(name + ".yarn")

    let reading = ScriptReading(text, functions: BenchHost.functions)

    #expect(reading.script == nil)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(reading.findings.contains { !$0.isWarning && (1...lines).contains($0.place.line) })
  }
}
