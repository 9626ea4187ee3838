import Foundation
import PseudoTerminal
import Testing

@Suite(
  "Recevoir du texte hostile", .enabled(if: House.mustReadShared, "../shared est absent"))
struct HostileTextTests {
  /// The same gestures whatever the texts: what a person would do with such files and such a caller.
  private func walk(_ house: HostileHouse, _ payloads: [[UInt8]], _ arguments: [String]) throws
    -> Console
  {
    let console = try Console(house.desk.launch(arguments))
    try console.introduceOneself()
    console.press(.control("n"))
    try console.waitFor("Appel 0001")
    for payload in payloads {
      console.send(Array("Typé : ".utf8) + payload + [0x1b])
      console.terminal.settle(until: .now + Console.patience)
      console.press(.escape)
      console.send(Array("\u{1b}[200~collé : ".utf8) + payload + Array(" fin\r\u{1b}[201~".utf8))
    }
    console.press(prefixed: "v")
    console.press(.f3)
    console.type("piège")
    try waitUntilSaid("Piège", console)
    console.press(.enter)
    try waitUntilSaid("Avant ", console)
    console.press(.pageDown, .pageDown, .pageDown, .end)
    console.press(.f4)
    console.type("piège")
    console.press(.enter)
    try waitUntilSaid("Piège ", console)
    console.press(.pageDown, .enter, .escape, .escape)
    console.press(prefixed: "e")
    console.press(.pageDown, .pageDown, .escape)
    console.press(.f9)
    console.type("Raison")
    console.press(.pageDown, .pageDown, .f9)
    try console.waitFor("Appel 0001 signé à")
    console.press(.down, .enter, .pageDown, .pageDown, .control("q"))
    try console.waitForEnd()
    return console
  }

  /// In linear mode, what was said has gone by.
  private func waitUntilSaid(_ words: String, _ console: Console) throws {
    try console.wait(for: "« \(words) »") { $0.bytes.contains(row: Array(words.utf8)) }
  }

  /// What must never come out, byte for byte.
  private func expectAbsent(
    _ hostile: [HostileString], from bytes: [UInt8], unless reference: [UInt8] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for string in hostile where string.isControl && !reference.contains(row: string.bytes) {
      #expect(!bytes.contains(row: string.bytes), "\(string.name)", sourceLocation: sourceLocation)
    }
  }

  @Test(
    "dans les fichiers, les noms de fichiers, la frappe et les collages",
    arguments: [[], ["--linear"]])
  func everywhere(_ mode: [String]) throws {
    let hostile = try HostileString.all()
    let harmless = hostile.map { [UInt8](repeating: 0x78, count: max(1, $0.bytes.count)) }
    let reference = try walk(try HostileHouse(Array(harmless.prefix(3))), harmless, mode)
    let house = try HostileHouse(hostile.map(\.bytes))
    let console = try walk(house, hostile.map(\.bytes), mode)

    let kinds = EscapeKinds(console.bytes).kinds
    #expect(kinds.subtracting(EscapeKinds(reference.bytes).kinds) == [])
    expectAbsent(hostile, from: console.bytes, unless: reference.bytes)
    #expect(!console.virtual.hasTitle)
    #expect(console.bytes.contains(row: Array("␛".utf8)), "rien d'hostile n'a été montré")
    expectRestored(console)

    // What the commands print, and the log.
    let commands = [
      ["guides", "list"], ["guides", "show", "piege"], ["calls", "show", "0001"],
      ["directory", "search", "piège", "--limit", "99"], ["directory", "show", "piege-0"],
    ]
    for command in commands {
      let answer = Answer(try Errand(house.desk.launch(command), in: house.desk.folder))
      #expect(EscapeKinds(answer.bytes).kinds.subtracting(["U+a", "U+9"]) == [], "\(command)")
      expectAbsent(hostile, from: answer.bytes)
    }
    let log = try? Data(contentsOf: URL(filePath: house.desk.home + "/ecoute.log"))
    expectAbsent(hostile, from: Array(log ?? Data()))
  }

  @Test("dans les arguments : rien n'en sort sur la sortie ni sur les erreurs")
  func arguments() throws {
    let desk = try Desk()
    let commands = [
      [], ["guides", "show"], ["guides", "search"], ["directory", "show"], ["directory", "search"],
      ["calls", "show"], ["--language"], ["--now"], ["demo", "--as"],
      ["guides", "list", "--guides"],
    ]
    let hostile = try HostileString.all().map(\.bytes).filter { !$0.contains(0) }
    let argument = Array(hostile.joined(separator: Array(" x ".utf8)))
    for command in commands {
      var launch = desk.launch(command)
      launch.arguments.append(argument)
      let answer = Answer(try Errand(launch, in: desk.folder))
      let kinds = EscapeKinds(answer.bytes).kinds.subtracting(["U+a", "U+9"])
      #expect(kinds == [], "\(command)")
    }
  }
}
