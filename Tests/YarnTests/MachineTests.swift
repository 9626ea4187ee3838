import Testing
import Text
import Yarn

@Suite("La machine")
struct MachineTests {
  /// A console where some questions were asked.
  private struct Console: Host {
    var asked: Set<String> = []

    func answer(_ fact: Fact) throws(Refusal) -> Value {
      guard fact.name == "posee", case .text(let slug)? = fact.arguments.first else {
        throw Refusal(Phrase(fr: "Question inconnue", en: "Unknown question"))
      }
      return .truth(asked.contains(slug))
    }
  }

  private static let script = """
    title: Start
    ---
    <<declare $alliance = 2>> // 0..5
    <<if posee("suicide.ideation") and $alliance >= 2>>
    Oui.
    <<else>>
    Non non.
    <<endif>>
    {posee("suicide." + "moyens")}
    ===
    """

  @Test("les faits viennent de l'hôte; ceux qui sont écrits en toutes lettres ont un numéro")
  func facts() throws {
    var played = try Played("a", Self.script.replacing("Start", with: "Cas"), host: Console())
    #expect(played.script.facts.map(\.arguments) == [[.text("suicide.ideation")]])
    #expect(played.script.facts.map(\.index) == [0])
    #expect(played.script.facts.map(\.kind) == [.truth])
    try played.start(at: "Cas")
    #expect(played.rest() == ["Non non.", "False", "."])

    var asked = try Played(
      "a", Self.script.replacing("Start", with: "Cas"),
      host: Console(asked: ["suicide.ideation", "suicide.moyens"]))
    try asked.start(at: "Cas")
    #expect(asked.rest() == ["Oui.", "True", "."])
  }

  @Test("une question que l'hôte refuse, ou à laquelle il répond de travers, arrête le script")
  func refusals() throws {
    struct Odd: Host {
      func answer(_ fact: Fact) throws(Refusal) -> Value { .number(1) }
    }
    var refused = try Played("{f() == 1}", host: Console())
    #expect(refused.next() == "! Unknown question")
    var odd = try Played("<<if f()>>\n<<endif>>", host: Odd())
    #expect(odd.next().contains("did not answer with true or false"))
  }

  @Test("une variable se lit et se donne par son nom, avec ses bornes déclarées")
  func variables() throws {
    var played = try Played(
      "<<declare $alliance = -2>> // 0..5\n<<declare $nom = \"Luc\">>\n<<declare $fort = $alliance > 3>>\n{$alliance} {$nom} {$fort}"
    )
    let script = played.script
    #expect(script.variable("$alliance")?.bounds == 0...5)
    #expect(script.variable("$nom")?.bounds == nil)
    #expect(script.variables.map(\.first) == [.number(-2), .text("Luc"), nil])

    #expect(script.set("$alliance", to: .number(4), in: &played.machine))
    #expect(script.set("$nom", to: .text("Ève"), in: &played.machine))
    #expect(!script.set("$nom", to: .number(4), in: &played.machine))
    #expect(!script.set("$fort", to: .truth(true), in: &played.machine))
    #expect(!script.set("$rien", to: .truth(true), in: &played.machine))
    #expect(try script.value(of: "$fort", in: played.machine, host: played.host) == .truth(true))
    #expect(try script.value(of: "$nom", in: played.machine, host: played.host) == .text("Ève"))
    #expect(played.next() == "4 Ève True")
  }

  @Test("deux chemins vers le même état sont la même machine")
  func equality() throws {
    let body = "-> a\n    <<set $n = 1>>\n    <<set $n += 1>>\n-> b\n    <<set $n = 2>>\n-> fin"
    var played = try Played(body)
    _ = played.next()
    var (one, other, third) = (played, played, played)
    for (index, path) in [0, 1, 2].enumerated() {
      switch index {
      case 0:
        _ = try one.choose(path)
        _ = one.next()
      case 1:
        _ = try other.choose(path)
        _ = other.next()
      default:
        _ = try third.choose(path)
        _ = third.next()
      }
    }
    #expect(one.machine == other.machine)
    #expect(one.machine.hashValue == other.machine.hashValue)
    #expect(one.machine != third.machine)
  }

  @Test("la mémoire ne compte que les visites qu'on demande")
  func counted() throws {
    let text = "title: A\n---\n{visited(\"A\")}\n<<detour B>>\n===\ntitle: B\n---\n===\n"
    let asked = try #require(ScriptReading(text).script)
    var machine = asked.machine()
    for _ in 0..<2 {
      #expect(try asked.start(at: "A", &machine, host: BenchHost()))
      while !machine.hasEnded { _ = asked.step(&machine, host: BenchHost()) }
    }
    #expect([asked.visits(of: "A", in: machine), asked.visits(of: "B", in: machine)] == [1, nil])
  }

  @Test("tous les états d'un cas qui boucle se parcourent et finissent")
  func exploration() throws {
    var played = try Played(
      """
      <<declare $n = 0>>
      -> plus <<if $n < 40>>
          <<set $n += 1>>
      -> marque
          <<set $m = true>>
      -> rien
      <<jump Start>>
      """)
    let script = played.script
    _ = script.step(&played.machine, host: played.host)
    var seen: Set<Machine> = [played.machine]
    var waiting = [played.machine]
    while let machine = waiting.popLast() {
      for index in 0..<3 {
        var next = machine
        guard try script.choose(index, in: &next, host: played.host) else { continue }
        _ = script.step(&next, host: played.host)
        if seen.insert(next).inserted { waiting.append(next) }
      }
    }
    #expect(seen.count == 82)
  }

  @Test("les sauts nommés se connaissent, pour dessiner la carte")
  func jumps() throws {
    let played = try Played("<<jump B>>", "title: B\n---\n<<detour Start>>\n===")
    #expect(played.script.jumps.map(\.title) == ["B", "Start"])
    #expect(played.script.jumps.map(\.node) == [0, 1])
    #expect(played.script.jumps.map(\.isDetour) == [false, true])
  }

  @Test("l'horloge virtuelle avance au pas qu'on lui donne, jamais à reculons")
  func clock() {
    var clock = VirtualClock(pace: 50)
    clock.pass(3)
    clock.pass(3)
    #expect(clock.now == 3)
    clock.advance(to: 8000)
    clock.advance(to: 10)
    clock.pass(-5)
    #expect(clock.now == 8000)
  }
}
