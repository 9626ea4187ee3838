import Testing
import Text
import Yarn

/// Constructs of the profile, as the public documentation of Yarn Spinner 3 describes them: a script
/// of ours and the run it must give.
@Suite("Les constructions de la langue, chacune avec son plan")
struct ConstructTests {
  @Test("les nombres, leurs fonctions et leurs signes")
  func numbers() throws {
    try hold(
      ##"""
      title: Start
      ---
      {1} {1.0} {1.5} {0.1 + 0.2} {1/3} {2/3} {100000} {1000000} {12345678} {1000000 * 1000000}
      {0.0001} {0.00001} {-3} {-0.5} {5 % 3} {-5 % 3} {7.5 % 2} {4.4 % 3}
      {1 - 1} {3 * (2 + 1)} {2 + 3 * 4 - 1} {10 / 4} {2 * -1}
      {floor(1.7)} {ceil(1.2)} {round(2.5)} {round(3.5)} {round_places(1.2345, 2)}
      {inc(1.5)} {inc(1)} {dec(1.5)} {dec(2)} {decimal(1.25)} {int(1.9)} {int(-1.9)}
      {string(3.25)} {number("4.5") + 1} {bool("true")} {string(true)} {number(true)} {bool(1)}
      {min(3, 2)} {max(3, 2)} {format_invariant(1.5)}
      {true and false} {true or false} {true xor true} {not true} {!false} {true && true || false}
      {1 < 2 and 2 <= 2 and 3 > 2 and 3 >= 3} {1 == 1} {1 != 1} {"a" + "b" == "ab"}
      ===
      """##,
      ##"""
      line: `1 1 1.5 0.3 0.33333334 0.6666667 100000 1000000 12345678 1E+12`
      line: `0.0001 1E-05 -3 -0.5 2 -2 0 1`
      line: `0 9 13 2.5 -2`
      line: `1 2 2 4 1.23`
      line: `2 2 1 1 0.25 1 -1`
      line: `3.25 5.5 True True 1 True`
      line: `2 3 1.5`
      line: `False True False False True True`
      line: `True True False True`
      stop
      """##)
  }

  @Test("les signes qui s'échappent")
  func escaping() throws {
    try hold(
      ##"""
      title: Start
      ---
      \{not an expression\}
      \<\<not a command\>\>
      hash \# sign
      slash \/\/ not comment
      back \\ slash
      url http:\/\/a.b
      text \[b] and \]
      {"quote \" in"} {"back \\ in"}
      -> option \#1
         in \{1\}
      <<cmd {"{a}"} {1}>>
      ===
      """##,
      ##"""
      line: `{not an expression}`
      line: `<<not a command>>`
      line: `hash # sign`
      line: `slash // not comment`
      line: `back \ slash`
      line: `url http://a.b`
      line: `text [b] and ]`
      line: `quote " in back \ in`
      option: `option #1`
      select: 1
      line: `in {1}`
      command: `cmd {a} 1`
      stop
      """##)
  }

  @Test("les choix emboîtés, leurs conditions et leurs « once »")
  func nested() throws {
    try hold(
      ##"""
      title: Start
      ---
      <<declare $a = true>>
      -> one
          -> one one <<if $a>>
              -> deep
                  text deep
              back at deep
          -> one two <<once>>
          after one
      -> two <<if not $a>>
      -> three #tag #line:123
          <<if $a>>
          unindented in if
          -> inside
              inside text
          <<endif>>
          three end
      end
      <<if $a>>
      -> x
      -> y
      <<endif>>
      -> z
      last
      ===
      """##,
      ##"""
      option: `one`
      option: `two` [disabled]
      option: `three` #tag
      select: 3
      line: `unindented in if`
      option: `inside`
      select: 1
      line: `inside text`
      line: `three end`
      line: `end`
      option: `x`
      option: `y`
      select: 2
      option: `z`
      select: 1
      line: `last`
      stop
      ---
      option: `one`
      option: `two` [disabled]
      option: `three`
      select: 1
      option: `one one`
      option: `one two`
      select: 2
      line: `after one`
      line: `end`
      option: `x`
      option: `y`
      select: 1
      option: `z`
      select: 1
      line: `last`
      stop
      ---
      option: `one`
      option: `two` [disabled]
      option: `three`
      select: 1
      option: `one one`
      option: `one two` [disabled]
      select: 1
      option: `deep`
      select: 1
      line: `text deep`
      line: `back at deep`
      line: `after one`
      line: `end`
      option: `x`
      option: `y`
      select: 1
      option: `z`
      select: 1
      line: `last`
      stop
      """##)
  }

  @Test("les groupes de lignes et de nœuds")
  func groups() throws {
    try hold(
      ##"""
      title: Start
      ---
      <<declare $gold = 5>>
      => plain
      => guarded <<if $gold > 3>>
          nested under guarded
          <<set $gold = 1>>
      => double <<if $gold > 3 and $gold < 10>>
          nested double
          -> choose a
              in a
          -> choose b
      after
      => never <<if false>>
      after nothing
      <<detour Group>>
      back
      <<detour Group>>
      ===
      title: Group
      subtitle: One
      when: $gold > 3
      when: once
      ---
      group one
      ===
      title: Group
      subtitle: Two
      when: always
      ---
      group two {visited("Group.One")} {visited_count("Group")}
      ===
      """##,
      ##"""
      saliency: best
      line: `double`
      line: `nested double`
      option: `choose a`
      option: `choose b`
      select: 1
      line: `in a`
      line: `after`
      line: `after nothing`
      line: `group one`
      line: `back`
      line: `group two True 1`
      stop
      ---
      set: $gold = 1
      saliency: first
      line: `plain`
      line: `after`
      line: `after nothing`
      line: `group two True 2`
      line: `back`
      line: `group two True 3`
      stop
      """##)
  }

  @Test("un texte qu'aucune variable ne garde plus laisse sa place, sans toucher aux autres")
  func texts() throws {
    var played = try Played(
      """
      <<set $kept = "gardé" + string(1)>>
      <<set $n = 0>>
      <<jump Turn>>
      """,
      """
      title: Turn
      ---
      <<set $n += 1>>
      <<set $made = "fait" + string($n)>>
      <<set $other = $made>>
      <<set $made = "refait" + string($n)>>
      {$kept} {$other} {$made}
      <<jump Turn>>
      ===
      """)
    for turn in 1...50 { #expect(played.next() == "gardé1 fait\(turn) refait\(turn)") }
  }

  @Test("un script qui fait des textes sans fin s'arrête")
  func endlessTexts() throws {
    var played = try Played(
      "<<set $n = 0>>\n<<jump Turn>>",
      "title: Turn\n---\n<<set $n += 1>>\n<<set $t = string($n) + \"!\">>\n<<jump Turn>>\n===")
    #expect(played.next().contains("loops"))
  }

  private func hold(_ script: String, _ plan: String) throws {
    let reading = ScriptReading(script, functions: BenchHost.functions)
    let script = try #require(reading.script, "\(reading.findings.map(\.what.english))")
    let plan = try #require(PlanReading(plan).plan)
    #expect(plan.failures(of: script, host: BenchHost()) == [])
  }
}
