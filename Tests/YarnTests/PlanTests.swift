import Testing
import Text
import Yarn

@Suite("Le plan d'essai")
struct PlanTests {
  private static let script = """
    title: Start
    ---
    Bonsoir.
    -> Un
        <<bruit>>
    -> Deux <<if $fort>>
        deux
    ===
    title: Autre
    ---
    {$n + 0}
    ===
    """

  private func failures(_ plan: String) throws -> [PlanFailure] {
    let script = try #require(
      ScriptReading(Self.script, functions: BenchHost.functions).script)
    return try #require(PlanReading(plan).plan).failures(of: script, host: BenchHost())
  }

  @Test("un plan qui tient ne dit rien")
  func holds() throws {
    let plan = """
      # note
      line: `Bonsoir.` #etiquette
      option: `Un`
      option: `Deux` [disabled]
      select: 1
      command: `bruit`
      stop
      ---
      set: $absente = 1
      set: $fort = true
      set: $n = -2.5
      saliency: first
      line: *
      select: 2
      line: `deux`
      stop # fin
      ---
      node: Autre
      line: `-2.5`
      """
    #expect(try failures(plan) == [])
  }

  @Test(
    "ce qui s'écarte se dit à sa ligne, ce qui était attendu et ce qui est venu",
    arguments: [
      ("line: `Bonjour.`", 1, "Expected line “Bonjour.”; got line “Bonsoir.”"),
      ("line: *\nstop", 2, "Expected the end; got a choice of 2 option(s)"),
      ("line: *\noption: `Un`\nselect: 1", 3, "Expected a choice; got option “Deux” (closed)"),
      ("line: *\nselect: 2", 2, "Option 2 cannot be chosen"),
      ("line: *\noption: `Un`\noption: `Deux`", 3, "got option “Deux” (closed)"),
      ("select: 1", 1, "got line “Bonsoir.”"), ("command: `a`", 1, "Expected command “a”"),
      ("node: Absent\nstop", 1, "No node"),
      ("set: $n = true\nstop", 1, "cannot be given"),
    ])
  func departs(plan: String, line: Int, said: String) throws {
    let failures = try failures(plan)
    #expect(failures.map(\.line) == [line])
    #expect(failures.first?.what.english.string.contains(said) == true, "\(failures)")
  }

  @Test("une longue boucle muette qui finit tient son plan ; une qui ne finit pas se dit")
  func loops() throws {
    let text = """
      title: Start
      ---
      <<set $n += 1>>
      <<if $n < 6000 or $fort>>
          <<jump Start>>
      <<endif>>
      fait {$n}
      ===
      """
    let script = try #require(ScriptReading(text, functions: BenchHost.functions).script)
    let plan = try #require(
      PlanReading("line: `fait 6000`\nstop\n---\nset: $fort = true\nstop").plan)
    let failures = plan.failures(of: script, host: BenchHost())
    #expect(failures.map(\.run) == [2])
    #expect(failures.first?.what.english.string.contains("loops") == true)
  }

  @Test("chaque parcours se juge à part")
  func runs() throws {
    #expect(try failures("stop\n---\nline: *\n---\nstop").map(\.run) == [1, 3])
  }

  @Test(
    "un plan qui ne se lit pas se dit à sa ligne",
    arguments: [
      "line: Bonsoir", "ligne: `a`", "select: un", "saliency: au_hasard", "set: $a", "option: *",
    ])
  func refuses(line: String) {
    let reading = PlanReading("stop\n" + line)
    #expect(reading.plan == nil)
    #expect(reading.findings.map(\.place.line) == [2])
  }
}
