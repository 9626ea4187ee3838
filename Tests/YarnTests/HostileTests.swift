import Chance
import Testing
import Text
import Yarn

@Suite("La lecture d'un script ne tombe jamais")
struct HostileTests {
  @Test(
    "un script abîmé au hasard se lit ou se refuse à une ligne du fichier, et se joue jusqu'au bout"
  )
  func survivesMutations() {
    let samples = Self.samples
    var chance = Chance(811)
    // Five thousand in a soak, a seeded sample otherwise.
    for round in 0..<(YarnHouse.isSoak ? 5000 : 300) {
      var bytes = samples[round % samples.count]
      for _ in 0..<chance.number(1...6) {
        bytes.damage(with: samples[(round + 3) % samples.count], using: &chance)
      }
      Self.read(String(decoding: bytes, as: UTF8.self), &chance)
    }
  }

  @Test("un script coupé à chaque signe se lit")
  func survivesCuts() {
    var chance = Chance(3)
    for bytes in Self.samples {
      for end in stride(from: 0, through: bytes.count, by: YarnHouse.isSoak ? 1 : 31) {
        Self.read(String(decoding: bytes[..<end], as: UTF8.self), &chance)
      }
    }
  }

  @Test("du texte brut, du plus simple au plus hostile, se lit")
  func survivesNoise() {
    var chance = Chance(5)
    for _ in 0..<(YarnHouse.isSoak ? 2000 : 100) {
      Self.read(chance.raw(200), &chance)
      Self.read("title: A\n---\n\(chance.raw(200))\n===", &chance)
    }
  }

  @Test(
    "ce qui est fait pour épuiser la lecture se refuse ou se lit",
    arguments: [
      "{(", "{!", "{-", "{f(", "{1+", "-> a\n ", "<<if true>>\n", "<<once>>", "{$a", "\\", "#",
      "#a ",
      "<<", "<<a {", "\"", "\u{0}", "{\"", "=> ", "===\ntitle: A\n---\n", "title: A\n---\n",
      "e\u{301}",
      "<<set $a = $a + 1>>", "{$a + $a}", "<<declare $a = $b>>",
    ])
  func survivesExhaustion(_ piece: String) {
    var chance = Chance(8)
    let count = 20_000 / piece.utf8.count
    Self.read("title: A\n---\n" + String(repeating: piece, count: count) + "\n===", &chance)
    // The same, each deeper than the one before.
    let stairs = (0..<200).map { String(repeating: " ", count: $0) + piece }
    Self.read("title: A\n---\n" + stairs.joined(separator: "\n") + "\n===", &chance)
  }

  @Test("une chaîne de variables calculées qui doublerait sans fin s'arrête")
  func survivesDoubling() throws {
    let names = (0..<16).map { "<<declare $a\($0) = \(Self.sum(of: "$a\($0 + 1)"))>>" }
    var played = try Played((names + ["<<declare $a16 = 1>>", "{$a0}"]).joined(separator: "\n"))
    #expect(played.next().contains("loops"))
  }

  @Test("un fichier trop long se refuse")
  func refusesLong() {
    #expect(ScriptReading(String(repeating: "a", count: 1_000_001)).script == nil)
  }

  private static func sum(of name: String) -> String {
    [String](repeating: name, count: 12).joined(separator: " + ")
  }

  /// Reads a text, then plays what it says, choosing at random.
  private static func read(_ text: String, _ chance: inout Chance) {
    let reading = ScriptReading(text, functions: BenchHost.functions)
    let lines = text.unicodeScalars.count { $0 == "\n" || $0 == "\r" } + 1
    for finding in reading.findings {
      #expect((1...lines).contains(finding.place.line) && finding.place.column >= 1)
      #expect(finding.description(file: "a.yarn", in: .french).lines.count == 1)
    }
    guard let script = reading.script else {
      return #expect(reading.findings.contains { !$0.isWarning })
    }
    var machine = script.machine(
      saliency: Saliency.allCases[chance.number(0...3)], seed: UInt64(chance.number(0...99)))
    for node in script.nodes.prefix(3) {
      _ = try? script.start(at: node.title, &machine, host: BenchHost())
      for _ in 0..<50 where !machine.hasEnded {
        if machine.isChoosing {
          let isChosen = try? script.choose(
            chance.number(0...3), in: &machine, host: BenchHost())
          if isChosen != true { _ = try? script.choose(nil, in: &machine, host: BenchHost()) }
        }
        _ = script.step(&machine, host: BenchHost())
      }
    }
    _ = PlanReading(text)
  }

  /// Scripts that hold all the language.
  private static let samples: [[UInt8]] = [
    """
    #fichier
    title: Start // début
    tags: a b
    ---
    <<declare $alliance = 2>> // 0..5
    <<declare $prêt = $alliance >= 3 and visited("Aveu")>>
    Appelant : Bonsoir… {$alliance} #line:d01
    -> Un <<if $prêt>> #line:d02
        Appelant : Oui.
        <<set $alliance += 1>>
        -> Deux <<once>>
            <<jump Aveu>>
    -> Trois

    => a <<once if $alliance > 2>>
    => b
        suite \\{ \\#
    <<jump {"Rea" + "ction"}>>
    ===
    """,
    """
    title: Start
    ---
    <<if posee("ideation")>>
      <<detour Reaction>>
    <<elseif not visited("Reaction")>>
      <<attendre {1 + 2 * 3}>>
    <<else>>
      <<once>>
        a
      <<else>>
        b
      <<endonce>>
    <<endif>>
    ===
    title: Reaction
    subtitle: A
    when: once if silence() >= 20
    when: $n < 3
    ---
    … <<if $n is 0>>
    <<set $n to max($n, 1)>>
    <<return>>
    ===
    title: Reaction
    subtitle: B
    when: always
    ---
    <<call assert(true)>>
    <<stop>>
    ===
    title: Aveu
    ---
    J'ai {dice(6)} {"mots"}.
    ===
    """,
  ].map { Array($0.utf8) }
}

extension [UInt8] {
  /// Damages the bytes at one place: a slip of the hand, a bad copy, a piece of another script.
  fileprivate mutating func damage(with other: [UInt8], using chance: inout Chance) {
    guard !isEmpty else { return }
    let place = chance.number(0...(count - 1))
    let end = Swift.min(count, place + chance.number(1...40))
    switch chance.number(0...6) {
    case 0: self[place] = UInt8(chance.number(0...255))
    case 1: removeSubrange(place..<end)
    case 2: insert(contentsOf: self[place..<end], at: chance.number(0...(count - 1)))
    case 3:
      let start = chance.number(0...(other.count - 1))
      insert(contentsOf: other[start..<Swift.min(other.count, start + 80)], at: place)
    case 4:
      let marks = [
        "<<", ">>", "{", "}", "->", "=>", "\n===\n", "\n---\n", "<<if ", "<<endif>>", "$", "\"",
        "#",
        "\\", "(", ")", "\n    ", "\t", "\r", "\u{0}", "visited(", "when: ",
      ]
      insert(contentsOf: Array(marks[chance.number(0...(marks.count - 1))].utf8), at: place)
    case 5: insert(UInt8(chance.number(0x20...0x7e)), at: place)
    default: self[place..<end].reverse()
    }
  }
}
