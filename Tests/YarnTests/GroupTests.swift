import Testing
import Text
import Yarn

@Suite("Les groupes")
struct GroupTests {
  private static let reactions = """
    title: R
    subtitle: A
    when: $a
    ---
    simple
    ===
    title: R
    subtitle: B
    when: $a and $b
    ---
    double
    ===
    title: R
    subtitle: C
    when: once
    ---
    une fois
    ===
    title: R
    subtitle: D
    when: always
    ---
    toujours
    ===
    """

  @Test("« best » choisit le nœud qui a le plus de conditions, le premier s'ils sont égaux")
  func best() throws {
    var played = try Played(
      "<<detour R>>\n<<detour R>>\n<<set $a = true>>\n<<detour R>>\n<<set $b = true>>\n<<detour R>>",
      Self.reactions)
    #expect(played.rest() == ["une fois", "toujours", "simple", "double", "."])
  }

  @Test("« best_least_recently_seen » fait le tour")
  func leastRecentlySeen() throws {
    var played = try Played(
      "<<set $a = true>>\n<<detour R>>\n<<detour R>>\n<<detour R>>\n<<detour R>>", Self.reactions)
    played.script.use(.bestLeastRecentlySeen, in: &played.machine)
    #expect(played.rest() == ["simple", "une fois", "toujours", "simple", "."])
  }

  @Test("le hasard d'une graine est toujours le même")
  func seeded() throws {
    let body = String(repeating: "=> a\n=> b\n=> c\nx {dice(100)} {random()}\n", count: 8)
    let played = try Played(body)
    func run(_ seed: UInt64) throws -> [String] {
      var again = played
      again.machine = played.script.machine(saliency: .randomBestLeastRecentlySeen, seed: seed)
      try again.start()
      return again.rest()
    }
    #expect(try run(7) == run(7))
    #expect(try run(7) != run(8))
  }

  @Test("une ligne d'un groupe se choisit de même; aucune, et la suite se joue")
  func lines() throws {
    var played = try Played(
      "=> non <<if false>>\n=> oui\n    suite\n=> plus <<once if true>>\nfin\n\n=> rien <<if false>>\naprès"
    )
    #expect(played.rest() == ["plus", "fin", "après", "."])
    try played.start()
    #expect(played.rest() == ["oui", "suite", "fin", "après", "."])
  }

  @Test("un groupe dont rien ne peut se jouer finit, ou rend la main au détour")
  func nothing() throws {
    var played = try Played(
      "<<detour V>>\navant {has_any_content(\"V\")} {has_any_content(\"Start\")}\n<<jump V>>",
      "title: V\nwhen: false\n---\nnon\n===")
    #expect(played.rest() == ["avant False True", "."])
  }

  @Test("les visites d'un groupe et de ses nœuds se comptent")
  func visits() throws {
    var played = try Played(
      "<<detour R>>\n{visited(\"R\")} {visited_count(\"R.C\")} {visited(\"R.A\")}", Self.reactions)
    #expect(played.rest() == ["une fois", "True 1 False", "."])
  }

  @Test("une réaction interrompt un choix, puis le choix revient")
  func interrupts() throws {
    var played = try Played("-> Un\n    un\nfin", "title: R\nwhen: once\n---\nÊtes-vous là ?\n===")
    #expect(played.next() == "[Un]")

    #expect(try played.script.interrupt(with: "R", &played.machine, host: played.host))
    #expect(played.next() == "Êtes-vous là ?")
    #expect(played.next() == "[Un]")

    let before = played.machine
    #expect(try !played.script.interrupt(with: "R", &played.machine, host: played.host))
    #expect(played.machine == before)
    #expect(try played.choose(0))
    #expect(played.rest() == ["un", "fin", "."])
  }

  @Test("une réaction joue après la fin, et peut sauter ailleurs")
  func interruptsEnd() throws {
    var played = try Played(
      "a", "title: R\nwhen: once\n---\nr\n<<jump B>>\n===\ntitle: B\n---\nb\n===")
    #expect(played.rest() == ["a", "."])
    #expect(try played.script.interrupt(with: "R", &played.machine, host: played.host))
    #expect(played.rest() == ["r", "b", "."])
  }
}
